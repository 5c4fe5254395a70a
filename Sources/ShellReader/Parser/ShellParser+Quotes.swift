extension ShellParser {
  /// `'…'`; what it holds.
  mutating func takeSingleQuoted() throws(ShellSyntaxError) -> [UInt8] {
    let start = index + 1
    guard let end = bytes[start...].firstIndex(of: .singleQuote) else { throw .unclosed("single quote") }
    index = end + 1
    return Array(bytes[start..<end])
  }

  /// `$'…'`; what it holds, with the escapes that matter for reading a command.
  mutating func takeAnsiQuoted() throws(ShellSyntaxError) -> [UInt8] {
    index += 2
    var text: [UInt8] = []
    while let byte = peek() {
      index += 1
      switch byte {
      case .singleQuote: return text
      case .backslash:
        guard let next = peek() else { throw .unclosed("single quote") }
        index += 1
        text += unescaped(next)
      default: text.append(byte)
      }
    }
    throw .unclosed("single quote")
  }

  private func unescaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "n"): [.newline]
    case UInt8(ascii: "t"): [.tab]
    case UInt8(ascii: "r"): [.carriageReturn]
    case .backslash, .singleQuote, .doubleQuote, UInt8(ascii: "?"): [byte]
    // Numeric escapes can spell anything: such a word is no fixed text.
    default: [0]
    }
  }

  /// `"…"`.
  mutating func parseDoubleQuoted(into word: inout WordBuilder) throws(ShellSyntaxError) {
    index += 1
    let parts = try parseExpandedText(until: .doubleQuote)
    if parts.isEmpty { word.appendQuoted([]) }
    for part in parts { word.append(part) }
  }

  /// Text in which only `$`, backticks and backslashes mean something, up to `end` (taken) or, without one,
  /// to the end of the text: the inside of double quotes or the body of a here-document.
  mutating func parseExpandedText(until end: UInt8?) throws(ShellSyntaxError) -> [WordPart] {
    var word = WordBuilder()
    while let byte = peek() {
      if byte == end {
        index += 1
        return word.finish()
      }
      switch byte {
      case .backslash: takeQuotedEscape(end: end, into: &word)
      case .dollar: try parseDollar(quoted: true, into: &word)
      case .backtick: word.append(.command(try parseBackticks(), quoted: true))
      case 0:
        index += 1
        word.append(.unfilled)
      default:
        index += 1
        word.append(byte, quoted: true)
      }
    }
    guard end == nil else { throw .unclosed("double quote") }
    return word.finish()
  }

  private mutating func takeQuotedEscape(end: UInt8?, into word: inout WordBuilder) {
    index += 1
    guard let next = peek() else {
      word.append(.backslash, quoted: true)
      return
    }
    switch next {
    case .newline: index += 1
    case .dollar, .backtick, .backslash:
      word.append(next, quoted: true)
      index += 1
    case .doubleQuote where end == .doubleQuote:
      word.append(next, quoted: true)
      index += 1
    default: word.append(.backslash, quoted: true)
    }
  }

  /// `` `…` ``: its text is unescaped, then read as shell by itself.
  mutating func parseBackticks() throws(ShellSyntaxError) -> ShellList {
    index += 1
    var text: [UInt8] = []
    while let byte = peek() {
      index += 1
      if byte == .backtick { return try parseInner(text) }
      if byte == .backslash, let next = peek(), [.backtick, .backslash, .dollar].contains(next) {
        text.append(next)
        index += 1
      } else {
        text.append(byte)
      }
    }
    throw .unclosed("backtick")
  }

  private mutating func parseInner(_ text: [UInt8]) throws(ShellSyntaxError) -> ShellList {
    guard depth < Self.maximumDepth else { throw .tooDeep }
    var inner = ShellParser(bytes: text, depth: depth + 1)
    inner.hereDocuments = hereDocuments
    let list = try inner.parseWholeList()
    hereDocuments = inner.hereDocuments
    return list
  }

  private mutating func parseWholeList() throws(ShellSyntaxError) -> ShellList {
    var list = ShellList()
    while true {
      try skipToCommand()
      guard index < bytes.count else { break }
      list.pipelines += try parseConditionals()
      skipBlanks()
      guard let next = peek() else { break }
      switch next {
      case .semicolon, .newline: index += 1
      case .ampersand:
        list.markLastInBackground()
        index += 1
      case .hash: break
      default: throw .unexpected(String(decoding: [next], as: UTF8.self))
      }
    }
    guard waiting.isEmpty else { throw missingDocumentEnd() }
    return list
  }
}
