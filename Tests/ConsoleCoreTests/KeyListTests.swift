import Foundation
import Testing

@testable import ConsoleCore

@Suite("The list of keys")
struct KeyListTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("docs/keys.md says what the table of commands says; UPDATE_GOLDEN=1 writes it")
  func document() throws {
    let file = Self.root.appending(path: "docs/keys.md")
    if GoldenFile.isUpdating { try KeyList.markdown.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: file, encoding: .utf8) == KeyList.markdown)
  }

  @Test("every key that the README names is one of the table")
  func readme() throws {
    let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").drop { $0 != "| key | does | key | does |" }.dropFirst(2)
      .prefix { $0.hasPrefix("|") }
    let keys = Set(ConsoleCommand.all.flatMap(\.keys))
    #expect(rows.count > 4)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.filter { $0 != "`" } }
      for cell in [cells[0], cells[2]] {
        for word in cell.split(whereSeparator: { " ,".contains($0) }) where word != "arrows" {
          #expect(KeyName.key(String(word)).map(keys.contains) == true, "\(word)")
        }
      }
    }
  }
}
