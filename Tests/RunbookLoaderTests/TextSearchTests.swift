import SystemPackage
import TestSupport
import Testing

@testable import RunbookLoader

@Suite("Looking for words in the texts of runbooks")
struct TextSearchTests {
  private func line(_ words: String, in text: String) -> String? {
    TextSearch(words)?.line(in: Array(text.utf8))
  }

  @Test("finds the first line, whatever the case, in commands and in words alike")
  func finds() {
    let text = "# Title\n\n1. Restart:\n\n   ```sh\n   systemctl RESTART redis\n   ```\nThen restart\n"
    #expect(line("restart", in: text) == "1. Restart:")
    #expect(line("ctl restart re", in: text) == "systemctl RESTART redis")
    #expect(line("postgres", in: text) == nil)
    #expect(line("redisx", in: text) == nil)
    #expect(line("redis", in: "redi") == nil)
  }

  @Test("emphasis, code marks, line breaks and a shell's continued lines do not stand between words")
  func marks() {
    #expect(
      line("check the redis status", in: "**Check** the `redis`\n  status now") == "**Check** the `redis`")
    #expect(line("--all --force", in: "kubectl delete \\\n  --all \\\n  --force") == "--all \\")
    #expect(line("select * from t", in: "SELECT *  FROM t") == "SELECT *  FROM t")
    #expect(line("`df -h`", in: "run df -h") == "run df -h")
    #expect(line("ab", in: "a b") == nil)
  }

  @Test("letters beyond ASCII are found whatever their case, on their own line")
  func unicode() {
    #expect(line("prüfen", in: "İİİ\nDann PRÜFEN wir\nx") == "Dann PRÜFEN wir")
    #expect(line("データ", in: "a\nデータベース\n") == "データベース")
  }

  @Test("blanks and marks alone are nothing to look for")
  func nothing() {
    #expect(TextSearch("  ") == nil)
    #expect(TextSearch("**") == nil)
  }

  @Test("a long line is cut, and bytes that are no text do no harm")
  func odd() {
    #expect(line("x", in: String(repeating: "x", count: 5000))?.count == TextSearch.lineLimit)
    #expect(TextSearch("ab")?.line(in: [0xFF, 0x61, 0x62, 0, 0xC3]) != nil)
    #expect(TextSearch("ab")?.line(in: []) == nil)
  }

  @Test("reads files and built-in runbooks; what cannot be read holds nothing")
  func entries() throws {
    let directory = try TemporaryDirectory()
    try directory.write("# A\n\nsay needle\n", to: "a.md")
    let builtin = BuiltinRunbook(slug: "b", bytes: Array("# B\n\nanother needle\n".utf8))
    let library = RunbookLibrary(directories: [directory.filePath], builtin: [builtin])
    let search = try #require(TextSearch("needle"))
    #expect(library.entries().entries.map(search.line) == ["say needle", "another needle"])
    let gone = RunbookLibrary.Entry(slug: "y", path: directory.filePath.appending("y.md"))
    #expect(search.line(in: gone) == nil)
  }
}
