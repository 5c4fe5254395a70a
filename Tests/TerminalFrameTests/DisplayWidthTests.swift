import Glibc
import Testing

@testable import TerminalFrame

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "counts what every terminal counts alike",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("ﾊ", 1), ("Ａ", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 1), ("❤", 1),
      ("1️⃣", 1), ("✔", 1),
      ("…", 1),
      ("नमस्ते", 4), ("\u{301}", 0), ("a\u{200B}b", 2), ("\u{FEFF}a", 1), ("°", 1), ("\u{AD}", 0),
    ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
    #expect(text.reduce(0) { $0 + DisplayWidth.of($1) } == columns)
  }

  @Test("counts controls as they are shown")
  func controls() {
    #expect(DisplayWidth.of("\u{1}") == 2)
    #expect(DisplayWidth.of("\u{1B}[31mred") == 3)
    #expect(DisplayWidth.of("a\tb") == 9)
    #expect(DisplayWidth.of("\u{202E}abc") == 4)
  }

  @Test("agrees with the C library for every scalar that both know")
  func agreesWithTheCLibrary() throws {
    // A locale object of its own: the process's locale belongs to other tests too.
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    defer { freelocale(locale) }
    let before = uselocale(locale)
    defer { uselocale(before) }
    try #require(columnsOfCLibrary("漢") == 2)
    var differences: [String] = []
    for value in UInt32(0xA0)...0xE01EF {
      guard let scalar = Unicode.Scalar(value), TextSanitizer.drawn(scalar) == scalar else { continue }
      // What is newer than the table, the C library here may know or not.
      guard let age = scalar.properties.age, age.major < 15 else { continue }
      let width = Int(columnsOfCLibrary(scalar))
      if width >= 0, width != DisplayWidth.of(scalar) { differences.append(String(value, radix: 16)) }
    }
    #expect(differences.isEmpty)
  }

  /// wcwidth is hidden from importers: <wchar.h> declares it with _XOPEN_SOURCE only.
  private func columnsOfCLibrary(_ scalar: Unicode.Scalar) -> Int32 {
    typealias Function = @convention(c) (wchar_t) -> Int32
    guard let symbol = dlsym(nil, "wcwidth") else { return -1 }
    return unsafeBitCast(symbol, to: Function.self)(wchar_t(scalar.value))
  }

  @Test("the tables are in order and disjoint")
  func tables() {
    for table in [WidthTable.zero, WidthTable.wide] {
      #expect(zip(table, table.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }
}
