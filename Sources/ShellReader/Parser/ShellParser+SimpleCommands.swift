extension ShellParser {
  /// Assignments, words and redirections, or a function definition.
  mutating func parseSimpleCommand() throws(ShellSyntaxError) -> ShellCommand {
    let start = index
    var command = SimpleCommand()
    var takesAssignments = false
    while true {
      skipBlanks()
      if let redirection = try parseRedirection() {
        command.redirections.append(redirection)
        continue
      }
      guard let byte = peek(), byte != .hash else { break }
      if byte == .openParen, command.words.count == 1, command.assignments.isEmpty {
        return try parseFunction(named: command.words[0])
      }
      guard !byte.isMeta || startsWord else { break }
      if command.words.isEmpty, let assignment = try parseAssignment() {
        command.assignments.append(assignment)
      } else if takesAssignments, let word = try parseDeclaration() {
        command.words.append(word)
      } else {
        let word = try parseWord()
        if command.words.isEmpty { takesAssignments = word.bareText.map(ShellBuiltins.isDeclaring) ?? false }
        command.words.append(word)
      }
    }
    if index == start {
      guard let byte = peek() else { throw .unexpected("end of text") }
      throw .unexpected(byte == .newline ? "end of line" : String(decoding: [byte], as: UTF8.self))
    }
    if command.words.isEmpty, command.assignments.isEmpty, command.redirections.isEmpty {
      throw .unexpected(peek() == .openParen ? "(" : "end of command")
    }
    return .simple(command)
  }

  /// Whether a meta character here begins a word after all: a placeholder or a process substitution.
  var startsWord: Bool { atPlaceholder() || startsWith("<(") || startsWith(">(") }

  private mutating func parseFunction(named word: ShellWord) throws(ShellSyntaxError) -> ShellCommand {
    index += 1
    skipBlanks()
    guard peek() == .closeParen, let name = word.bareText else { throw .unexpected("(") }
    index += 1
    return .compound(try parseFunctionBody(name), [])
  }

  /// An argument of `declare`, `export` and their like: `X=value` or `X=(…)`; nil, with nothing taken, for others.
  private mutating func parseDeclaration() throws(ShellSyntaxError) -> ShellWord? {
    guard let assignment = try parseAssignment() else { return nil }
    // Kept as one word, so that whoever reads the arguments sees the name and its value.
    let name = WordPart.text(assignment.name + "=", quoted: false)
    return ShellWord(parts: [name] + assignment.values.flatMap(\.parts))
  }

  /// `X=value`, `X+=value`, `X[i]=value`, `X=(a b)`; nil, with nothing taken, for anything else.
  private mutating func parseAssignment() throws(ShellSyntaxError) -> SimpleCommand.Assignment? {
    let start = index
    guard let first = peek(), first.isNameByte, !first.isDigit else { return nil }
    var end = index
    while end < bytes.count, bytes[end].isNameByte { end += 1 }
    let nameEnd = end
    if end < bytes.count, bytes[end] == .openBracket {
      while end < bytes.count, bytes[end] != .closeBracket, !bytes[end].isMeta { end += 1 }
      guard end < bytes.count, bytes[end] == .closeBracket else { return nil }
      end += 1
    }
    if end < bytes.count, bytes[end] == .plus { end += 1 }
    guard end < bytes.count, bytes[end] == .equals else { return nil }
    index = end + 1
    let name = string(start..<nameEnd)
    if peek() == .openParen { return SimpleCommand.Assignment(name: name, values: try parseArray()) }
    guard let next = peek(), !next.isMeta || startsWord else {
      return SimpleCommand.Assignment(name: name, values: [])
    }
    return SimpleCommand.Assignment(name: name, values: [try parseWord()])
  }

  private mutating func parseArray() throws(ShellSyntaxError) -> [ShellWord] {
    index += 1
    var words: [ShellWord] = []
    while true {
      try skipToCommand()
      guard let byte = peek() else { throw .unclosed("( of an array") }
      if byte == .closeParen {
        index += 1
        return words
      }
      words.append(try parseWord())
    }
  }
}
