import IncidentModel

/// An output as a report shows it: whole when it is short, else its first and last lines.
struct OutputExcerpt {
  /// Outputs of more lines are folded.
  static let foldedLines = 30
  /// Of outputs of more lines the middle is left out.
  static let shownLines = 200
  /// Of longer lines the rest is left out, in bytes.
  static let lineBytes = 2000

  /// How many lines the output has.
  let lineCount: Int
  /// What is shown.
  let text: String
  /// How many lines are left out of the middle.
  let omittedLines: Int

  var isFolded: Bool { lineCount > Self.foldedLines || text.utf8.count > Self.foldedLines * 200 }

  init(_ printed: [UInt8]) {
    let bytes = TerminalTraces.removed(from: printed)
    let feed = UInt8(ascii: "\n")
    let content = bytes.last == feed ? bytes.dropLast() : bytes[...]
    let lines = Self.withoutMeter(content.split(separator: feed, omittingEmptySubsequences: false))
    lineCount = lines.count
    omittedLines = lines.count > Self.shownLines ? lines.count - Self.shownLines : 0
    guard omittedLines > 0 else {
      text = lines.map(Self.line).joined(separator: "\n")
      return
    }
    let half = Self.shownLines / 2
    let head = lines.prefix(half).map(Self.line)
    let tail = lines.suffix(Self.shownLines - half).map(Self.line)
    text = (head + ["[… \(omittedLines) lines …]"] + tail).joined(separator: "\n")
  }

  /// Leaves out curl's meter, which says nothing that a report needs, and is drawn over itself; what went wrong stands
  /// behind it.
  private static func withoutMeter(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    // Only its head has both, and few outputs do.
    guard let first = lines.firstIndex(where: isMeterHead) else { return lines }
    var kept = Array(lines[..<first])
    for line in lines[first...] {
      let parts = line.split(separator: UInt8(ascii: "\r")).map { String(decoding: $0, as: UTF8.self) }
      let said = parts.map { TransferMeter.besides(in: $0) }
      if said.contains(nil) {
        kept += said.compactMap(\.self).map { ArraySlice($0.utf8) }
      } else {
        kept.append(line)
      }
    }
    return kept
  }

  private static func isMeterHead(_ line: ArraySlice<UInt8>) -> Bool {
    line.count < 120 && line.first == UInt8(ascii: " ")
      && TransferMeter.besides(in: String(decoding: line, as: UTF8.self)) == nil
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    guard bytes.count > lineBytes else { return VisibleText.decode(bytes) }
    // A cut inside a character would show its bytes: step back to where one begins.
    var end = bytes.startIndex + lineBytes
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return VisibleText.decode(bytes[..<end]) + " [… \(bytes.endIndex - end) bytes …]"
  }
}
