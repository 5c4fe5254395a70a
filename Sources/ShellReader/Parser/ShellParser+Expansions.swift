extension ShellParser {
  /// What begins with `$`.
  mutating func parseDollar(quoted: Bool, into word: inout WordBuilder) throws(ShellSyntaxError) {
    guard let next = peek(1) else {
      index += 1
      word.append(.dollar, quoted: quoted)
      return
    }
    switch next {
    case .openParen:
      if peek(2) == .openParen, let expression = try parseArithmeticExpansion() {
        word.append(.arithmetic(expression))
        return
      }
      index += 2
      let list = try nested { (parser) throws(ShellSyntaxError) in try parser.parseList(until: [")"]) }
      index += 1
      word.append(.command(list, quoted: quoted))
    case .openBrace: try parseBraces(quoted: quoted, into: &word)
    case .singleQuote where !quoted: word.appendQuoted(try takeAnsiQuoted())
    case .doubleQuote where !quoted:
      index += 1
      try parseDoubleQuoted(into: &word)
    default: takePlainVariable(next, quoted: quoted, into: &word)
    }
  }

  /// `$NAME`, `$1`, `$?`; a `$` before anything else is a dollar.
  private mutating func takePlainVariable(_ next: UInt8, quoted: Bool, into word: inout WordBuilder) {
    let start = index + 1
    var end = start
    if next.isNameByte, !next.isDigit {
      while end < bytes.count, bytes[end].isNameByte { end += 1 }
    } else if next.isDigit || isSpecialParameter(next) {
      end += 1
    } else {
      index += 1
      word.append(.dollar, quoted: quoted)
      return
    }
    index = end
    var expansion = ParameterExpansion(name: string(start..<end))
    expansion.isList = next == UInt8(ascii: "@") || next == UInt8(ascii: "*")
    word.append(.variable(expansion, quoted: quoted))
  }

  private func isSpecialParameter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "*"), .hash, .exclamation, .dollar, .minus: true
    default: false
    }
  }

  /// `${…}`.
  private mutating func parseBraces(quoted: Bool, into word: inout WordBuilder) throws(ShellSyntaxError) {
    index += 2
    let expansion = try nested { (parser) throws(ShellSyntaxError) in
      try parser.parseParameter(quoted: quoted)
    }
    word.append(.variable(expansion, quoted: quoted))
  }

  private mutating func parseParameter(quoted: Bool) throws(ShellSyntaxError) -> ParameterExpansion {
    var expansion = ParameterExpansion(name: "")
    var isIndirect = false
    if peek() == .hash, let next = peek(1), next.isNameByte { index += 1 }
    if peek() == .exclamation, let next = peek(1), next.isNameByte {
      index += 1
      isIndirect = true
    }
    let start = index
    while let byte = peek(), byte.isNameByte { index += 1 }
    if index == start, let byte = peek(), isSpecialParameter(byte) {
      index += 1
      expansion.isList = byte == UInt8(ascii: "@") || byte == UInt8(ascii: "*")
    }
    expansion.name = string(start..<index)
    if isIndirect { expansion.isList = true }
    if peek() == .openBracket { try parseSubscript(of: &expansion) }
    let symbolStart = index
    if peek() == UInt8(ascii: ":") { index += 1 }
    if let byte = peek(), [.minus, .equals, .plus, UInt8(ascii: "?")].contains(byte) {
      index += 1
      expansion.operation = string(symbolStart..<index)
    }
    expansion.operand += try parseOperand(quoted: quoted)
    return expansion
  }

  private mutating func parseSubscript(of expansion: inout ParameterExpansion) throws(ShellSyntaxError) {
    if startsWith("[@]") || startsWith("[*]") { expansion.isList = true }
    var word = WordBuilder()
    while let byte = peek() {
      if byte == .closeBracket {
        index += 1
        expansion.operand += word.finish()
        return
      }
      if byte == .dollar {
        try parseDollar(quoted: true, into: &word)
      } else {
        index += 1
      }
    }
    throw .unclosed("${")
  }

  /// The rest up to `}`, which is taken.
  private mutating func parseOperand(quoted: Bool) throws(ShellSyntaxError) -> [WordPart] {
    var word = WordBuilder()
    while let byte = peek() {
      switch byte {
      case .closeBrace:
        index += 1
        return word.finish()
      case .backslash:
        index += 1
        guard let next = peek() else { throw .unclosed("${") }
        if next != .newline { word.append(next, quoted: true) }
        index += 1
      case .singleQuote where !quoted: word.appendQuoted(try takeSingleQuoted())
      case .doubleQuote: try parseDoubleQuoted(into: &word)
      case .dollar: try parseDollar(quoted: quoted, into: &word)
      case .backtick: word.append(.command(try parseBackticks(), quoted: quoted))
      case 0:
        index += 1
        word.append(.unfilled)
      default:
        index += 1
        word.append(byte, quoted: quoted)
      }
    }
    throw .unclosed("${")
  }

  /// `$((…))`; nil, with nothing taken, where two parentheses only happen to stand together.
  private mutating func parseArithmeticExpansion() throws(ShellSyntaxError) -> [WordPart]? {
    let start = index
    index += 1
    guard let expression = try parseArithmeticCommand() else {
      index = start
      return nil
    }
    return expression
  }

  /// `((…))`; nil, with nothing taken, where it is no arithmetic.
  mutating func parseArithmeticCommand() throws(ShellSyntaxError) -> [WordPart]? {
    guard let end = arithmeticEnd() else { return nil }
    index += 2
    let parts = try nested { (parser) throws(ShellSyntaxError) in try parser.parseExpression(until: end) }
    index = end + 2
    return parts
  }

  /// Where the `))` stands that closes the `((` here; nil when a single `)` comes first.
  private func arithmeticEnd() -> Int? {
    var open = 0
    var at = index + 2
    while at < bytes.count {
      switch bytes[at] {
      case .openParen: open += 1
      case .closeParen where open == 0: return at + 1 < bytes.count && bytes[at + 1] == .closeParen ? at : nil
      case .closeParen: open -= 1
      default: break
      }
      at += 1
    }
    return nil
  }

  private mutating func parseExpression(until end: Int) throws(ShellSyntaxError) -> [WordPart] {
    var word = WordBuilder()
    while index < end {
      let byte = bytes[index]
      switch byte {
      case .dollar: try parseDollar(quoted: true, into: &word)
      case .backtick: word.append(.command(try parseBackticks(), quoted: true))
      case .doubleQuote: try parseDoubleQuoted(into: &word)
      default:
        index += 1
        word.append(byte, quoted: true)
      }
    }
    guard index == end else { throw .unclosed("((") }
    return word.finish()
  }
}
