import Foundation
import TestSupport

/// What `incident sweep` said about each command of a runbook.
struct SweepOutput: Decodable {
  struct Row: Decodable {
    var number: String?
    var label: String?
    var text: String
    /// `pass`, `warn`, `fail` or `left_out`.
    var outcome: String
    var meaning: String
    /// What its author calls it, and what it is.
    var name: String { [label, text].compactMap { $0 }.joined(separator: ": ") }

    enum CodingKeys: String, CodingKey {
      case number = "step_number"
      case label, text, outcome, meaning
    }
  }

  var commands: [Row]

  /// Sweeps one of the runbooks in `runbooks/`; `through` stands before the program, to run it elsewhere.
  static func of(_ slug: String, _ values: [String: String], through words: [String] = []) throws
    -> SweepOutput
  {
    let home = try TemporaryDirectory()
    let settings = values.sorted { $0.key < $1.key }.flatMap { ["--set", "\($0.key)=\($0.value)"] }
    let result = try IncidentBinary.run(
      ["sweep", slug, "--json", "--runbooks", Monitoring.runbooks] + settings, home: home.path, through: words
    )
    do {
      return try JSONDecoder().decode(SweepOutput.self, from: Data(result.output.utf8))
    } catch {
      throw Tool.Failure(description: "\(error): \(result.output) \(result.error)")
    }
  }

  /// Returns the lines in which a table and the sweep differ.
  ///
  /// The table has a line for every command, in the runbook's order: `step | words of the command or its name | outcome |
  /// words of what it means`. An empty cell leaves to the machine what it says.
  func differences(from table: String) -> [String] {
    let lines = table.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    guard lines.count == commands.count, lines.allSatisfy({ $0.count == 4 }) else {
      return ["\(lines.count) lines for \(commands.count) commands:"] + commands.map(Self.line)
    }
    return zip(lines, commands).filter { line, row in
      line[0] != row.number || !row.name.contains(line[1]) || !["", row.outcome].contains(line[2])
        || !(line[3].isEmpty || row.meaning.contains(line[3]))
    }.map { line, row in "\(line.joined(separator: " | ")) ≠ \(Self.line(row))" }
  }

  private static func line(_ row: Row) -> String {
    let name = row.name.split(separator: "\n").joined(separator: " ")
    return [row.number ?? "", name, row.outcome, row.meaning].joined(separator: " | ")
  }
}
