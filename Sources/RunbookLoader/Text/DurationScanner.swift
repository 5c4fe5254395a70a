/// Reads lengths of time out of running text: "10", "–", "15", "minutes".
struct DurationScanner {
  private let bytes: [UInt8]
  /// The place of the next byte that is read.
  private(set) var at: Int

  init(bytes: [UInt8], at: Int) {
    self.bytes = bytes
    self.at = at
  }

  /// Reads a number, at most 9 digits long.
  mutating func number() -> Double? {
    skipBlanks()
    let start = at
    while at < bytes.count, TextScan.isDigit(bytes[at]) || (bytes[at] == 0x2E && at > start) { at += 1 }
    guard at > start, at - start < 10 else { return nil }
    return Double(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  /// Reads the sign between the two ends of a range: a hyphen, a dash, an arrow or "to".
  mutating func rangeMark() -> Bool {
    let start = at
    skipBlanks()
    for mark in ["-", "–", "—", "→", "to "] where starts(with: mark) {
      at += mark.utf8.count
      skipBlanks()
      return at < bytes.count && TextScan.isDigit(bytes[at])
    }
    at = start
    return false
  }

  /// Reads a unit and returns its length in seconds.
  mutating func unit() -> Double? {
    let start = at
    skipBlanks()
    if at < bytes.count, bytes[at] == 0x2D { at += 1 }
    let begin = at
    while at < bytes.count, TextScan.isLetter(bytes[at]) { at += 1 }
    switch String(decoding: bytes[begin..<at], as: UTF8.self).folded {
    case "s", "sec", "secs", "second", "seconds": return 1
    case "m", "min", "mins", "minute", "minutes", "minuten": return 60
    case "h", "hr", "hrs", "hour", "hours": return 3600
    case "d", "day", "days": return 86_400
    case "w", "week", "weeks": return 604_800
    default:
      at = start
      return nil
    }
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
  }

  private func starts(with text: String) -> Bool {
    let count = text.utf8.count
    return at + count <= bytes.count && bytes[at..<at + count].elementsEqual(text.utf8)
  }
}

extension DurationScanner {
  /// The first length of time in a text, in seconds: 1800 for "not resolved in 30 minutes".
  static func first(in text: String) -> Int? {
    var bytes = Array(text.folded.utf8)
    bytes.append(0)
    for at in bytes.indices where TextScan.isDigit(bytes[at]) && (at == 0 || !TextScan.isWord(bytes[at - 1]))
    {
      var scanner = DurationScanner(bytes: bytes, at: at)
      guard let number = scanner.number(), let unit = scanner.unit() else { continue }
      return Int(number * unit)
    }
    return nil
  }
}
