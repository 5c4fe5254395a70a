import TerminalForTests
import Testing

@Suite("The tests' terminal")
struct TerminalScreenTests {
  @Test("moves, erases, repeats and inserts as xterm does")
  func basics() {
    var screen = TerminalScreen(columns: 10, rows: 3)
    screen.feed(Array("abc\u{1B}[2;3Hx\u{1B}[3b\u{1B}[1;1H\u{1B}[P\u{1B}[3;1H\u{1B}[7mé€\u{1B}[27m!".utf8))
    #expect(screen.text == "bc\n  xxxx\né€!")
    #expect(screen.reversed[2] == [true, true] + Array(repeating: false, count: 8))
  }

  @Test("scrolls inside its margins")
  func scrolling() {
    var screen = TerminalScreen(columns: 4, rows: 4)
    screen.feed(Array("a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[3;1H\n".utf8))
    #expect(screen.text == "a\nc\n\nd")
  }
}
