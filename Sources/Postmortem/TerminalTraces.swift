import TerminalFrame

/// What an output holds for a terminal alone: colours, and a screen that was drawn by moving the cursor.
enum TerminalTraces {
  /// Programs that draw begin with one of these: they leave the shell's own screen as it was.
  private static let screens = ["\u{1B}[?1049h", "\u{1B}[?1047h", "\u{1B}[?47h"].map { Array($0.utf8) }
  private static let escape: UInt8 = 0x1B

  /// Returns the output as it can be read: a drawn screen as the lines that the console shows of it, everything else
  /// without its colours.
  ///
  /// Other sequences stay, to be made visible: one that erases could hide what was there.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(escape) else { return bytes }
    if screens.contains(where: { bytes.firstRange(of: $0) != nil }) {
      var lines = OutputLines()
      lines.append(bytes)
      lines.endLine()
      return Array(lines.lines.joined(separator: "\n").utf8)
    }
    return withoutColours(bytes)
  }

  private static func withoutColours(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: escape) {
      kept += rest[..<start]
      let length = lengthOfLook(rest[start...])
      if length == 0 { kept.append(escape) }
      rest = rest[(start + max(1, length))...]
    }
    return kept + rest
  }

  /// How many bytes a sequence has that changes only how text looks: `ESC [ … m`, `ESC ( B`; 0 for any other.
  private static func lengthOfLook(_ sequence: ArraySlice<UInt8>) -> Int {
    let tail = sequence.dropFirst()
    switch tail.first {
    case UInt8(ascii: "("), UInt8(ascii: ")"): return tail.count > 1 ? 3 : 0
    case UInt8(ascii: "["):
      let parameters = tail.dropFirst().prefix { (0x30...0x3B).contains($0) }
      return tail.dropFirst(1 + parameters.count).first == UInt8(ascii: "m") ? 3 + parameters.count : 0
    default: return 0
    }
  }
}
