import Foundation
import TestSupport
import TestTraits
import Testing

/// What scripts depend on: the names of options and fields, and what goes where.
@Suite("The command line's contract", .onTestThreads)
struct ContractTests {
  private let home: TemporaryDirectory

  init() throws { home = try Drill.home() }

  private func run(_ arguments: String...) throws -> String {
    let result = try IncidentBinary.run(arguments, home: home.path)
    #expect(result.status == 0, "\(arguments): \(result.error)")
    return result.output
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("list --json has the facts of every runbook")
  func list() throws {
    let json = try JSONSerialization.jsonObject(with: Data(run("list", "--json").utf8))
    let runbooks = try #require(json as? [[String: Any]])
    let drill = try #require(runbooks.first { $0["slug"] as? String == "drill" })
    #expect(drill["title"] as? String == "Drill")
    #expect(drill["steps"] as? Int == 4 && drill["commands"] as? Int == 4)
    #expect(runbooks.contains { $0["slug"] as? String == "redis-down" })
  }

  @Test("show --json has the fields of a runbook, a phase, a step and a command")
  func show() throws {
    let runbook = try object(run("show", "redis-down", "--json"))
    #expect(runbook.keys.contains(all: ["slug", "title", "path", "sha256", "metadata", "phases"]))
    let phases = try #require(runbook["phases"] as? [[String: Any]])
    let steps = phases.flatMap { $0["steps"] as? [[String: Any]] ?? [] }
    let commands = steps.flatMap { $0["commands"] as? [[String: Any]] ?? [] }
    #expect(phases.allSatisfy { $0["title"] != nil && $0["line"] != nil && $0["steps"] != nil })
    #expect(phases.contains { $0["budget_seconds"] as? Int == 300 })
    let ofStep: Set = [
      "id", "title", "line", "tasks", "commands", "templates", "outcomes", "thresholds", "fields", "links",
    ]
    for step in steps { #expect(step.keys.contains(all: ofStep)) }
    let ofCommand: Set = ["id", "text", "language", "line", "class", "placeholders", "expect"]
    #expect(commands.count > 20)
    for command in commands { #expect(command.keys.contains(all: ofCommand)) }
  }

  @Test("an incident's way through a shell: start, note, mark, status, severity, log, export, verify")
  func shell() throws {
    let id = try run("start", "drill", "--severity", "SEV-3", "--title", "A drill").trimmed
    #expect(id.hasSuffix("-drill"))
    _ = try run("note", "Looks calm", "--at", "-5m")
    _ = try run("note", "Wait", "--kind", "decision", "--incident", id)
    _ = try run("mark", "detected", "--at", "-10m")
    _ = try run("status", "monitoring")
    _ = try run("severity", "sev2")
    let lines = try run("log", "--json").split(separator: "\n").map { try object(String($0)) }
    let common: Set = ["id", "incident", "seq", "at", "recorded_at", "actor", "kind", "message"]
    for line in lines {
      #expect(line.keys.contains(all: common.union(["datetime", "timestamp_desc"])))
      #expect(line["incident"] as? String == id)
    }
    let kinds = lines.compactMap { $0["kind"] as? String }
    #expect(Set(kinds).count >= 5 && lines.count == 6, "\(kinds)")
    #expect(lines.compactMap { $0["at"] as? String }.sorted() == lines.compactMap { $0["at"] as? String })

    let array = try JSONSerialization.jsonObject(with: Data(run("export", "--format", "json").utf8))
    #expect((array as? [[String: Any]])?.count == 6)
    #expect(try run("export", id, "--format", "jsonl").split(separator: "\n").count == 6)
    #expect(
      try run("export", "--format", "csv").split(separator: "\n").first?.contains("recorded_at") == true)
    #expect(try run("export", "-o", "draft.md").isEmpty)
    let draft = try home.read("draft.md")
    #expect(draft.contains("A drill") && draft.contains("SEV2") && draft.contains("Looks calm"))
    #expect(try run("verify").contains("nothing altered"))
  }

  @Test("INCIDENT_ID says which incident is meant; the newest open one otherwise")
  func chosenIncident() throws {
    let first = try run("start", "drill").trimmed
    let second = try run("start", "drill").trimmed
    let named = try IncidentBinary.run(
      ["note", "for the first"], home: home.path, environment: ["INCIDENT_ID": first])
    #expect(named.status == 0)
    _ = try run("note", "for the newest")
    #expect(try run("log", first).contains("for the first"))
    #expect(try run("log", second).contains("for the newest"))
    #expect(try run("log").contains("for the newest"))
  }

  @Test("prints messages on standard error and data on standard output")
  func streams() throws {
    _ = try run("start", "drill")
    let note = try IncidentBinary.run(["note", "hello"], home: home.path)
    #expect(note.output.isEmpty && note.error.contains("recorded in"))
  }
}

extension Collection where Element == String {
  fileprivate func contains(all wanted: Set<String>) -> Bool { wanted.isSubset(of: self) }
}

extension String {
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
