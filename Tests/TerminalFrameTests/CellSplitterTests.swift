import Testing

@testable import TerminalFrame

@Suite("Characters taken apart into cells")
struct CellSplitterTests {
  @Test("signs that are taken one by one are the cells that finding characters gives")
  func signs() throws {
    for value in Array(0x20..<0x300) + Array(0x2010..<0x27C0) as [UInt32] {
      let sign = try #require(Unicode.Scalar(value))
      let text = "a\(sign)\(sign)─\(sign)é1"
      guard CellSplitter.standAlone(text.unicodeScalars), TextSanitizer.clean(text) == text else { continue }
      #expect(cells(text) == text.flatMap { cells(of: $0) }, "U+\(String(value, radix: 16))")
    }
  }

  @Test(
    "a text with marks, flags or joined emoji is taken by its characters",
    arguments: ["e\u{301}", "1\u{FE0F}\u{20E3}", "☎\u{FE0F}", "🇩🇪"])
  func joined(_ text: String) {
    #expect(!CellSplitter.standAlone(text.unicodeScalars))
    #expect(cells("─" + text) == ["─1"] + text.flatMap { cells(of: $0) })
  }

  private func cells(_ text: String) -> [String] { cells { CellSplitter.forEachCell(of: text, $0) } }

  private func cells(of character: Character) -> [String] {
    cells { CellSplitter.forEachCell(of: character, $0) }
  }

  private func cells(_ split: ((String, Int) -> Void) -> Void) -> [String] {
    var cells: [String] = []
    split { cells.append($0 + String($1)) }
    return cells
  }
}
