import IncidentModel
import ShellReader

/// Reads lines that hold a measurement against a number: "Connected clients > 10,000: Connection leak".
enum ThresholdReader {
  /// Reads one line; nil when it names no measurement, no comparison or no number.
  ///
  /// "Memory usage: < 80%" says how it should be; "Memory > 90%: risk of OOM" says what is bad.
  static func read(_ text: String, line: Int) -> Threshold? {
    guard text.utf8.count < 400, mayCompare(text) else { return nil }
    let bytes = Array(text.utf8)
    guard let comparison = comparison(in: bytes) else { return nil }
    var metric = String(decoding: bytes[..<comparison.start], as: UTF8.self).trimmed
    var at = comparison.end
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x24 { at += 1 }
    guard let number = number(in: bytes, at: &at) else { return nil }
    let unit = unit(in: bytes, at: &at)
    guard let rest = rest(in: bytes, at: at) else { return nil }
    let isTarget = metric.hasSuffix(":") || metric.folded.hasSuffix(" should be") || rest.isTarget
    for ending in [":", " is", " should be", " are", "*", "(", " of"] where metric.folded.hasSuffix(ending) {
      metric = String(metric.dropLast(ending.count)).trimmed
    }
    let words = metric.foldedWords
    guard !words.isEmpty, words.count <= 6, !metric.contains("("), words.first != "if", words.first != "the",
      !isPlan(words)
    else { return nil }
    return Threshold(
      metric: metric, comparison: comparison.sign, value: number, unit: unit,
      sense: isTarget ? .target : .alarm,
      meaning: rest.meaning, text: text.trimmed, line: line)
  }

  /// Reads running text, which is put together only where a stretch of it holds a sign.
  static func read(_ text: InlineText, line: Int) -> Threshold? {
    text.spans.contains { mayCompare($0.text) } ? read(text.plain, line: line) : nil
  }

  /// "<", ">", and the first byte of "≤" and "≥": nearly no line holds any of them.
  private static func mayCompare(_ text: String) -> Bool {
    text.holds(byte: 0x3C) || text.holds(byte: 0x3E) || text.holds(byte: 0xE2)
  }

  /// Whether the words name how long the work may take, which no command prints: "Time to execute: < 2 minutes".
  private static func isPlan(_ words: [String]) -> Bool {
    if words.contains(where: ["rto", "rpo", "mttr", "eta", "estimated", "timeline"].contains) { return true }
    guard let at = words.firstIndex(of: "time"), at + 2 < words.count, words[at + 1] == "to" else {
      return false
    }
    return ["execute", "recover", "resolve", "complete", "restore", "mitigate", "acknowledge", "run"]
      .contains(words[at + 2])
  }

  private static func comparison(in bytes: [UInt8]) -> (sign: Threshold.Comparison, start: Int, end: Int)? {
    for at in bytes.indices {
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      let before = at > 0 ? bytes[at - 1] : 0
      switch bytes[at] {
      case 0x3E where before != 0x2D && before != 0x3D:  // not -> and not =>
        return next == 0x3D ? (.atLeast, at, at + 2) : (.above, at, at + 1)
      case 0x3C: return next == 0x3D ? (.atMost, at, at + 2) : (.below, at, at + 1)
      case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x89:
        if bytes[at + 2] == 0xA5 { return (.atLeast, at, at + 3) }
        if bytes[at + 2] == 0xA4 { return (.atMost, at, at + 3) }
      default: break
      }
    }
    return nil
  }

  /// Reads "10,000", "0.5", "1_000".
  private static func number(in bytes: [UInt8], at: inout Int) -> Double? {
    var digits: [UInt8] = []
    while at < bytes.count, digits.count < 16 {
      let byte = bytes[at]
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      if TextScan.isDigit(byte) || (byte == 0x2E && TextScan.isDigit(next)) {
        digits.append(byte)
      } else if byte != 0x2C && byte != 0x5F || !TextScan.isDigit(next) || digits.isEmpty {
        break
      }
      at += 1
    }
    return digits.isEmpty ? nil : Double(String(decoding: digits, as: UTF8.self))
  }

  private static func unit(in bytes: [UInt8], at: inout Int) -> String {
    let before = at
    if at < bytes.count, bytes[at] == 0x25 {
      at += 1
      return "%"
    }
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    let start = at
    while at < bytes.count, TextScan.isLetter(bytes[at]) || bytes[at] == 0x2F { at += 1 }
    let unit = String(decoding: bytes[start..<at], as: UTF8.self)
    if units.contains(unit.folded) { return unit }
    at = before
    return ""
  }

  private static let units: WordSet = [
    "b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "bytes", "ms", "s", "sec", "secs", "seconds",
    "m", "min",
    "mins", "minutes", "h", "hr", "hours", "d", "days", "req/s", "rps", "qps", "ops/s", "ops/sec", "x", "us",
    "ns",
    "percent", "connections", "errors", "requests", "mb/s", "gb/s", "/s", "/min", "k",
  ]

  /// What stands after the number; nil when the line is a sentence that only mentions one.
  private static func rest(in bytes: [UInt8], at: Int) -> (meaning: String, isTarget: Bool)? {
    let text = String(decoding: bytes[min(at, bytes.count)...], as: UTF8.self).trimmed
    let isTarget = text.folded.holds(anyOf: [
      "is normal", "is healthy", "is good", "(target", "(normal", "(healthy",
    ])
    if text.isEmpty { return ("", false) }
    for mark in [":", "→", "->", "=>", "–", "—", "-", "=", "|"] where text.hasPrefix(mark) {
      return (String(text.dropFirst(mark.count)).trimmed, isTarget)
    }
    if text.hasPrefix("(") { return (text.trimmingParentheses, isTarget) }
    if text.hasPrefix("for ") || text.hasPrefix("over ") || text.hasPrefix("during ") {
      let parts = text.split(separator: ":", maxSplits: 1)
      return (parts.count == 2 ? parts[1].trimmed : "", isTarget)
    }
    return nil
  }
}

extension String {
  /// The text without the parentheses around it.
  fileprivate var trimmingParentheses: String {
    var text = self[...]
    if text.hasPrefix("(") { text = text.dropFirst() }
    if text.hasSuffix(")") { text = text.dropLast() }
    return text.trimmed
  }
}
