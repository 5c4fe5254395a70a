/// Reads numbers of bytes as people write them.
enum ByteCount {
  private static let units: [String: Int] = [
    "": 1, "b": 1, "k": 1 << 10, "kb": 1 << 10, "kib": 1 << 10, "m": 1 << 20, "mb": 1 << 20, "mib": 1 << 20,
    "g": 1 << 30, "gb": 1 << 30, "gib": 1 << 30,
  ]

  /// Returns how many bytes `64MB`, `512 KiB` or `1048576` means, nil for anything else; a kilobyte has 1024.
  static func parse(_ text: String) -> Int? {
    let text = text.lowercased().filter { !$0.isWhitespace }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), let unit = units[String(text.dropFirst(digits.count))] else { return nil }
    let (bytes, isTooMuch) = number.multipliedReportingOverflow(by: unit)
    return isTooMuch ? nil : bytes
  }
}
