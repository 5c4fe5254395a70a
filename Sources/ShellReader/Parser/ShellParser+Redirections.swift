extension ShellParser {
  /// The redirections behind a compound command.
  mutating func parseRedirections() throws(ShellSyntaxError) -> [Redirection] {
    var redirections: [Redirection] = []
    while true {
      skipBlanks()
      guard let redirection = try parseRedirection() else { return redirections }
      redirections.append(redirection)
    }
  }

  /// One redirection with its descriptor; nil, with nothing taken, for anything else.
  mutating func parseRedirection() throws(ShellSyntaxError) -> Redirection? {
    let start = index
    if startsWith("&>") {
      let symbol = startsWith("&>>") ? "&>>" : "&>"
      index += symbol.utf8.count
      return Redirection(kind: .output, symbol: symbol, target: try parseTarget())
    }
    takeDescriptor()
    guard let byte = peek(), byte == .less || byte == .greater, peek(1) != .openParen, !atPlaceholder() else {
      index = start
      return nil
    }
    // Longest first: each of them begins with a shorter one.
    for symbol: StaticString in ["<<<", "<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">"]
    where startsWith(symbol) {
      index += symbol.utf8CodeUnitCount
      return try parseRedirection(symbol.description)
    }
    return nil
  }

  /// `2` or `{name}` before the operator; nothing is taken where no operator follows.
  private mutating func takeDescriptor() {
    let start = index
    if peek() == .openBrace {
      index += 1
      while let byte = peek(), byte.isNameByte { index += 1 }
      if peek() == .closeBrace, index > start + 1 { index += 1 } else { index = start }
    } else {
      while let byte = peek(), byte.isDigit { index += 1 }
    }
    if let byte = peek(), byte == .less || byte == .greater { return }
    index = start
  }

  private mutating func parseRedirection(_ symbol: String) throws(ShellSyntaxError) -> Redirection {
    switch symbol {
    case "<<", "<<-": return try parseHereDocument(symbol)
    case "<<<": return Redirection(kind: .hereString, symbol: symbol, target: try parseTarget())
    case "<": return Redirection(kind: .input, symbol: symbol, target: try parseTarget())
    case "<&", ">&":
      let target = try parseTarget()
      let isDescriptor = target.text.allSatisfy { $0.isNumber || $0 == "-" || $0 == ShellWord.unknownMark }
      return Redirection(kind: isDescriptor ? .duplicate : .output, symbol: symbol, target: target)
    default: return Redirection(kind: .output, symbol: symbol, target: try parseTarget())
    }
  }

  private mutating func parseTarget() throws(ShellSyntaxError) -> ShellWord {
    skipBlanks()
    guard let byte = peek(), !byte.isMeta || startsWord else {
      throw .missing("file after a redirection")
    }
    return try parseWord()
  }

  private mutating func parseHereDocument(_ symbol: String) throws(ShellSyntaxError) -> Redirection {
    skipBlanks()
    let start = index
    guard let byte = peek(), !byte.isMeta else { throw .missing("delimiter of a here-document") }
    let word = try parseWord()
    let isQuoted = bytes[start..<index].contains { [.singleQuote, .doubleQuote, .backslash].contains($0) }
    let delimiter = isQuoted ? word.text : string(start..<index)
    hereDocuments.append(
      HereDocument(delimiter: delimiter, stripsTabs: symbol == "<<-", isExpanded: !isQuoted))
    waiting.append(hereDocuments.count - 1)
    return Redirection(kind: .hereDocument(hereDocuments.count - 1), symbol: symbol, target: word)
  }

  /// Reads the bodies that begin here, after the line that announced them.
  mutating func readHereDocuments() throws(ShellSyntaxError) {
    guard !waiting.isEmpty else { return }
    let due = waiting
    waiting = []
    for document in due {
      let body = try takeBody(of: hereDocuments[document])
      guard hereDocuments[document].isExpanded else {
        let text = String(decoding: body, as: UTF8.self)
        hereDocuments[document].body = ShellWord(parts: [.text(text, quoted: true)])
        continue
      }
      var inner = ShellParser(bytes: body, depth: depth)
      inner.hereDocuments = hereDocuments
      let parts = try inner.parseExpandedText(until: nil)
      hereDocuments = inner.hereDocuments
      hereDocuments[document].body = ShellWord(parts: parts)
    }
  }

  private mutating func takeBody(of document: HereDocument) throws(ShellSyntaxError) -> [UInt8] {
    let delimiter = Array(document.delimiter.utf8)
    var body: [UInt8] = []
    while index < bytes.count {
      if document.stripsTabs { while peek() == .tab { index += 1 } }
      let lineEnd = bytes[index...].firstIndex(of: .newline) ?? bytes.count
      let contentEnd = lineEnd > index && bytes[lineEnd - 1] == .carriageReturn ? lineEnd - 1 : lineEnd
      let line = bytes[index..<contentEnd]
      index = min(lineEnd + 1, bytes.count)
      if line.elementsEqual(delimiter) { return body }
      body += line
      body.append(.newline)
    }
    throw .unclosed("here-document, \(document.delimiter) expected")
  }

  func missingDocumentEnd() -> ShellSyntaxError {
    let delimiter = waiting.first.map { hereDocuments[$0].delimiter } ?? ""
    return .unclosed("here-document, \(delimiter) expected")
  }
}
