extension ShellParser {
  mutating func parseCommand() throws(ShellSyntaxError) -> ShellCommand {
    guard let byte = peek() else { throw .unexpected("end of text") }
    if let compound = try parseCompound(startingWith: byte) {
      return .compound(compound, try parseRedirections())
    }
    return try parseSimpleCommand()
  }

  private mutating func parseCompound(
    startingWith byte: UInt8
  ) throws(ShellSyntaxError) -> ShellCommand.Compound? {
    switch byte {
    case .openParen:
      if startsWith("(("), let expression = try parseArithmeticCommand() { return .arithmetic(expression) }
      index += 1
      let list = try nested { (parser) throws(ShellSyntaxError) in try parser.parseList(until: [")"]) }
      index += 1
      return .subshell(list)
    case .openBrace where atReservedWord("{"):
      index += 1
      let list = try nested { (parser) throws(ShellSyntaxError) in try parser.parseList(until: ["}"]) }
      index += 1
      return .group(list)
    case .openBracket where atReservedWord("[["): return .test(try parseTest())
    case UInt8(ascii: "i") where atReservedWord("if"):
      return try nested { (parser) throws(ShellSyntaxError) in try parser.parseIf() }
    case UInt8(ascii: "w") where atReservedWord("while"), UInt8(ascii: "u") where atReservedWord("until"):
      return try nested { (parser) throws(ShellSyntaxError) in try parser.parseLoop() }
    case UInt8(ascii: "f") where atReservedWord("for"), UInt8(ascii: "s") where atReservedWord("select"):
      return try nested { (parser) throws(ShellSyntaxError) in try parser.parseFor() }
    case UInt8(ascii: "c") where atReservedWord("case"):
      return try nested { (parser) throws(ShellSyntaxError) in try parser.parseCase() }
    case UInt8(ascii: "f") where atReservedWord("function"):
      index += 8
      skipBlanks()
      let name = try parseWord().text
      skipBlanks()
      if startsWith("()") { index += 2 }
      return try parseFunctionBody(name)
    default:
      for word: StaticString in ["then", "elif", "else", "fi", "do", "done", "esac", "}"]
      where atReservedWord(word) {
        throw .unexpected(word.description)
      }
      return nil
    }
  }

  /// What follows `name()`.
  mutating func parseFunctionBody(_ name: String) throws(ShellSyntaxError) -> ShellCommand.Compound {
    try skipToCommand()
    let body = try nested { (parser) throws(ShellSyntaxError) in try parser.parseCommand() }
    return .function(name: name, body: body)
  }

  private mutating func parseIf() throws(ShellSyntaxError) -> ShellCommand.Compound {
    var parts: [ShellList] = []
    index += 2
    while true {
      parts.append(try parseList(until: ["then"]))
      try takeReservedWord("then")
      parts.append(try parseList(until: ["elif", "else", "fi"]))
      if atReservedWord("elif") {
        index += 4
        continue
      }
      if atReservedWord("else") {
        index += 4
        parts.append(try parseList(until: ["fi"]))
      }
      try takeReservedWord("fi")
      return .conditional(parts)
    }
  }

  private mutating func parseLoop() throws(ShellSyntaxError) -> ShellCommand.Compound {
    let isUntil = atReservedWord("until")
    index += 5
    let condition = try parseList(until: ["do"])
    return .loop(condition: condition, isUntil: isUntil, body: try parseLoopBody())
  }

  private mutating func parseLoopBody() throws(ShellSyntaxError) -> ShellList {
    try takeReservedWord("do")
    let body = try parseList(until: ["done"])
    try takeReservedWord("done")
    return body
  }

  private mutating func parseFor() throws(ShellSyntaxError) -> ShellCommand.Compound {
    index += atReservedWord("for") ? 3 : 6
    skipBlanks()
    if startsWith("(("), let expression = try parseArithmeticCommand() {
      skipBlanks()
      if peek() == .semicolon { index += 1 }
      try skipToCommand()
      return .counting(expression, isEndless: hasEmptyCondition(expression), body: try parseLoopBody())
    }
    let variable = try parseWord().text
    try skipToCommand()
    var words: [ShellWord] = []
    if atReservedWord("in") {
      index += 2
      skipBlanks()
      while let byte = peek(), byte != .semicolon, byte != .newline, byte != .hash {
        words.append(try parseWord())
        skipBlanks()
      }
    }
    if peek() == .semicolon { index += 1 }
    try skipToCommand()
    return .forEach(variable: variable, words: words, body: try parseLoopBody())
  }

  private func hasEmptyCondition(_ expression: [WordPart]) -> Bool {
    let fields = ShellWord(parts: expression).text.split(separator: ";", omittingEmptySubsequences: false)
    return fields.count == 3 && fields[1].allSatisfy(\.isWhitespace)
  }

  private mutating func parseCase() throws(ShellSyntaxError) -> ShellCommand.Compound {
    index += 4
    skipBlanks()
    let subject = try parseWord()
    try skipToCommand()
    try takeReservedWord("in")
    var arms: [ShellCommand.CaseArm] = []
    while true {
      try skipToCommand()
      if atReservedWord("esac") {
        index += 4
        return .choice(subject, arms: arms)
      }
      if peek() == .openParen { index += 1 }
      var patterns: [ShellWord] = []
      while true {
        skipBlanks()
        patterns.append(try parseWord())
        skipBlanks()
        guard peek() == .pipe else { break }
        index += 1
      }
      guard peek() == .closeParen else { throw .missing(") after a case pattern") }
      index += 1
      arms.append(ShellCommand.CaseArm(patterns: patterns, body: try parseList(until: [";;", ";&", "esac"])))
      if peek() == .semicolon {
        index += 2
        if peek() == .ampersand { index += 1 }
      }
    }
  }

  private mutating func parseTest() throws(ShellSyntaxError) -> [ShellWord] {
    index += 2
    var words: [ShellWord] = []
    while true {
      try skipToCommand()
      guard let byte = peek() else { throw .unclosed("[[") }
      if atReservedWord("]]") {
        index += 2
        return words
      }
      if byte.isMeta {
        // `&&`, `||`, `(`, `<` and the parentheses of a regular expression: none of them runs anything.
        index += 1
      } else {
        words.append(try parseWord())
      }
    }
  }
}
