import TestSupport
import Testing

@testable import TerminalFrame

@Suite("Wrapping")
struct TextWrapTests {
  @Test(
    "breaks at blanks and cuts long words",
    arguments: [
      ("", 5, [""]), ("abc", 5, ["abc"]), ("one two three", 7, ["one two", "three"]),
      ("one  two", 4, ["one", "two"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
      ("  a b", 3, ["  a", "b"]),
      ("漢字漢字", 5, ["漢字", "漢字"]), ("漢字", 1, ["漢", "字"]), ("a 漢字 b", 4, ["a", "漢字", "b"]),
      ("a b", 0, ["a", "b"]),
      ("      word", 5, ["word"]), ("a  ", 2, ["a"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ])
  func wrap(text: String, columns: Int, lines: [String]) {
    #expect(TextWrap.wrap(text, columns: columns) == lines)
  }

  @Test("no line is wider than asked, and no letter is lost", arguments: 0..<50 as Range<UInt64>)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("abc   漢é👍")
    let text = String((0..<200).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
    let columns = Int.random(in: 2...30, using: &generator)
    let lines = TextWrap.wrap(text, columns: columns)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test(
    "fits with an ellipsis",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 4, "abc…"), ("漢字漢", 4, "漢…"), ("ab", 1, "…"), ("ab", 0, ""),
      ("ab", -1, ""),
    ])
  func fit(text: String, columns: Int, expected: String) {
    #expect(TextWrap.fit(text, columns: columns) == expected)
  }

  @Test("cuts the start where the end matters")
  func fitEnd() {
    #expect(TextWrap.fitEnd("/var/log/syslog", columns: 7) == "…syslog")
    #expect(TextWrap.fitEnd("漢字漢", columns: 4) == "…漢")
  }

  @Test(
    "cuts the options of a command first: what follows them tells it from others",
    arguments: [
      ("redis-cli -h \"$REDIS_HOST\" ping", 40, "redis-cli -h \"$REDIS_HOST\" ping"),
      ("redis-cli -h \"$REDIS_HOST\" -p $PORT info memory", 24, "redis-cli … info memory"),
      ("redis-cli -h \"$REDIS_HOST\" -p $PORT client list | wc -l", 24, "redis-cli … client list…"),
      ("redis-cli info memory | grep used_memory", 24, "redis-cli info memory |…"),
      ("redis-cli -h \"$REDIS_HOST\"", 16, "redis-cli -h \"$…"),
      ("/usr/lib/postgresql/15/bin/pg_ctl promote", 20, "/usr/lib/postgresql…"),
      ("漢字 -h 漢字漢字", 10, "漢字 … 漢…"),
      ("redis-cli -h $HOST ping", 12, "redis-cli -…"), ("", 4, ""), ("ls -l", 0, ""),
    ])
  func fitCommand(text: String, columns: Int, expected: String) {
    let cut = TextWrap.fitCommand(text, columns: columns)
    #expect(cut == expected)
    #expect(DisplayWidth.of(cut) <= columns)
  }

  @Test("pads to the very column")
  func pad() {
    #expect(TextWrap.pad("ab", columns: 4) == "ab  ")
    #expect(TextWrap.padStart("ab", columns: 4) == "  ab")
    #expect(TextWrap.pad("漢字漢", columns: 4) == "漢… ")
    #expect(TextWrap.pad("abcdef", columns: 3, ellipsis: "~") == "ab~")
  }
}
