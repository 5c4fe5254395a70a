import Testing

@testable import TerminalFrame

@Suite("Output lines")
struct OutputLinesTests {
  private func lines(_ text: String) -> [String] {
    var lines = OutputLines()
    lines.append(text.utf8)
    return lines.lines
  }

  @Test(
    "writes over what is there, as a terminal does",
    arguments: [
      ("one\ntwo\n", ["one", "two"]), ("one\r\ntwo", ["one", "two"]), ("\n\na", ["", "", "a"]), ("", []),
      ("10%\r20%\r100%\n", ["100%"]), ("hello\rJ", ["Jello"]), ("50% done\r\u{1B}[K100%", ["100%"]),
      ("working\u{1B}[2K\rdone", ["done"]), ("abc\u{1B}[1Gx", ["xbc"]), ("abc\u{1B}[6Gx", ["abc  x"]),
      ("Every 60 s\u{1B}[3;1H0.31\u{1B}[5dend", ["Every 60 s", "0.31", "end"]),
      ("\u{1B}[H\u{1B}[2Jtop\u{1B}[1Bnext\u{1B}[?25h.", ["top", "next."]),
      ("abcdef\u{1B}[4G\u{1B}[1Kx", ["   xef"]),
      ("_\u{8}b_\u{8}o", ["bo"]), ("b\u{8}bo\u{8}o", ["bo"]), ("x\u{8}_", ["x"]),
      ("ab\u{8}\u{8}\u{8}x", ["xb"]),
      ("spin |\u{8}/\u{8}-", ["spin -"]), ("漢\u{8}b", ["b"]), ("e\u{301}x\u{8}\u{8}a", ["ax"]),
      ("é\rab", ["ab"]),
      ("ab\ré", ["éb"]), ("a\tb", ["a       b"]), ("漢\tb", ["漢      b"]),
      ("\u{1B}[1;31mred\u{1B}[0m", ["red"]),
      ("a\u{7}b\u{1}", ["ab^A"]), ("\r", []), ("abc\u{1B}[2K", []),
    ] as [(String, [String])])
  func overwriting(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test("does not depend on where the bytes are cut")
  func cuts() {
    let text =
      "plain line of text\nré\u{301}sumé 漢字 👨‍👩‍👧\u{1B}[1;31mred\u{1B}[0m\r\n"
      + "x\u{1B}]0;t\u{1B}\\y\rz\u{8}\u{FF}\n"
    var bytes = Array(text.utf8)
    for (sequence, _) in TextSanitizerTests.hostile { bytes += Array("a\(sequence)b\n".utf8) }
    bytes += [0xE2, 0x82, 0x41, 0xFF, 0x0A]
    var whole = OutputLines()
    whole.append(bytes)
    for cut in 0...bytes.count {
      var parts = OutputLines()
      parts.append(bytes[..<cut])
      parts.append(bytes[cut...])
      #expect(parts == whole)
    }
    var single = OutputLines()
    for byte in bytes { single.append(CollectionOfOne(byte)) }
    #expect(single == whole)
  }

  @Test("finds every byte that is no plain text, wherever it stands among such that are", arguments: 0..<18)
  func plainRuns(place: Int) {
    for byte in UInt8.min...UInt8.max {
      for next in [UInt8(ascii: "b"), 0x0A, 0x1F, 0x7F, 0xC3] {
        let text =
          [UInt8](repeating: UInt8(ascii: "a"), count: place) + [byte, next] + Array("cdefghijk\n".utf8)
        var whole = OutputLines()
        whole.append(text)
        var single = OutputLines()
        for byte in text { single.append(CollectionOfOne(byte)) }
        #expect(whole.lines == single.lines, "\(byte) \(next)")
      }
    }
  }

  @Test("keeps the newest lines and counts the others")
  func bounded() {
    var lines = OutputLines(maximumLines: 10)
    for number in 0..<1000 { lines.append("line \(number)\n".utf8) }
    lines.append("open".utf8)
    #expect(lines.count == 11)
    #expect(lines[0] == "line 990")
    #expect(lines[10] == "open")
    #expect(lines.droppedLines == 990)
    #expect(lines[11] == "" && lines[-1] == "")
  }

  @Test("keeps no more bytes than it may, even of one piece")
  func boundedBytes() {
    var lines = OutputLines(maximumBytes: 10_000)
    lines.append(Array(repeating: UInt8(ascii: "x"), count: 1_000_000))
    #expect(lines.lines.reduce(0) { $0 + $1.utf8.count } <= 10_000 + OutputLines.longestLine)
    #expect(
      lines.droppedLines + lines.count == (1_000_000 + OutputLines.longestLine - 1) / OutputLines.longestLine)
  }

  @Test("splits long lines between characters")
  func longLines() {
    let lines = lines(String(repeating: "é", count: 5000) + "\n")
    #expect(lines.map(\.utf8.count) == [8192, 1808])
    #expect(lines.joined().allSatisfy { $0 == "é" })
  }

  @Test("tells the two streams and the console's own lines apart")
  func sources() {
    var lines = OutputLines()
    lines.append("out".utf8, from: .output)
    lines.append("err".utf8, from: .error)
    #expect(lines.lines == ["out", "err"])
    #expect((0..<2).map { lines.source(at: $0) } == [.output, .error])
    lines.append("put\n".utf8, from: .output)
    #expect(lines.lines == ["output", "err"])
    lines.appendNotice("cut\u{1B}[2J")
    lines.append("more".utf8, from: .error)
    #expect(lines.lines == ["output", "err", "cut", "more"])
    #expect((0..<4).map { lines.source(at: $0) } == [.output, .error, .notice, .error])
    lines.endLine()
    #expect(lines.count == 4)
  }

  @Test("an end in the middle of a sequence loses nothing before it")
  func endLine() {
    var lines = OutputLines()
    lines.append([0x61, 0xE2, 0x82])
    lines.endLine()
    lines.append("\u{1B}[3".utf8)
    lines.endLine()
    lines.append("1m\n".utf8)
    #expect(lines.lines == ["a\u{FFFD}", "1m"])
  }
}
