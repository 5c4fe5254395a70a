extension ShellList {
  mutating func markLastInBackground() {
    if !pipelines.isEmpty { pipelines[pipelines.count - 1].inBackground = true }
  }
}

extension ShellParser {
  /// A list inside a compound command, up to one of `ends` (not taken), which may be words or `)` or `;;`.
  mutating func parseList(until ends: [StaticString]) throws(ShellSyntaxError) -> ShellList {
    var list = ShellList()
    while true {
      try skipToCommand()
      if atEnd(of: ends) { return list }
      guard let byte = peek() else { throw .missing(ends.map(\.description).joined(separator: " or ")) }
      if byte == .semicolon || byte == .ampersand {
        throw .unexpected(String(decoding: [byte], as: UTF8.self))
      }
      list.pipelines += try parseConditionals()
      skipBlanks()
      switch peek() {
      case .semicolon where peek(1) != .semicolon && peek(1) != .ampersand: index += 1
      case .ampersand:
        list.markLastInBackground()
        index += 1
      case .newline, .hash, nil: break
      default:
        guard atEnd(of: ends) else { throw .unexpected(string(index..<index + 1)) }
      }
    }
  }

  private func atEnd(of ends: [StaticString]) -> Bool {
    ends.contains { end in
      end.utf8Start.pointee == .closeParen || end.utf8Start.pointee == .semicolon
        ? startsWith(end) : atReservedWord(end)
    }
  }

  /// Whether `word` stands here as a whole word.
  func atReservedWord(_ word: StaticString) -> Bool {
    guard startsWith(word) else { return false }
    guard let next = peek(word.utf8CodeUnitCount) else { return true }
    return next.isMeta
  }

  mutating func takeReservedWord(_ word: StaticString) throws(ShellSyntaxError) {
    guard atReservedWord(word) else { throw .missing(word.description) }
    index += word.utf8CodeUnitCount
  }

  /// Pipelines joined by `&&` and `||`.
  mutating func parseConditionals() throws(ShellSyntaxError) -> [ShellList.Pipeline] {
    var pipelines = [try parsePipeline()]
    while true {
      skipBlanks()
      guard startsWith("&&") || startsWith("||") else { return pipelines }
      index += 2
      try skipToCommand()
      pipelines.append(try parsePipeline())
    }
  }

  /// `time` before a command is a word of the shell; with options of its own it is the program.
  private var atTimeKeyword: Bool {
    guard atReservedWord("time"), let next = bytes[(index + 4)...].first(where: { !$0.isBlank }) else {
      return false
    }
    return next != .minus && !next.isMeta || next == .openParen
      || bytes[index...].starts(with: Array("time -p ".utf8))
  }

  private mutating func parsePipeline() throws(ShellSyntaxError) -> ShellList.Pipeline {
    skipBlanks()
    while atReservedWord("!") || atTimeKeyword || atReservedWord("coproc") {
      while let byte = peek(), !byte.isBlank { index += 1 }
      skipBlanks()
      if atReservedWord("-p") { index += 2 }
      skipBlanks()
    }
    var commands = [try parseCommand()]
    while true {
      skipBlanks()
      guard peek() == .pipe, peek(1) != .pipe else { return ShellList.Pipeline(commands: commands) }
      index += peek(1) == .ampersand ? 2 : 1
      try skipToCommand()
      commands.append(try parseCommand())
    }
  }
}
