import CommandRunner
import ConsoleApp
import Foundation
import IncidentModel
import RunbookLoader
import Synchronization
import SystemPackage
import TestSupport
import TestTraits
import Testing
import TimelineStore

/// The runbooks of the three objectives, asked of a real Prometheus that knows seven hours of an API.
@Suite("Runbooks of the objectives", .serialized, .onTestThreads)
struct ObjectiveRunbookTests {
  static let slugs = ["api-availability-slo-burn", "api-latency-slo-burn", "payment-success-slo-burn"]

  /// What every PromQL command of a runbook came to, by its label; all of them are asked at once.
  private func verdicts(_ slug: String, _ server: PrometheusServer) async throws -> [String: AttemptEnd] {
    let home = try TemporaryDirectory()
    let loaded = try RunbookLoader.load(path: FilePath("\(Monitoring.runbooks)/\(slug).md"))
    let store = try TimelineStore(
      home: FilePath(home.path), actor: "oncall@bastion", clock: SystemClock.now)
    defer { store.close() }
    let incident = try store.begin(IncidentStart(runbook: slug, path: "", sha256: "00", title: slug)).incident
    let attempts = AttemptRunner(
      runner: CommandRunner(supervisor: FilePath(IncidentBinary.path)), queue: StoreQueue(store: store),
      session: ShellSession())
    return await withTaskGroup(of: (label: String, end: AttemptEnd?).self) { group in
      for step in loaded.runbook.steps {
        for command in step.commands where command.queryLanguage == .promql {
          let request = AttemptRequest(
            step: step, command: command, text: command.text, commandClass: command.commandClass,
            attempt: 1,
            values: ["PROMETHEUS_URL": server.address], timeoutSeconds: 30)
          group.addTask { (command.label ?? command.text, await end(of: request, attempts, incident)) }
        }
      }
      return await group.reduce(into: [:]) { ends, one in ends[one.label] = one.end }
    }
  }

  private func end(of request: AttemptRequest, _ attempts: AttemptRunner, _ incident: IncidentID) async
    -> AttemptEnd?
  {
    let ended = Mutex<AttemptEnd?>(nil)
    await attempts.run(request, in: incident, control: CommandControl()) { progress in
      if case .ended(let event) = progress, case .commandFinished(let end) = event.body {
        ended.withLock { $0 = end }
      }
    }
    return ended.withLock { $0 }
  }

  @Test("healthy: every command answers and none of its numbers is bad news")
  func healthy() async throws {
    let server = try PrometheusServer(.none)
    for slug in Self.slugs {
      let ends = try await verdicts(slug, server)
      #expect(ends.count >= 15, "\(slug)")
      for (label, end) in ends {
        #expect(end.verdict.level == .pass, "\(slug) \(label): \(end.excerpt) \(end.verdict.text)")
      }
      #expect(ends["Dependency error ratio"]?.verdict.text.contains("it is us") == true)
    }
  }

  @Test("burning: the burn, its budget, the version, the dependency and the release are named")
  func burning() async throws {
    let server = try PrometheusServer(.burning)
    for slug in Self.slugs {
      let ends = try await verdicts(slug, server)
      func said(_ label: String) -> String { ends[label]?.verdict.text ?? "nothing" }
      let ratio = slug.contains("latency") ? "Slow ratio" : "Error ratio"
      #expect(said("Burn rate 5m").contains("> 14.4: it burns now"), "\(slug) \(said("Burn rate 5m"))")
      #expect(said("Burn rate 1h").contains("2 % of the month's budget"), "\(slug) \(said("Burn rate 1h"))")
      #expect(said("Minutes burning").contains("longer than a blip"), "\(slug) \(said("Minutes burning"))")
      #expect(said("Budget left percent").contains("freeze releases"), "\(said("Budget left percent"))")
      #expect(said("Budget gone in hours").contains("all of it goes today"))
      #expect(said("\(ratio) by version").contains("(1.9.0) > 5%"), "\(slug) \(said("\(ratio) by version"))")
      #expect(said("\(ratio) by instance").contains("api-2"), "\(slug) \(said("\(ratio) by instance"))")
      #expect(said("\(ratio) by region").contains("us"), "\(slug) \(said("\(ratio) by region"))")
      #expect(
        said("Dependency error ratio").contains("payment provider"), "\(said("Dependency error ratio"))")
      #expect(said("Minutes since start").contains("(1.9.0) < 60"), "\(said("Minutes since start"))")
      #expect(ends["Burn rate now"]?.verdict.level == .fail, "\(said("Burn rate now"))")
      if slug.hasPrefix("payment") {
        #expect(said("Error ratio by answer").contains("What we call does not answer"))
      }
      #expect(ends["Burn rate in 6 hours"]?.excerpt.contains("█") == true)
    }
  }

  @Test("out of reach: the row of the refusal, never an all-clear")
  func outOfReach() async throws {
    let home = try TemporaryDirectory()
    let port = try FreePort.next()
    let console = try Console(
      ["api-availability-slo-burn", "--set", "PROMETHEUS_URL=http://127.0.0.1:\(port)", "--no-input"],
      home: home.path, columns: 120, rows: 50)
    try console.wait(for: "Is the burn real?")
    try console.type("j\rr")
    try console.wait("the row of the refusal to be lit") { $0.row(with: "▶Failed to connect") != nil }
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }
}
