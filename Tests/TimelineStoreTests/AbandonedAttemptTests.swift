import IncidentModel
import SystemPackage
import Testing

@testable import TimelineStore

@Suite("Abandoned attempts")
struct AbandonedAttemptTests {
  let home: TestHome
  let incident: IncidentID
  let runner: TimelineStore
  let started: TimelineEvent

  init() throws {
    home = try TestHome()
    runner = try home.store()
    incident = try runner.begin(.example()).incident
    let start = AttemptStart(
      step: .verify, command: CommandID("triage/1/1"), text: "redis-cli ping", commandClass: .read, attempt: 3
    )
    started = try #require(try runner.append([EventDraft(.commandStarted(start))], to: incident).first)
  }

  @Test("what a live console runs is left alone, by others and by itself")
  func alive() throws {
    #expect(try home.store().closeAbandonedAttempts(of: incident).isEmpty)
    #expect(try runner.closeAbandonedAttempts(of: incident).isEmpty)
  }

  @Test("what a console that is gone was running ends as interrupted, once")
  func gone() throws {
    runner.close()
    let store = try home.store(actor: "next@bastion")
    let events = try store.closeAbandonedAttempts(of: incident)
    let event = try #require(events.first)
    guard case .commandFinished(let end) = event.body else {
      Issue.record("not an end: \(event.body)")
      return
    }
    #expect(events.count == 1)
    #expect(end.started == started.id)
    #expect(end.cause == .interrupted)
    #expect(end.text == "redis-cli ping")
    #expect(end.attempt == 3)
    #expect(end.capture == nil)
    #expect(event.actor == "next@bastion")
    #expect(try store.closeAbandonedAttempts(of: incident).isEmpty)
    #expect(IncidentState(try store.events(of: incident)).running.isEmpty)
  }

  @Test("a kill leaves the lock's file and not the lock: the attempt ends, with what it had printed")
  func killed() throws {
    let capture = try runner.openCapture(incident: incident, started: started.id)
    try capture.append(Array("Could not connect".utf8))
    // Nobody holds a lock on a copy of the files: that is what a kill and a reboot leave behind.
    let afterKill = try home.crashCopy()
    #expect(try PrivateFiles.kind(of: afterKill.path.writers.appending(runner.writer)) == .file)
    let store = try afterKill.store()
    guard case .commandFinished(let end) = try store.closeAbandonedAttempts(of: incident).first?.body else {
      Issue.record("no end")
      return
    }
    #expect(end.excerpt == "Could not connect")
    #expect(try store.capture(end) == Array("Could not connect".utf8))
    #expect(try store.verify(incident).isEmpty)
    #expect(try PrivateFiles.kind(of: afterKill.path.writers.appending(runner.writer)) == .nothing)
  }

  @Test("an attempt that ended stays as it ended")
  func ended() throws {
    let end = AttemptEnd(
      started: started.id, step: nil, command: nil, text: "", commandClass: .read, attempt: 3, cause: .exit,
      exitStatus: 0, verdict: Verdict(level: .pass, rule: .exitStatus, text: ""))
    _ = try runner.append([EventDraft(.commandFinished(end))], to: incident)
    runner.close()
    #expect(try home.store().closeAbandonedAttempts(of: incident).isEmpty)
  }

  @Test("consoles that open the incident at once end an attempt once")
  func race() async throws {
    runner.close()
    let closed = try await withThrowingTaskGroup(of: Int.self) { [home, incident] group in
      for _ in 0..<6 { group.addTask { try home.store().closeAbandonedAttempts(of: incident).count } }
      return try await group.reduce(0, +)
    }
    #expect(closed == 1)
  }
}
