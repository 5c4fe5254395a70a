import TestSupport
import Testing

@testable import TerminalFrame

@Suite("Sanitiser")
struct TextSanitizerTests {
  /// What can be hostile, and what is left of it between an `a` and a `b`.
  static let hostile: [(String, String)] = [
    ("\u{1B}[31m", ""), ("\u{1B}[38;5;196;1m", ""), ("\u{1B}[38:2::1:2:3m", ""), ("\u{1B}[2J", ""),
    ("\u{1B}[?1049h", ""),
    ("\u{1B}[6n", ""), ("\u{1B}[>c", ""), ("\u{1B}[!p", ""), ("\u{1B}[1 q", ""), ("\u{1B}c", ""),
    ("\u{1B}7", ""),
    ("\u{1B}(0", ""), ("\u{1B}#8", ""), ("\u{1B}%G", ""), ("\u{1B}]0;title\u{7}", ""),
    ("\u{1B}]0;title\u{1B}\\", ""),
    ("\u{1B}]52;c;cm0gLXJm\u{7}", ""), ("\u{1B}]8;;http://x\u{1B}\\", ""), ("\u{1B}P$qm\u{1B}\\", ""),
    ("\u{1B}Pq#0~~\u{1B}\\", ""), ("\u{1B}_Gf=100;AAAA\u{1B}\\", ""), ("\u{1B}^pm\u{1B}\\", ""),
    ("\u{1B}Xsos\u{1B}\\", ""),
    ("\u{9B}31m", ""), ("\u{9D}0;t\u{9C}", ""), ("\u{90}q\u{9C}", ""), ("\u{85}", ""), ("\u{84}", ""),
    ("\u{1B}\u{1B}[31m", ""), ("\u{1B}[3\u{1B}[31m", ""), ("\u{1B}[31\u{18}", ""), ("\u{1B}[31\u{1}", "^A"),
    ("\u{0}", "^@"), ("\u{7}", ""), ("\u{B}", "^K"), ("\u{C}", "^L"), ("\u{E}", ""), ("\u{F}", ""),
    ("\u{7F}", "^?"),
    ("\u{8}", "^H"), ("\r", "^M"), ("\u{202E}", "\u{FFFD}"), ("\u{2066}", "\u{FFFD}"), ("\u{200F}", ""),
    ("\u{61C}", ""),
    ("\u{200B}", ""), ("\u{2060}", ""), ("\u{FEFF}", ""), ("\u{E0041}", ""), ("\u{FFF9}", ""),
    ("\u{2028}", " "),
    ("\u{FFFF}", "\u{FFFD}"), ("\u{378}", "\u{FFFD}"), ("\n", " "), ("\t", "       "),
  ]

  @Test("leaves nothing of what drives a terminal", arguments: hostile)
  func leavesNothing(sequence: String, rest: String) {
    #expect(TextSanitizer.clean("a\(sequence)b") == "a\(rest)b")
    #expect(TextSanitizer.clean(bytes: "a\(sequence)b".utf8) == "a\(rest)b")
  }

  @Test("an unended sequence hides nothing beyond its line")
  func unended() {
    #expect(TextSanitizer.clean("a\u{1B}]0;title") == "a")
    #expect(TextSanitizer.clean("a\u{1B}]0;title\nb") == "a b")
    #expect(TextSanitizer.clean("a\u{1B}") == "a")
    #expect(TextSanitizer.lines("a\u{1B}]0;\nb\r\nc\n") == ["a", "b", "c"])
    #expect(TextSanitizer.lines("a\n\nb") == ["a", "", "b"])
    #expect(TextSanitizer.lines("") == [])
  }

  @Test(
    "replaces invalid UTF-8 once per maximal part",
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xC3], "\u{FFFD}"), ([0xE2, 0x82, 0x61], "\u{FFFD}a"),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF0, 0x9F, 0x91, 0x8D], "👍"), ([0xE2, 0xC3, 0xA9], "\u{FFFD}é"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0x9B, 0x33, 0x31, 0x6D], "\u{FFFD}31m"),
    ] as [([UInt8], String)])
  func invalid(bytes: [UInt8], text: String) {
    #expect(TextSanitizer.clean(bytes: bytes) == text)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test("nothing of random bytes can drive a terminal", arguments: 0..<200 as Range<UInt64>)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // Mostly what parsers stumble over.
    let alphabet: [UInt8] =
      Array("\u{1B}\u{1B}[]PX^_\\;?0123mHJKG\u{7}\r\n\t\u{8}a\u{0}\u{18}".utf8) + [
        0xC2, 0x9B, 0xE2, 0x80, 0xAE,
      ]
    let bytes = (0..<2000).map { _ in
      Bool.random(using: &generator)
        ? alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        : UInt8.random(in: 0...255, using: &generator)
    }
    let clean = TextSanitizer.clean(bytes: bytes)
    #expect(isHarmless(clean))
    #expect(TextSanitizer.clean(clean) == clean)
    var lines = OutputLines()
    lines.append(bytes)
    lines.endLine()
    #expect(lines.lines.allSatisfy(isHarmless))
  }

  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      !(..<0x20 ~= $0.value || 0x7F..<0xA0 ~= $0.value || 0x202A...0x202E ~= $0.value
        || 0x2066...0x2069 ~= $0.value)
    }
  }

  @Test("returns clean text as it is")
  func clean() {
    for text in ["plain", "naïve — “quotes”", "漢字 👨‍👩‍👧", "क्षि", "עברית", ""] {
      #expect(TextSanitizer.clean(text) == text)
    }
  }
}
