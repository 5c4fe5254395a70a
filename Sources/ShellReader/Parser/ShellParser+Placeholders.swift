extension ShellParser {
  /// No name that a person is to fill in is longer.
  private static let longestPlaceholder = 100

  /// Whether `<word>` stands here: a value to fill in, which to a shell would be two redirections.
  func atPlaceholder() -> Bool { placeholderEnd() != nil }

  /// Takes `<word>`; false, with nothing taken, for anything else.
  mutating func takePlaceholder() -> Bool {
    guard let end = placeholderEnd() else { return false }
    index = end
    return true
  }

  private func placeholderEnd() -> Int? {
    guard peek() == .less, let first = peek(1) else { return nil }
    let isEllipsis = first == UInt8(ascii: ".") && peek(2) == UInt8(ascii: ".")
    guard first.isLetter || first == .openBrace || isEllipsis || first.isDigit else { return nil }
    var hasBlank = false
    var hasBar = false
    var end = index + 1
    let limit = min(bytes.count, end + Self.longestPlaceholder)
    while end < limit {
      let byte = bytes[end]
      switch byte {
      case .greater: return closesPlaceholder(at: end, hasBlank: hasBlank, hasBar: hasBar) ? end + 1 : nil
      case .space: hasBlank = true
      case .pipe: hasBar = true
      case .newline, .less, .ampersand, .semicolon, .openParen, .closeParen, .dollar, .backtick, .doubleQuote,
        0:
        return nil
      default: break
      }
      end += 1
    }
    return nil
  }

  /// `<in >out`, `<in 2>err` and `<in|sort >out` are redirections.
  private func closesPlaceholder(at end: Int, hasBlank: Bool, hasBar: Bool) -> Bool {
    let last = bytes[end - 1]
    if last.isBlank || hasBlank && hasBar { return false }
    if last.isDigit, hasBlank, bytes[end - 2].isBlank { return false }
    return bytes[index + 1].isLetter || bytes[index + 1] == .openBrace || !hasBlank
  }

  /// Takes `[your namespace]`; false, with nothing taken, for anything else.
  ///
  /// Without a blank in it such a word is one word already, and may be a class of characters; a test has a blank behind
  /// its bracket, and an index stands behind a name.
  mutating func takeBracketPlaceholder() -> Bool {
    guard let first = peek(1), first.isLetter else { return false }
    if index > 0 {
      let before = bytes[index - 1]
      guard before.isBlank || before == UInt8(ascii: "=") || before == UInt8(ascii: "/") else { return false }
    }
    var hasBlank = false
    var end = index + 1
    let limit = min(bytes.count, end + Self.longestPlaceholder)
    while end < limit {
      let byte = bytes[end]
      if byte == UInt8(ascii: "]") {
        guard hasBlank, !bytes[end - 1].isBlank else { return false }
        index = end + 1
        return true
      }
      hasBlank = hasBlank || byte == .space
      guard byte.isLetter || byte.isDigit || byte == .space || "-_/.".utf8.contains(byte) else {
        return false
      }
      end += 1
    }
    return false
  }

  /// Takes `{{ name }}`; false, with nothing taken, for anything else.
  mutating func takeTemplateExpression() -> Bool {
    guard startsWith("{{") else { return false }
    var end = index + 2
    let limit = min(bytes.count, end + Self.longestPlaceholder)
    while end + 1 < limit, bytes[end] != .newline {
      if bytes[end] == .closeBrace, bytes[end + 1] == .closeBrace {
        index = end + 2
        return true
      }
      end += 1
    }
    return false
  }
}
