import Glibc

/// Small searches over text, byte by byte: listing thousands of runbooks leaves no time for regular expressions.
enum TextScan {
  /// Whether this byte is a letter, a digit or an underscore, or a part of a character outside ASCII.
  static func isWord(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 0x5F || byte >= 0x80 }

  /// Whether this byte is an ASCII letter or digit.
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Whether this byte is an ASCII letter.
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// Whether this byte is an ASCII capital letter.
  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  /// Whether this byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether this byte is a blank, a tab or a line end.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// The byte with an ASCII capital made small.
  static func lower(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }

  /// Whether the bytes at an offset, of which there are enough, are those of `part` in whatever case.
  fileprivate static func isFolded(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ part: StaticString
  ) -> Bool {
    part.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { lower(bytes[offset + $0]) == wanted[$0] }
    }
  }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
  /// Calls `body` with the text's bytes, which are not copied where they lie side by side, as they nearly always do.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }

  /// The text without white space at its ends; no-break and zero-width spaces count as white space.
  var trimmed: String {
    // Nearly all texts begin and end in ASCII, which needs no look at characters.
    let plain = withBytes { bytes -> Range<Int>? in
      var start = 0
      var end = bytes.count
      while start < end, TextScan.isSpace(bytes[start]) { start += 1 }
      while start < end, TextScan.isSpace(bytes[end - 1]) { end -= 1 }
      if start < end, bytes[start] >= 0x80 || bytes[end - 1] >= 0x80 { return nil }
      return start..<end
    }
    guard let plain else { return String(trimmedByCharacters) }
    let view = utf8
    // Nothing is cut off most texts.
    if plain.count == view.count { return String(self) }
    let start = view.index(view.startIndex, offsetBy: plain.lowerBound)
    return String(self[start..<view.index(start, offsetBy: plain.count)])
  }

  private var trimmedByCharacters: SubSequence {
    let view = utf8
    var start = view.startIndex
    var end = view.endIndex
    while start < end {
      let byte = view[start]
      if TextScan.isSpace(byte) {
        view.formIndex(after: &start)
      } else if byte >= 0xC2, let scalar = unicodeScalars[start...].first, scalar.isInvisibleSpace {
        start = unicodeScalars.index(after: start)
      } else {
        break
      }
    }
    while start < end {
      let before = view.index(before: end)
      let byte = view[before]
      if TextScan.isSpace(byte) {
        end = before
      } else if byte >= 0x80, let scalar = unicodeScalars[..<end].last, scalar.isInvisibleSpace {
        end = unicodeScalars.index(before: end)
      } else {
        break
      }
    }
    return self[start..<end]
  }

  /// The text without its last character: what all collections have counts all of them before.
  func dropLast() -> SubSequence { dropLast(1) }

  /// Whether nothing but white space is in the text.
  var isBlank: Bool { withBytes { $0.allSatisfy(TextScan.isSpace) } }

  /// Whether this byte stands somewhere in the text.
  func holds(byte: UInt8) -> Bool {
    withBytes { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    }
  }

  /// Whether an ASCII digit stands somewhere in the text.
  var holdsDigit: Bool { withBytes { $0.contains(where: TextScan.isDigit) } }

  /// Whether the text begins with these bytes: `hasPrefix` asks how each character may be joined to the next.
  func begins(with part: StaticString) -> Bool {
    withBytes { bytes in
      guard bytes.count >= part.utf8CodeUnitCount, let text = bytes.baseAddress else { return false }
      return memcmp(text, part.utf8Start, part.utf8CodeUnitCount) == 0
    }
  }

  /// Whether the text ends with these bytes.
  func ends(with part: StaticString) -> Bool {
    withBytes { bytes in
      guard bytes.count >= part.utf8CodeUnitCount, let text = bytes.baseAddress else { return false }
      let start = text + (bytes.count - part.utf8CodeUnitCount)
      return memcmp(start, part.utf8Start, part.utf8CodeUnitCount) == 0
    }
  }

  /// Whether the text begins with these small letters, in whatever case.
  func beginsFolded(with part: StaticString) -> Bool {
    withBytes { $0.count >= part.utf8CodeUnitCount && TextScan.isFolded($0, at: 0, part) }
  }

  /// Whether the text ends with these small letters, in whatever case.
  func endsFolded(with part: StaticString) -> Bool {
    withBytes {
      let start = $0.count - part.utf8CodeUnitCount
      return start >= 0 && TextScan.isFolded($0, at: start, part)
    }
  }

  /// Whether `part` stands somewhere in the text.
  func holds(_ part: String) -> Bool { position(of: part) != nil }

  /// Whether one of these texts stands somewhere in the text.
  func holds(anyOf parts: [String]) -> Bool { parts.contains { position(of: $0) != nil } }

  /// The offset in bytes at which `part` first stands, or nil.
  func position(of part: String, from start: Int = 0) -> Int? {
    var part = part
    return withBytes { bytes in
      part.withUTF8 { needle -> Int? in
        guard let text = bytes.baseAddress, let sought = needle.baseAddress, let first = needle.first,
          bytes.count >= needle.count + start
        else { return nil }
        let end = bytes.count - needle.count + 1
        var at = start
        while at < end, let found = memchr(text + at, Int32(first), end - at) {
          at = UnsafeRawPointer(found) - UnsafeRawPointer(text)
          if memcmp(text + at, sought, needle.count) == 0 { return at }
          at += 1
        }
        return nil
      }
    }
  }

  /// Whether `word` stands in the text with no letter or digit beside it.
  func holds(word: String) -> Bool {
    var start = 0
    while let at = position(of: word, from: start) {
      let view = utf8
      let first = view.index(view.startIndex, offsetBy: at)
      let end = view.index(first, offsetBy: word.utf8.count)
      let free =
        (first == view.startIndex || !TextScan.isWord(view[view.index(before: first)]))
        && (end == view.endIndex || !TextScan.isWord(view[end]))
      if free { return true }
      start = at + 1
    }
    return false
  }

  /// The text between two offsets in bytes, which must lie on character borders.
  func bytes(_ range: Range<Int>) -> SubSequence {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return self[start..<end]
  }

  /// The place of the character that holds the byte at an offset; the end when the text is shorter.
  func scalarStart(atByte offset: Int) -> Index {
    var index = utf8.index(startIndex, offsetBy: offset, limitedBy: endIndex) ?? endIndex
    // The bytes of a character behind its first are 10xxxxxx.
    while index < endIndex, index > startIndex, utf8[index] & 0xC0 == 0x80 {
      index = utf8.index(before: index)
    }
    return index
  }

  /// The parts between line feeds; an empty last part is left out.
  var lines: [SubSequence] {
    var found = everyLine
    if found.last?.isEmpty == true { found.removeLast() }
    return found
  }

  /// The parts between line feeds, all of them: one more than there are line feeds.
  ///
  /// Cut by bytes: cutting by characters looks up what each of them may be joined to.
  var everyLine: [SubSequence] {
    let ends = withBytes { bytes -> [Int] in
      var ends: [Int] = []
      guard let text = bytes.baseAddress else { return ends }
      var at = 0
      while let found = memchr(text + at, 0x0A, bytes.count - at) {
        let end = UnsafeRawPointer(found) - UnsafeRawPointer(text)
        ends.append(end)
        at = end + 1
      }
      return ends
    }
    var found: [SubSequence] = []
    found.reserveCapacity(ends.count + 1)
    let view = utf8
    var start = startIndex
    var offset = 0
    for end in ends {
      let index = view.index(start, offsetBy: end - offset)
      found.append(self[start..<index])
      start = view.index(after: index)
      offset = end + 1
    }
    found.append(self[start...])
    return found
  }

  /// The text with a blank in place of each run of line feeds.
  var inOneLine: String {
    guard holds(byte: 0x0A) else { return String(self) }
    return lines.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The ASCII capitals made small; other letters as they are.
  var folded: String {
    withBytes { bytes -> String? in bytes.contains(where: TextScan.isCapital) ? .folded(bytes[...]) : nil }
      ?? String(self)
  }

  /// The words in small letters: runs of letters, digits and, inside a word, apostrophes and hyphens.
  var foldedWords: [String] { firstWords(.max) }

  /// The first words in small letters, at most `count`.
  func firstWords(_ count: Int) -> [String] {
    withBytes { bytes in
      var words: [String] = []
      // Some six bytes make a word: a list that grows moves all that it holds.
      words.reserveCapacity(Swift.min(count, bytes.count / 6 + 2))
      var at = 0
      while at < bytes.count, words.count < count {
        let start = at
        while at < bytes.count,
          TextScan.isWord(bytes[at]) || at > start && (bytes[at] == 0x27 || bytes[at] == 0x2D)
        { at += 1 }
        if at > start { words.append(.folded(bytes[start..<at])) }
        at += 1
      }
      return words
    }
  }
}

extension String {
  /// The parts between blanks, empty ones left out.
  var blankSeparated: [String] {
    withBytes { bytes in
      var parts: [String] = []
      var at = 0
      while at < bytes.count {
        let start = at
        while at < bytes.count, bytes[at] != 0x20 { at += 1 }
        if at > start { parts.append(String(decoding: bytes[start..<at], as: UTF8.self)) }
        at += 1
      }
      return parts
    }
  }

  /// Bytes of text with the ASCII capitals made small.
  fileprivate static func folded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    return String(unsafeUninitializedCapacity: bytes.count) { room in
      // Without a branch, so that many bytes are made small at a time.
      for at in 0..<bytes.count { room[at] = bytes[at] | (TextScan.isCapital(bytes[at]) ? 0x20 : 0) }
      return bytes.count
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character takes room or none but shows nothing.
  fileprivate var isInvisibleSpace: Bool {
    value == 0xA0 || value == 0x200B || value == 0xFEFF || value == 0x2060 || value == 0x3000
      || (value >= 0x2000 && value <= 0x200A)
  }

  /// Whether the character is a picture, an arrow or another sign that stands beside text and is not read.
  var isPictograph: Bool {
    switch value {
    case 0x2190...0x21FF, 0x2300...0x23FF, 0x2500...0x27BF, 0x2900...0x297F, 0x2B00...0x2BFF, 0xFE0F, 0x200D,
      0x20E3, 0x1F000...0x1FAFF:
      true
    default: false
    }
  }
}
