import Foundation
import IncidentModel
import Testing

@testable import RunbookLoader

@Suite("docs/runbook-format.md says what is accepted")
struct FormatPageTests {
  private static let page: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "docs/runbook-format.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// The words in code of the first column of the table below a heading.
  private func firstColumn(below heading: String) -> [String] {
    let lines = Self.page.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.drop { $0 != "## \(heading)" }.dropFirst().prefix { !$0.hasPrefix("## ") }
      .filter { $0.hasPrefix("| `") }
    return rows.flatMap { row -> [String] in
      let cell = row.split(separator: "|", omittingEmptySubsequences: false)[1]
      return cell.split(separator: "`").filter { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
    }
  }

  @Test("every front matter key of the table is accepted, and every accepted one stands in it")
  func frontMatter() {
    #expect(firstColumn(below: "Front matter").sorted() == FrontMatterReader.keys.sorted())
  }

  @Test("every fence attribute of the table is accepted, and every accepted one stands in it")
  func attributes() {
    #expect(firstColumn(below: "Fence attributes").sorted() == Annotations.names.sorted())
  }

  /// The fenced examples that begin with a line.
  private func examples(beginning start: String) -> [String] {
    Self.page.components(separatedBy: "```\(start)").dropFirst().map { rest in
      rest.components(separatedBy: "\n```")[0]
    }
  }

  @Test("the example of the front matter is read whole")
  func frontMatterExample() throws {
    let example = try #require(examples(beginning: "yaml\n").first { $0.hasPrefix("---") })
    let loaded = RunbookLoader.load(source: example + "\n\n# A\n\n1. Go\n", path: "a.md", slug: "a")
    #expect(loaded.diagnostics == [])
    let metadata = loaded.runbook.metadata
    #expect(metadata.other.isEmpty)
    #expect(metadata.alerts == ["RedisDown", "RedisUnreachable"])
    #expect(metadata.clocks.map(\.kind) == [.escalate, .update, .postmortem])
    #expect(metadata.variables.contains { $0.isSecret && $0.isOptional && $0.summary != nil })
    #expect(metadata.variables.contains { $0.choicesCommand != nil })
    #expect(metadata.variables.contains { $0.choices == ["eu", "us"] })
    #expect(metadata.targets == ["local", "ssh:redis-1"])
  }

  @Test("the examples of the attributes are understood")
  func attributeExamples() {
    let rows = Self.page.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains("=") }
    let examples = rows.compactMap { row -> String? in
      let cells = row.split(separator: "|")
      guard cells.count == 3, let first = cells[0].split(separator: "`").dropFirst().first,
        Annotations.names.contains(String(first))
      else { return nil }
      return cells[2].split(separator: "`").dropFirst().enumerated().filter { $0.offset % 2 == 0 }.first
        .map { String($0.element) }
    }
    #expect(examples.count == Annotations.names.count)
    for example in examples {
      let loaded = RunbookLoader.load(
        source: "# A\n\n1. Go\n\n   ```sh {\(example)}\n   redis-cli ping\n   ```\n", path: "a.md", slug: "a")
      #expect(loaded.diagnostics == [], "\(example)")
      #expect(loaded.runbook.commands.count == 1)
    }
  }
}
