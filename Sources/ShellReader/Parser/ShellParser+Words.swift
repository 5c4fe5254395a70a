extension ShellParser {
  /// One word, which must begin here.
  mutating func parseWord() throws(ShellSyntaxError) -> ShellWord {
    if let text = takePlainWord() { return ShellWord(parts: [.text(text, quoted: false)]) }
    var word = WordBuilder()
    let start = index
    while let byte = peek() {
      if byte.isMeta {
        guard try parseMetaInWord(byte, isFirst: index == start, into: &word) else { break }
        continue
      }
      switch byte {
      case .backslash: takeEscape(into: &word)
      case .singleQuote: word.appendQuoted(try takeSingleQuoted())
      case .doubleQuote: try parseDoubleQuoted(into: &word)
      case .dollar: try parseDollar(quoted: false, into: &word)
      case .backtick: word.append(.command(try parseBackticks(), quoted: false))
      case .openBrace where takeTemplateExpression(): word.append(.unfilled)
      case UInt8(ascii: "[") where takeBracketPlaceholder(): word.append(.unfilled)
      case 0:
        index += 1
        word.append(.unfilled)
      default:
        let first = index
        index += 1
        while let next = peek(), next.isPlainInWord { index += 1 }
        word.append(bytes[first..<index])
      }
    }
    if index == start {
      guard let byte = peek() else { throw .unexpected("end of text") }
      throw .unexpected(byte == .newline ? "end of line" : String(decoding: [byte], as: UTF8.self))
    }
    return ShellWord(parts: word.finish())
  }

  /// Takes a word of bytes that stand for nothing but themselves, as most words are; nil, with nothing taken, for others.
  private mutating func takePlainWord() -> String? {
    guard peek() != .openBracket else { return nil }
    var end = index
    while end < bytes.count, bytes[end].isPlainInWord { end += 1 }
    guard end > index, end == bytes.count || bytes[end].endsEveryWord else { return nil }
    defer { index = end }
    return string(index..<end)
  }

  /// The few meta characters that can stand inside a word; false where the word ends.
  private mutating func parseMetaInWord(
    _ byte: UInt8, isFirst: Bool, into word: inout WordBuilder
  ) throws(ShellSyntaxError) -> Bool {
    switch byte {
    case .less, .greater:
      if peek(1) == .openParen {
        index += 2
        let list = try nested { (parser) throws(ShellSyntaxError) in try parser.parseList(until: [")"]) }
        index += 1
        word.append(.process(list))
        return true
      }
      guard takePlaceholder() else { return false }
      word.append(.unfilled)
      return true
    case .openParen where !isFirst && isExtendedGlob(bytes[index - 1]):
      return try takeExtendedGlob(into: &word)
    default: return false
    }
  }

  private func isExtendedGlob(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "*") || byte == .plus
      || byte == .exclamation
  }

  /// The `(a|b)` of `@(a|b)`, kept as text.
  private mutating func takeExtendedGlob(into word: inout WordBuilder) throws(ShellSyntaxError) -> Bool {
    var open = 0
    while let byte = peek(), byte != .newline {
      index += 1
      word.append(byte, quoted: false)
      if byte == .openParen { open += 1 }
      if byte == .closeParen { open -= 1 }
      if open == 0 { return true }
    }
    throw .unclosed("(")
  }

  /// A backslash outside quotes; with a line end it joins two lines.
  private mutating func takeEscape(into word: inout WordBuilder) {
    guard let next = peek(1) else {
      index += 1
      word.append(.backslash, quoted: true)
      return
    }
    index += 2
    if next == .carriageReturn, peek() == .newline {
      index += 1
    } else if next != .newline {
      word.append(next, quoted: true)
    }
  }
}
