/// Reads fixed-width numbers and marks off the front of a short text; case does not matter.
struct DigitScanner {
  private var rest: Substring

  init(_ text: String) {
    rest = text.lowercased()[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ prefix: String) -> Bool {
    guard rest.hasPrefix(prefix) else { return false }
    rest = rest.dropFirst(prefix.count)
    return true
  }

  mutating func number(digits: Int) -> Int? { number(digits: digits...digits) }

  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let found = rest.prefix(while: { $0.isASCII && $0.isNumber }).prefix(digits.upperBound)
    guard found.count >= digits.lowerBound else { return nil }
    rest = rest.dropFirst(found.count)
    return Int(found)
  }

  mutating func millisecondFraction() -> Int? {
    let found = rest.prefix(while: { $0.isASCII && $0.isNumber })
    guard !found.isEmpty else { return nil }
    rest = rest.dropFirst(found.count)
    return Int((found + "00").prefix(3))
  }

  /// `z`, `+02:00`, `-0330` or `+02` as seconds east of UTC; nil when no zone stands here.
  mutating func zoneOffset() -> Int? {
    if skip("z") || skip(" utc") { return 0 }
    let sign = rest.hasPrefix("-") ? -1 : 1
    guard skip("+") || skip("-"), let hours = number(digits: 2) else { return nil }
    _ = skip(":")
    let minutes = isAtEnd ? 0 : number(digits: 2) ?? 60
    return hours < 24 && minutes < 60 ? sign * (hours * 3600 + minutes * 60) : nil
  }
}
