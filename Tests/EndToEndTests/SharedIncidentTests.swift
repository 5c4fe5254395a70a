import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// One incident, several hands: consoles and shells write to the same timeline.
@Suite("Several people on one incident", .onTestThreads)
struct SharedIncidentTests {
  private let home: TemporaryDirectory

  init() throws { home = try Drill.home() }

  @discardableResult
  private func shell(_ arguments: String...) throws -> String {
    let result = try IncidentBinary.run(arguments, home: home.path)
    #expect(result.status == 0, "\(arguments): \(result.error)")
    return result.output
  }

  @Test("what is recorded from a shell appears in the console by itself")
  func besideAShell() throws {
    let id = try shell("start", "drill", "--severity", "sev4").trimmed
    let console = try Console(["resume", id], home: home.path, columns: 140, rows: 40)
    try console.wait(for: "SEV4 INVESTIGATING")
    try shell("note", "The vendor says it is them")
    try console.wait(for: "The vendor says it is them")
    try shell("mark", "mitigated")
    try console.wait(for: "itigated")
    try shell("status", "identified")
    try console.wait(for: "IDENTIFIED")
    try shell("severity", "sev1")
    try console.wait(for: "SEV1")

    try console.type("rr")
    try console.wait("the end of the command") { $0.text.contains("exit 0") }
    let lines = try shell("log", "--json").split(separator: "\n")
    let end = try #require(lines.first { $0.contains("command_finished") })
    let event = try #require(try JSONSerialization.jsonObject(with: Data(end.utf8)) as? [String: Any])
    #expect(event["exit_status"] as? Int == 0)
    let eventID = try #require(event["id"] as? String)
    #expect(try shell("output", id, eventID) == "here we are: drill\n")
    #expect(try shell("export").contains("The vendor says it is them"))
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }

  @Test("two consoles see each other's ticks, notes and commands")
  func twoConsoles() throws {
    let id = try shell("start", "drill").trimmed
    let one = try Console(["resume", id], home: home.path, columns: 120, rows: 30)
    let two = try Console(["resume", id], home: home.path)
    try one.wait(for: "Checklist 0/4")
    try two.wait(for: "Checklist 0/4")
    try one.type(" ")
    try two.wait(for: "Checklist 1/4")
    try two.type("j ")
    try one.wait(for: "Checklist 2/4")
    try two.type("nlooks better from here\r")
    try one.wait(for: "looks better from here")
    // A console that opens while another runs a command must not take that for an abandoned one.
    try one.type("jrr")
    try Condition.wait("the command to run") {
      Processes.holding("HOME=\(home.path)").map(Processes.commandLine).contains { $0.hasPrefix("sleep 600") }
    }
    let three = try Console(["resume", id], home: home.path)
    try three.wait(for: "Checklist 2/4")
    #expect(try !shell("log", "--json").contains("interrupted"))
    for console in [one, two, three] {
      try console.type("q")
      if console === one { try console.wait(for: "y") }
      if console === one { try console.type("y") }
      #expect(try console.waitForEnd() == 0)
    }
    #expect(try shell("verify").contains("nothing altered"))
  }
}
