import Foundation
import TestSupport
import TestTraits
import Testing

/// What people say later about an incident, from a shell, and what leaves the house.
@Suite("An incident afterwards", .onTestThreads)
struct AnnotatingTests {
  let home: TemporaryDirectory

  init() throws {
    home = try TemporaryDirectory()
    _ = try run("start", "redis-down")
    _ = try run("note", "--kind", "hypothesis", "The OOM killer took it")
    _ = try run("note", "--kind", "action", "Alert on memory")
  }

  @discardableResult
  private func run(_ arguments: String..., status: Int32 = 0) throws -> String {
    let result = try IncidentBinary.run(arguments, home: home.path)
    #expect(result.status == status, "\(arguments) \(result.error)")
    return result.output
  }

  @Test("a hypothesis is confirmed, an action item owned and done, a note corrected, and the draft says so")
  func annotations() throws {
    try run("hypothesis", "#2", "confirmed", "dmesg says so")
    try run("action", "3", "--owner", "eva", "--done")
    try run("correct", "3", "Alert on memory over 80 %")
    try run("role", "commander", "maria")
    let draft = try run("export")
    for text in [
      "**confirmed**: dmesg says so", "- [x] Alert on memory over 80 %", "owner **eva**",
      "| Incident commander | maria |",
    ] {
      #expect(draft.contains(text), "\(text)")
    }
    try run("hypothesis", "#3", "confirmed", status: 2)
    try run("flag", "#99", "starred", status: 1)
  }

  @Test("what held is what a search of past incidents names")
  func history() throws {
    try run("hypothesis", "#2", "confirmed", "dmesg says so")
    #expect(try run("history", "oom").contains("found so far: The OOM killer took it: dmesg says so"))
    try run("history", "nowhere", status: 1)
    try run("status", "resolved")
    #expect(try run("history").contains("ended by: The OOM killer took it: dmesg says so"))
  }

  @Test("a command is named by its start as by its end: for what it printed, and for a mark")
  func pairs() throws {
    try run("exec", "--", "echo witness")
    for event in ["4", "#5"] {
      let id = try run("log").split(separator: "\n").count
      #expect(id >= 5)
      let incident = try run("history", "--json").firstMatch(of: /"incident" ?: ?"([^"]+)"/)?.1 ?? ""
      #expect(try run("output", String(incident), event) == "witness\n")
    }
    try run("flag", "5", "hidden")
    #expect(try !run("export").contains("Ran `echo witness`"))
    let log = try run("log")
    #expect(log.contains("(left out) Running: echo witness") && log.contains("Event hidden: #5 echo witness"))
  }

  @Test("what is not a command, or has no end, says so where its output is asked for")
  func noOutput() throws {
    let incident = try run("log", "--json").firstMatch(of: /"incident":"([^"]+)"/)?.1 ?? ""
    let result = try IncidentBinary.run(["output", String(incident), "2"], home: home.path)
    #expect(result.status == 1 && result.error.contains("the event '2' is no command: hypothesis"))
  }

  @Test("the two ways to say that it is over name each other, and agree")
  func resolved() throws {
    let marked = try IncidentBinary.run(["mark", "resolved"], home: home.path)
    #expect(marked.error.contains("its status is still investigating, so it stays open"), "\(marked)")
    let closed = try IncidentBinary.run(["status", "resolved"], home: home.path)
    #expect(!closed.error.contains("it counts as resolved"), "\(closed)")
    #expect(try run("export", "--format", "md").contains("| Status | resolved |"))

    let other = try TemporaryDirectory()
    _ = try IncidentBinary.run(["start", "redis-down"], home: other.path)
    let status = try IncidentBinary.run(["status", "resolved"], home: other.path)
    #expect(status.error.contains("it counts as resolved from now"), "\(status)")
    let draft = try IncidentBinary.run(["export"], home: other.path).output
    #expect(draft.contains("(TTR ") && !draft.contains("When it was resolved was not recorded"))
  }

  @Test("a bundle is verified on its own, and one without evidence is refused")
  func bundle() throws {
    let file = home.path + "/b.tar.gz"
    try run("export", "--bundle", file)
    #expect(try run("verify", file).contains("3 events, nothing altered"))
    try run("export", "--redact", "all", "--bundle", file)
    try run("verify", file, status: 1)
  }
}
