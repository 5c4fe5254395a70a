import CommandRunner
import ConsoleApp
import IncidentModel
import Synchronization
import SystemPackage
import Testing
import TimelineStore

@Suite("AttemptRunner")
struct AttemptRunnerTests {
  private func request(_ text: String, secrets: [String: String] = [:], step: Step? = nil) -> AttemptRequest {
    AttemptRequest(
      step: step, command: step?.commands.first, text: text, commandClass: .read, attempt: 1,
      secrets: secrets,
      timeoutSeconds: 30)
  }

  private func run(_ request: AttemptRequest, in home: AppHome) async -> [AttemptProgress] {
    let seen = Mutex<[AttemptProgress]>([])
    await home.attempts.run(request, in: home.incident, control: CommandControl()) { progress in
      seen.withLock { $0.append(progress) }
    }
    return seen.withLock { $0 }
  }

  @Test("the start is in the store before the child exists")
  func startIsDurableFirst() async throws {
    let home = try AppHome()
    let database = home.path.appending("incident.db").string
    // The child itself looks into the database: its own start must stand there.
    let look =
      "python3 -c \"import sqlite3,sys; print(sqlite3.connect(sys.argv[1])"
      + ".execute('select count(*) from events where kind=?', ('command_started',)).fetchone()[0])\" \(database)"
    let progress = await run(request(look), in: home)
    guard case .ended(let event)? = progress.last, case .commandFinished(let end) = event.body else {
      Issue.record("\(progress)")
      return
    }
    #expect(end.excerpt.hasPrefix("1"), "\(end.excerpt) \(end.problem)")
  }

  @Test("start, output and end arrive in this order, and the end holds the evidence")
  func order() async throws {
    let home = try AppHome()
    let progress = await run(request("echo out; echo err >&2; exit 3"), in: home)
    guard case .started? = progress.first, case .ended(let event)? = progress.last,
      case .commandFinished(let end) = event.body
    else {
      Issue.record("\(progress)")
      return
    }
    #expect(end.exitStatus == 3)
    #expect(end.stdoutBytes == 4)
    #expect(end.stderrBytes == 4)
    #expect(end.verdict.level == .fail)
    #expect(try home.store.capture(end) == Array("out\nerr\n".utf8))
    #expect(
      try home.events().map(\.body.kind) == ["incident_started", "command_started", "command_finished"])
  }

  @Test("a secret is in the child's environment and nowhere else")
  func secrets() async throws {
    let home = try AppHome()
    let secret = "hunter2-correct-horse"
    let progress = await run(
      request("printf %s \"$TOKEN\" | wc -c; echo \"$TOKEN\"; true \(secret)", secrets: ["TOKEN": secret]),
      in: home)
    guard case .ended(let event)? = progress.last, case .commandFinished(let end) = event.body else {
      Issue.record("\(progress)")
      return
    }
    #expect(end.excerpt.contains("\(secret.utf8.count)"))
    #expect(end.redactions > 0)
    for event in try home.events() { #expect(!"\(event)".contains(secret)) }
    let kept = String(decoding: try #require(try home.store.capture(end)), as: UTF8.self)
    #expect(!kept.contains(secret))
  }

  @Test("a server that a change started and that was ended with it is said to be gone")
  func leftover() async throws {
    let home = try AppHome()
    let text = "sleep 1000 & until grep -q sleep /proc/$!/comm; do :; done"
    var change = request(text)
    change.commandClass = .change
    for (request, level) in [(change, Verdict.Level.warn), (request(text), .pass)] {
      guard case .ended(let event)? = await run(request, in: home).last,
        case .commandFinished(let end) = event.body
      else {
        Issue.record("no end")
        return
      }
      #expect(end.verdict.level == level)
      #expect(end.problem.hasPrefix("sleep, left running, was ended with it") == (level == .warn))
    }
  }

  @Test("what a command leaves in the background, by its author's wish, ends when it ends")
  func background() async throws {
    let home = try AppHome()
    let text = "{ sleep 0.2; echo late; } &"
    let command = Command(id: CommandID("a"), text: text, line: 1, commandClass: .read, flags: [.background])
    let progress = await run(
      request(text, step: Step(id: StepID("s"), title: "S", line: 1, commands: [command])), in: home)
    guard case .ended(let event)? = progress.last, case .commandFinished(let end) = event.body else {
      Issue.record("\(progress)")
      return
    }
    #expect(end.excerpt == "late" && end.problem.isEmpty)
  }

  @Test("a store that is gone runs nothing")
  func notRecorded() async throws {
    let home = try AppHome()
    let witness = home.path.appending("witness").string
    home.store.close()
    let progress = await run(request("touch \(witness)"), in: home)
    guard case .notRecorded(let reason)? = progress.last else {
      Issue.record("\(progress)")
      return
    }
    #expect(!reason.isEmpty)
    #expect(progress.count == 1)
  }

  @Test("a look of a probe is read, and leaves nothing in the store")
  func look() async throws {
    let home = try AppHome()
    let before = try home.events().count
    let verdict = await home.attempts.look(
      request("exit 3"), in: home.incident, control: CommandControl())
    #expect(verdict.level == .fail)
    #expect(try home.events().count == before)
  }

  @Test("the command knows its incident, and its start says where it runs")
  func surroundings() async throws {
    let home = try AppHome()
    var wanted = request("echo $INCIDENT_ID")
    _ = await run(wanted, in: home)
    wanted.target = .docker(container: "no-such-container-here")
    _ = await run(wanted, in: home)
    let events = try home.events()
    let starts = events.compactMap { event -> AttemptStart? in
      if case .commandStarted(let start) = event.body { return start }
      return nil
    }
    #expect(starts.map(\.target) == ["local", "docker:no-such-container-here"])
    guard case .commandFinished(let end) = events[2].body else {
      Issue.record("\(events)")
      return
    }
    #expect(end.excerpt == "\(home.incident)")
  }
}
