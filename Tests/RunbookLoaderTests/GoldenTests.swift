import Foundation
import IncidentModel
import RunbookLoader
import Testing

/// Runbooks written for these tests beside what `incident show --json` says of them.
///
/// Run the tests with UPDATE_GOLDEN=1 to write the answers anew, and read the difference.
@Suite("Whole runbooks are read as a careful engineer reads them")
struct GoldenTests {
  private static let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Golden")

  @Test(
    "what is shown of a runbook",
    arguments: [
      "blanks", "headings", "inline", "numbered", "odd-text", "one-block", "paragraphs", "results",
      "scenarios", "sessions", "transcripts", "values", "wrapped",
    ])
  func shown(_ name: String) throws {
    let source = try String(contentsOf: Self.directory.appending(path: "\(name).md"), encoding: .utf8)
    var runbook = RunbookLoader.load(source: source, path: "\(name).md", slug: name).runbook
    // The digest follows from the bytes and would change with every comma.
    runbook.sha256 = ""
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let shown = String(decoding: try encoder.encode(runbook), as: UTF8.self) + "\n"
    let file = Self.directory.appending(path: "\(name).json")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try shown.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let lines = (shown.split(separator: "\n"), expected.split(separator: "\n"))
    let place = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(
      shown == expected,
      "\(name).json:\((place?.offset ?? min(lines.0.count, lines.1.count)) + 1): \(place?.element.0 ?? "its length")"
    )
  }
}
