import Foundation
import IncidentModel
import Synchronization
import SystemPackage
import Testing

@testable import TimelineStore

/// Two consoles on one machine, of which one cannot write the home.
@Suite("What another process records elsewhere")
struct ElsewhereTests {
  let home: TestHome
  let elsewhere: TestHome
  let cut: TimelineStore
  let other: TimelineStore
  let incident: IncidentID

  init() throws {
    (home, elsewhere) = (try TestHome(), try TestHome())
    let (path, fallbackHome, clock) = (home.path, elsewhere.path.appending("fallback"), home.clock)
    func store(_ actor: String) throws -> TimelineStore {
      try TimelineStore(home: path, actor: actor, fallbackHomes: [fallbackHome]) { clock.now }
    }
    (cut, other) = (try store("eva@bastion"), try store("ops@bastion"))
    incident = try cut.begin(.example()).incident
    let cause = StoreError(.full, path: path, cause: "no space is left")
    _ = try #require(cut.storeElsewhere(because: cause))
  }

  private var fallbackHome: FilePath { elsewhere.path.appending("fallback") }

  @Test("is read with the rest, has no number yet, and is named as trouble until it is home")
  func seen() throws {
    #expect(other.eventsElsewhere(of: incident).isEmpty)
    #expect(other.trouble == nil)
    let kept = try cut.append([.note("only there"), .note("and this")], to: incident)
    #expect(kept.map(\.sequence) == [0, 0])
    #expect(other.eventsElsewhere(of: incident) == kept)
    #expect(try other.events(of: incident).map(\.id).suffix(2) == kept.map(\.id)[...])
    #expect(other.trouble == .othersElsewhere(fallbackHome, count: 2))
    #expect(other.trouble?.text.contains("2 EVENTS ARE ONLY IN \(fallbackHome)") == true)

    other.tryAgain()
    #expect(other.trouble == nil)
    #expect(other.eventsElsewhere(of: incident).isEmpty)
    let home = try other.events(of: incident)
    #expect(home.map(\.sequence) == [1, 2, 3, 4])
    #expect(home.suffix(2).map(\.hash) == kept.map(\.hash))
    // Whoever recorded there is alive and may go on there.
    #expect(FileManager.default.fileExists(atPath: fallbackHome.string))
  }

  @Test("comes home once, whoever brings it, and goes on behind it")
  func once() throws {
    let first = try cut.append([.note("one")], to: incident)
    _ = other.eventsElsewhere(of: incident)
    other.tryAgain()
    let second = try cut.append([.note("two")], to: incident)
    #expect(other.eventsElsewhere(of: incident) == second)
    cut.fallback.withLock { $0.triedAt = nil }
    let third = try cut.append([.note("three")], to: incident)
    let events = try other.events(of: incident)
    #expect(events.filter { $0.body.kind == "note" }.map(\.id) == (first + second + third).map(\.id))
    #expect(events.count { $0.body.kind == "events_taken_in" } == 2)
    #expect(try other.verify(incident).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: fallbackHome.string))
  }

  @Test("of a process that was killed there comes home by a console that stays")
  func killed() throws {
    let kept = try cut.append([.note("last words")], to: incident)
    cut.close()
    #expect(other.eventsElsewhere(of: incident) == kept)
    other.tryAgain()
    #expect(try other.events(of: incident).last?.id == kept.first?.id)
    #expect(!FileManager.default.fileExists(atPath: fallbackHome.string))
  }

  @Test("its outputs are read from there")
  func outputs() throws {
    let start = AttemptStart(step: nil, command: nil, text: "df", commandClass: .read, attempt: 1)
    let started = try #require(try cut.append([EventDraft(.commandStarted(start))], to: incident).first)
    let capture = try cut.openCapture(incident: incident, started: started.id)
    try capture.append(Array("100%\n".utf8))
    let kept = try capture.finish()
    let end = AttemptEnd(
      started: started.id, step: nil, command: nil, text: "df", commandClass: .read, attempt: 1, cause: .exit,
      exitStatus: 0, sha256: kept.sha256, capture: kept.file,
      verdict: Verdict(level: .pass, rule: .exitStatus, text: ""))
    #expect(try other.capture(end) == Array("100%\n".utf8))
  }

  @Test("in a directory that others can write is not read: anybody may have put it there")
  func untrusted() throws {
    _ = try cut.append([.note("true or not")], to: incident)
    #expect(chmod(elsewhere.path.string, 0o777) == 0)
    #expect(other.eventsElsewhere(of: incident).isEmpty)
  }
}
