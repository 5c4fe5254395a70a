/// A text to find in a line of output, on word boundaries, whatever its case.
///
/// `…`, `...` and `<name>` in it stand for anything within the line. A find that "not" stands before does not
/// count: "not running" is no "running".
struct TextPattern {
  /// Where a pattern was found in a line's folded bytes.
  struct Match {
    var range: Range<Int>
  }

  private let pieces: [[UInt8]]

  /// Makes a pattern; nil when there is nothing in it to look for.
  init?(_ text: some StringProtocol) {
    let parts = Self.splitAtGaps(text).map { OutputText.fold($0) }.filter { !$0.isEmpty }
    guard parts.contains(where: { $0.contains(where: Self.isWord) || $0.count > 1 }) else { return nil }
    pieces = parts
  }

  /// How many bytes must agree; of two patterns that match, the longer one says more.
  var length: Int { pieces.reduce(0) { $0 + $1.count } }

  /// The first place in a line where all of the pattern stands in order.
  func match(in line: OutputText.Line) -> Match? {
    guard let first = pieces.first else { return nil }
    var from = 0
    while let found = Self.find(first, in: line.folded, from: from) {
      if !Self.isNegated(line.folded, at: found.lowerBound),
        let end = endOfRest(in: line, from: found.upperBound)
      {
        return Match(range: found.lowerBound..<end)
      }
      from = found.lowerBound + 1
    }
    return nil
  }

  /// Whether any line holds it.
  func isFound(in output: OutputText) -> Bool { output.lines.contains { match(in: $0) != nil } }

  private func endOfRest(in line: OutputText.Line, from start: Int) -> Int? {
    var end = start
    for piece in pieces.dropFirst() {
      guard let found = Self.find(piece, in: line.folded, from: end) else { return nil }
      end = found.upperBound
    }
    return end
  }

  private static func find(_ piece: [UInt8], in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard let head = piece.first, let tail = piece.last, bytes.count >= piece.count else { return nil }
    var index = start
    while index + piece.count <= bytes.count {
      let end = index + piece.count
      if bytes[index] == head, bytes[index..<end].elementsEqual(piece) {
        let startsWord = !isWord(head) || index == 0 || !isWord(bytes[index - 1])
        let endsWord = !isWord(tail) || end == bytes.count || !isWord(bytes[end])
        if startsWord && endsWord { return index..<end }
      }
      index += 1
    }
    return nil
  }

  private static func isNegated(_ bytes: [UInt8], at index: Int) -> Bool {
    let negation = Array("not ".utf8)
    guard index >= negation.count, bytes[(index - negation.count)..<index].elementsEqual(negation) else {
      return false
    }
    return index == negation.count || !isWord(bytes[index - negation.count - 1])
  }

  /// Letters, digits, the underscore, and every byte of a character beyond ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static func splitAtGaps(_ text: some StringProtocol) -> [String] {
    var parts = [""]
    var rest = text[...]
    while let character = rest.first {
      if character == "…" || rest.hasPrefix("...") {
        rest = rest.drop { $0 == "…" || $0 == "." }
        parts.append("")
      } else if character == "<", let close = placeholderEnd(rest) {
        rest = rest[close...].dropFirst()
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
        rest = rest.dropFirst()
      }
    }
    return parts
  }

  /// `<host>` is a name in brackets; `<5` and `a < b` are not.
  private static func placeholderEnd(_ text: some StringProtocol) -> String.Index? {
    guard let close = text.firstIndex(of: ">") else { return nil }
    let name = text[..<close].dropFirst()
    guard let first = name.first, first.isLetter else { return nil }
    return name.allSatisfy { $0.isLetter || $0.isNumber || "-_ .".contains($0) } ? close : nil
  }
}
