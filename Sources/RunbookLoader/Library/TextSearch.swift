import SystemPackage

/// Looks for words in what runbooks say: in the bytes of their files, as they are.
///
/// Case does not count, nor do the marks of emphasis and code; a blank is any stretch of blanks, so that what a file
/// breaks into lines is found too. A file of 13 KB takes some 30 µs, so that nothing need be kept of thousands.
public struct TextSearch: Sendable {
  /// Small letters without marks, with single blanks.
  private let wanted: [UInt8]
  private let isASCII: Bool

  /// Characters of a line that are returned.
  static let lineLimit = 200

  /// Makes a search; nil for words of which nothing is left without blanks and marks.
  public init?(_ words: String) {
    isASCII = words.utf8.allSatisfy { $0 < 0x80 }
    let letters = (isASCII ? words.folded : words.lowercased()).utf8.filter { !Self.isMark($0) }
    wanted = Array(letters.split(whereSeparator: TextScan.isSpace).joined(separator: [0x20]))
    if wanted.isEmpty { return nil }
  }

  /// Returns the first line of a runbook that holds the words, or their beginning; nil if none does or the file cannot
  /// be read.
  public func line(in entry: RunbookLibrary.Entry) -> String? {
    if let builtin = entry.builtin { return line(in: builtin.bytes) }
    guard let path = entry.path, let bytes = RunbookFile.bytes(path) else { return nil }
    return line(in: bytes)
  }

  /// Returns the first line of a text that holds the words, or their beginning.
  func line(in source: [UInt8]) -> String? {
    guard !isASCII else { return firstMatch(in: source).map { Self.line(at: $0, of: source) } }
    // Letters beyond ASCII may become more or fewer bytes when they are made small: their line is found by its number.
    let small = Array(String(decoding: source, as: UTF8.self).lowercased().utf8)
    guard let match = firstMatch(in: small) else { return nil }
    let number = small[..<match].count { $0 == 0x0A }
    var start = 0
    for _ in 0..<number {
      guard let end = source[start...].firstIndex(of: 0x0A) else { break }
      start = end + 1
    }
    return Self.line(at: start, of: source)
  }

  private func firstMatch(in text: [UInt8]) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      let first = wanted[0]
      for start in bytes.indices where TextScan.lower(bytes[start]) == first {
        if matches(bytes, from: start) { return start }
      }
      return nil
    }
  }

  private func matches(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var at = start
    var next = 0
    while next < wanted.count {
      guard at < bytes.count else { return false }
      if Self.isMark(bytes[at]) {
        at += 1
      } else if wanted[next] == 0x20 {
        let before = at
        while at < bytes.count, Self.isGap(bytes, at) { at += 1 }
        guard at > before else { return false }
        next += 1
      } else {
        guard TextScan.lower(bytes[at]) == wanted[next] else { return false }
        at += 1
        next += 1
      }
    }
    return true
  }

  /// Whether a byte stands between words: a blank, a mark, or what tells a shell that its line goes on.
  private static func isGap(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    if bytes[at] == UInt8(ascii: "\\") { return at + 1 < bytes.count && bytes[at + 1] == 0x0A }
    return TextScan.isSpace(bytes[at]) || isMark(bytes[at])
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") }

  private static func line(at place: Int, of source: [UInt8]) -> String {
    let start = source[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = source[place...].firstIndex(of: 0x0A) ?? source.endIndex
    return String(String(decoding: source[start..<end], as: UTF8.self).trimmed.prefix(lineLimit))
  }
}
