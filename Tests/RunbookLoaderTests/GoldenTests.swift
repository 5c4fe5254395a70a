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

  @Test("no word of a runbook is lost on the way to the screen")
  func lossless() throws {
    let shipped = Self.directory.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "runbooks")
    let files = try [Self.directory, shipped].flatMap { directory in
      try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
    }.filter { $0.pathExtension == "md" }
    #expect(files.count > 15)
    for file in files {
      let source = try String(contentsOf: file, encoding: .utf8)
      let runbook = RunbookLoader.load(source: source, path: file.path, slug: "x").runbook
      let shown = "\(runbook)".replacing("\\n", with: " ").replacing("\\t", with: " ")
      let known = Set(Self.words(shown))
      var isMatter = source.hasPrefix("---")
      for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if isMatter {
          // What stands in front matter becomes settings, whose names are not shown.
          isMatter = index == 0 || line != "---"
          continue
        }
        // The words behind a fence are for programs; tags and comments of HTML are marks.
        let mark = line.drop { " \t>".contains($0) }
        guard !mark.hasPrefix("```"), !mark.hasPrefix("~~~"), !mark.hasPrefix("<"), !mark.hasPrefix(":::"),
          !mark.hasPrefix("{")
        else { continue }
        let text = line.drop { $0.isWhitespace || $0.isNumber }
        let lost = Self.words(String(text)).filter {
          !known.contains($0) && !Self.shownOtherwise.contains($0)
        }
        #expect(lost.isEmpty, "\(file.lastPathComponent):\(index + 1): \(line)")
      }
    }
  }

  /// Shown in another form: a link's target, the head of a table of boxes, a site generator's tag, a blank, a prompt,
  /// and the word that makes a comment an expectation.
  private static let shownOtherwise: Set<String> = [
    "handover", "check", "done", "page", "name", "mysql", "expected",
  ]

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }
}
