/// What a command printed, line by line, made ready for looking things up in it.
struct OutputText {
  /// A line of the output.
  struct Line {
    /// The line without escape sequences, its spaces kept: columns depend on them.
    var text: String
    /// The line in lower case with every run of spaces as one, in UTF-8.
    var folded: [UInt8]
  }

  /// The lines, in order; empty ones are kept because they end tables.
  var lines: [Line]

  /// Reads a stream's text; CRLF, LF and the lone CR of progress displays all end a line.
  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      let plain = Self.withoutEscapes(line)
      return Line(text: plain, folded: Self.fold(plain))
    }
  }

  private init(lines: [Line]) { self.lines = lines }

  /// Both texts as one, this one first.
  func followed(by other: OutputText) -> OutputText { OutputText(lines: lines + other.lines) }

  /// Whether nothing but white space was printed.
  var isBlank: Bool { lines.allSatisfy(\.folded.isEmpty) }

  /// The lines that say something.
  var filledLines: [Line] { lines.filter { !$0.folded.isEmpty } }

  /// A text in the form in which lines are compared: lower case, single spaces, none at the ends.
  static func fold(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.lowercased().utf8 {
      let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
      if !isSpace {
        bytes.append(byte)
      } else if let last = bytes.last, last != UInt8(ascii: " ") {
        bytes.append(UInt8(ascii: " "))
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return bytes
  }

  /// Colours are for people: `ESC [ … letter` would stand between a word and its neighbour.
  private static func withoutEscapes(_ line: Substring) -> String {
    guard line.unicodeScalars.contains("\u{1B}") else { return String(line) }
    var kept = String.UnicodeScalarView()
    var scalars = line.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "\u{1B}" else {
        kept.append(scalar)
        continue
      }
      guard scalars.popFirst() == "[" else { continue }
      while let next = scalars.popFirst(), !("@"..."~").contains(next) {}
    }
    return String(kept)
  }
}
