import Testing

@testable import ConsoleApp

@Suite("Lines that are typed at --plain")
struct PlainTerminalTests {
  @Test(
    "keys without a character of their own are nothing, however the terminal sends them",
    arguments: [
      ("\u{1B}[A", ""), ("\u{1B}OA", ""), ("no\u{1B}[D\u{1B}OCte x", "note x"), ("\u{1B}[1;5Crun", "run"),
      ("\u{1B}[3~tick", "tick"), ("日本 \u{1B}[Bé", "日本 é"), ("", ""), ("\u{1B}", ""), ("\u{1B}O", ""),
    ])
  func keys(typed: String, text: String) {
    #expect(PlainTerminal.text(of: Array(typed.utf8)[...]) == text)
  }
}
