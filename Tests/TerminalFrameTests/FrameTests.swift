import Testing

@testable import TerminalFrame

@Suite("Frame")
struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int) -> Frame {
    Frame(size: TerminalSize(columns: columns, rows: rows))
  }
  private func at(_ column: Int, _ row: Int) -> Position { Position(column: column, row: row) }

  @Test("draws text where it is put and says how many columns it took")
  func put() {
    var frame = frame(6, 2)
    #expect(frame.put("ab", at: at(1, 0)) == 2)
    #expect(frame.put("漢字", at: at(0, 1), style: Style(.red)) == 4)
    #expect(frame.text == " ab\n漢字\n")
    #expect(frame[0, 1] == Cell("漢", style: Style(.red)))
    #expect(frame[1, 1] == Cell("", style: Style(.red)))
  }

  @Test("draws nothing outside, whatever the size", arguments: [0, 1])
  func tiny(size: Int) {
    var frame = frame(size, size)
    frame.put("漢字 text", at: at(0, 0))
    frame.put("text", at: at(-2, 0))
    frame.put("text", at: at(0, -1))
    frame.put("text", at: at(0, 5))
    frame.fill(Rectangle(column: -3, row: -3, columns: 9, rows: 9), with: "漢")
    frame.drawBox(Rectangle(column: 0, row: 0, columns: 4, rows: 4), art: .unicode)
    frame.restyle(frame.area) { $0.attributes.insert(.bold) }
    #expect(frame.text == (size == 0 ? "" : "┌\n"))
    #expect(frame[7, 7] == Cell())
  }

  @Test("leaves a blank for a wide character that an edge cuts")
  func cutWide() {
    var frame = frame(5, 1)
    #expect(frame.put("ab漢漢", at: at(0, 0)) == 6)
    #expect(frame.text == "ab漢\n")
    #expect(frame[4, 0].text == " ")
    frame.put("漢字", at: at(-1, 0))
    #expect(frame.text == " 字\n")
    var limited = self.frame(5, 1)
    #expect(limited.put("漢字", at: at(0, 0), maxColumns: 3) == 3)
    #expect(limited.text == "漢\n")
    var clipped = self.frame(6, 1)
    clipped.put("漢字漢", at: at(0, 0), clip: Rectangle(column: 1, row: 0, columns: 4, rows: 1))
    #expect(clipped.text == "  字\n")
  }

  @Test("never leaves half of a wide character that is drawn over")
  func drawnOver() {
    for (column, text) in [(0, "x 字"), (1, " x字"), (2, "漢x"), (3, "漢 x")] {
      var frame = frame(4, 1)
      frame.put("漢字", at: at(0, 0))
      frame.put("x", at: at(column, 0))
      #expect(frame.text == text + "\n")
    }
    var frame = frame(4, 1)
    frame.put("漢字", at: at(0, 0))
    frame.put("漢", at: at(1, 0))
    #expect(frame.text == " 漢\n")
  }

  @Test("cuts to columns and to a clip")
  func clip() {
    var frame = frame(10, 1)
    #expect(frame.put("abcdef", at: at(0, 0), maxColumns: 3) == 3)
    #expect(frame.put("uvwxyz", at: at(4, 0), clip: Rectangle(column: 5, row: 0, columns: 2, rows: 1)) == 6)
    #expect(frame.put("no", at: at(0, 0), maxColumns: 0) == 0)
    #expect(frame.text == "abc  vw\n")
  }

  @Test("shows controls and never keeps one")
  func controls() {
    var frame = frame(20, 1)
    frame.put("a\u{1B}[2Jb\u{1}\tc\nd", at: at(0, 0))
    #expect(frame.text == "ab^A    c d\n")
  }

  @Test("restyles without changing the text, wide characters whole")
  func restyle() {
    var frame = frame(4, 1)
    frame.put("漢字", at: at(0, 0))
    frame.restyle(Rectangle(column: 1, row: 0, columns: 2, rows: 1)) { $0.attributes.insert(.reverse) }
    #expect(frame.text == "漢字\n")
    #expect((0..<4).allSatisfy { frame[$0, 0].style.attributes == .reverse })
  }

  @Test("fills with wide characters as far as they fit")
  func fill() {
    var frame = frame(5, 2)
    frame.fill(frame.area, with: "漢")
    #expect(frame.text == "漢漢\n漢漢\n")
  }

  @Test("draws boxes in Unicode and in ASCII")
  func boxes() {
    var frame = frame(9, 3)
    frame.drawBox(Rectangle(column: 0, row: 0, columns: 4, rows: 3), art: .unicode)
    frame.drawBox(Rectangle(column: 5, row: 0, columns: 4, rows: 3), art: .ascii)
    #expect(frame.text == "┌──┐ +--+\n│  │ |  |\n└──┘ +--+\n")
  }

  @Test("has signs of one column in either art")
  func glyphs() {
    for glyph in Glyph.allCases {
      #expect(DisplayWidth.of(LineArt.unicode[glyph]) == 1)
      #expect(LineArt.ascii[glyph].isASCII)
    }
  }

  @Test(
    "tells what is selected from what can be run and what matched, in either art",
    arguments: [LineArt.unicode, .ascii])
  func cursor(art: LineArt) {
    let others: [Glyph] = [.runnable, .matched, .done, .open, .skipped, .failed, .running, .starred, .bullet]
    for glyph in others { #expect(art[glyph] != art[.current]) }
  }

  @Test("is transliterated in as many columns")
  func transliteration() {
    #expect(Transliteration.ascii(cell: "é") == "e")
    #expect(Transliteration.ascii(cell: "e\u{301}") == "e")
    #expect(Transliteration.ascii(cell: "ž") == "z")
    #expect(Transliteration.ascii(cell: "│") == "|")
    #expect(Transliteration.ascii(cell: "✔") == "x")
    #expect(Transliteration.ascii(cell: "⚠") == "!")
    #expect(Transliteration.ascii(cell: "漢", columns: 2) == "??")
    #expect(Transliteration.ascii(cell: "Ж") == "?")
    for glyph in Glyph.allCases {
      #expect(Transliteration.ascii(cell: String(LineArt.unicode[glyph])).count == 1)
    }
  }
}
