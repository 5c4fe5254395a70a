import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

/// Where the class of a command stands.
@Suite("The class beside a command")
struct CommandClassTests {
  private func rows(of text: String) -> [String] {
    var runbook = TestRunbook.make()
    let command = Command(id: CommandID("long"), text: text, line: 3, commandClass: .read)
    let step = Step(
      id: StepID("long"), title: "Long", line: 1, content: [.command(command.id)], commands: [command])
    runbook.phases = [Phase(title: "Looks", line: 1, steps: [step])]
    var console = ConsoleHarness(runbook: runbook)
    console.open(step.id)
    return console.screen.split(separator: "\n").map(String.init)
  }

  @Test("never cuts a text of several lines in two")
  func severalLines() throws {
    let long = "curl -sS -o /dev/null -w '%{http_code} %{time_total}' --connect-timeout 5 \\"
    let rows = rows(of: "\(long)\n  https://example.org/health")
    let first = try #require(rows.firstIndex { $0.contains("--connect-timeout") })
    #expect(rows[first + 1].contains("https://example.org/health") && rows[first + 1].hasSuffix("read"))
    let both = self.rows(of: "\(long)\n\(long)")
    let last = try #require(both.lastIndex { $0.contains("--connect-timeout") })
    #expect(both[last - 1].contains("curl") && both[last + 1].trimmingPrefix(while: { $0 == " " }) == "read")
  }

  @Test("stands beside the end of a line that is wrapped")
  func wrapped() throws {
    let rows = rows(of: "redis-cli " + (1...17).map { "word\($0)" }.joined(separator: " "))
    #expect(rows.contains { $0.contains("word17") && $0.hasSuffix("read") }, "\(rows)")
  }
}
