/// Several texts that are looked for all at once: who asks for one after the other walks the text as often.
///
/// Nearly all pairs of bytes begin none of them, which one look at a table tells. Twenty phrases are looked for in a
/// sentence in some 700 instructions; one by one and in a folded copy of it they took 6,000.
struct Phrases: Sendable {
  private struct Phrase {
    /// Its place in `letters`.
    var start: Int
    var count: Int
    /// Whether capitals are told from small letters.
    var isExact: Bool
    /// The next phrase of the same place in the table, counted from 1; 0 for none.
    var next: UInt8
  }

  private var phrases: [Phrase] = []
  /// The phrases one behind the other.
  private var letters: [UInt8] = []
  /// By the place that two bytes have, the last phrase that begins so, counted from 1; 0 for none.
  private var starts = [UInt8](repeating: 0, count: 1024)

  /// Makes a set of at most 255 phrases of two bytes or more.
  ///
  /// Those in small letters stand for capitals too; those of `exact` stand for nothing but themselves.
  init(_ folded: [StaticString], exact: [StaticString] = []) {
    phrases.reserveCapacity(folded.count + exact.count)
    for text in folded { add(text, isExact: false) }
    for text in exact { add(text, isExact: true) }
  }

  private mutating func add(_ text: StaticString, isExact: Bool) {
    text.withUTF8Buffer { bytes in
      let place = Self.place(bytes[0], bytes[1])
      phrases.append(
        Phrase(start: letters.count, count: bytes.count, isExact: isExact, next: starts[place]))
      letters += bytes
      starts[place] = UInt8(phrases.count)
    }
  }

  /// Five bits of each byte: a letter has the same ones in both cases.
  private static func place(_ first: UInt8, _ second: UInt8) -> Int { place(Int(first), second) }

  /// The place of the pair that ends in `second`, by that of the pair before it.
  private static func place(_ before: Int, _ second: UInt8) -> Int {
    (before & 0x1F) << 5 | Int(second & 0x1F)
  }

  /// Whether one of the phrases stands somewhere among the bytes.
  fileprivate func stand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 1 else { return false }
    return starts.withUnsafeBufferPointer { starts in
      var place = Int(bytes[0])
      for at in 1..<bytes.count {
        place = Self.place(place, bytes[at])
        let first = starts[place]
        if first != 0, stands(at - 1, of: bytes, from: first) { return true }
      }
      return false
    }
  }

  /// Whether the bytes begin with one of the phrases.
  fileprivate func begin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 1 else { return false }
    return stands(0, of: bytes, from: starts[Self.place(bytes[0], bytes[1])])
  }

  /// Whether the phrase with this number, or one that has the same place, stands at an offset.
  ///
  /// Few pairs of bytes come here. Inside the loop that looks at all of them it would take its registers, and every
  /// byte twice the instructions.
  @inline(never)
  private func stands(_ offset: Int, of bytes: UnsafeBufferPointer<UInt8>, from first: UInt8) -> Bool {
    var number = first
    while number != 0 {
      let phrase = phrases[Int(number) - 1]
      if matches(phrase, bytes, at: offset) { return true }
      number = phrase.next
    }
    return false
  }

  private func matches(_ phrase: Phrase, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard phrase.count <= bytes.count - offset else { return false }
    for at in 0..<phrase.count {
      let byte = bytes[offset + at]
      let wanted = letters[phrase.start + at]
      if byte != wanted, phrase.isExact || TextScan.lower(byte) != wanted { return false }
    }
    return true
  }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
  /// Whether one of the phrases stands somewhere in the text.
  func holds(_ phrases: Phrases) -> Bool { withBytes(phrases.stand) }

  /// Whether the text begins with one of the phrases.
  func begins(with phrases: Phrases) -> Bool { withBytes(phrases.begin) }
}
