/// Reads shell text into a ``ParsedText``: POSIX sh and what runbooks use of bash.
///
/// A recursive descent over the bytes, one pass; nothing is read twice but the few bytes that tell a
/// placeholder from a redirection and `((` from two parentheses.
struct ShellParser {
  /// How deep expansions and compounds may nest, strings that are read as shell again included.
  ///
  /// Deeper text is reported, not read: each level costs stack, and no runbook comes near.
  static let maximumDepth = 48

  let bytes: [UInt8]
  var index = 0
  var depth: Int
  var hereDocuments: [HereDocument] = []
  /// Here-documents whose line has not ended yet.
  var waiting: [Int] = []

  init(_ text: String, depth: Int = 0) {
    bytes = Array(text.utf8)
    self.depth = depth
  }

  init(bytes: [UInt8], depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  /// Reads all of the text, or up to where it stops being shell.
  static func parse(_ text: String, depth: Int = 0) -> ParsedText {
    var parser = ShellParser(text, depth: depth)
    return parser.parseText()
  }

  private mutating func parseText() -> ParsedText {
    var parsed = ParsedText()
    do {
      while true {
        try skipToCommand()
        parsed.parsedEnd = index
        guard index < bytes.count else { break }
        let documents = hereDocuments.count
        let statement = try parseStatement()
        parsed.statements.append(statement)
        parsed.statements[parsed.statements.count - 1].hasHereDocument = hereDocuments.count > documents
      }
    } catch {
      parsed.error = error
    }
    parsed.hereDocuments = hereDocuments
    return parsed
  }

  /// One complete command: everything up to a line end on which the shell would run it.
  private mutating func parseStatement() throws(ShellSyntaxError) -> ParsedText.Statement {
    let start = index
    var list = ShellList()
    var end = start
    while true {
      list.pipelines += try parseConditionals()
      end = index
      skipBlanks()
      guard let separator = peek(), separator == .semicolon || separator == .ampersand else { break }
      if separator == .semicolon, peek(1) == .semicolon { throw .unexpected(";;") }
      if separator == .ampersand { list.markLastInBackground() }
      index += 1
      end = index
      skipBlanks()
      guard let next = peek(), next != .newline, next != .hash else { break }
    }
    var comment: Range<Int>?
    if peek() == .hash {
      let from = index + 1
      skipComment()
      comment = from..<index
    }
    if let next = peek() {
      guard next == .newline else { throw .unexpected(String(decoding: [next], as: UTF8.self)) }
      let hadDocuments = !waiting.isEmpty
      try takeNewline()
      if hadDocuments {
        // The bodies belong to the statement, so a comment on its first line stays inside its text.
        end = bytes[index - 1] == .newline ? index - 1 : index
        comment = nil
      }
    } else if !waiting.isEmpty {
      throw missingDocumentEnd()
    }
    while end > start + 1, bytes[end - 1].isBlank, bytes[end - 2] != .backslash { end -= 1 }
    return ParsedText.Statement(list: list, range: start..<end, comment: comment, hasHereDocument: false)
  }

  /// Runs `body` one level deeper.
  mutating func nested<Value>(
    _ body: (inout ShellParser) throws(ShellSyntaxError) -> Value
  ) throws(ShellSyntaxError) -> Value {
    guard depth < Self.maximumDepth else { throw .tooDeep }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}
