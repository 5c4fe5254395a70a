/// Follows shell text character by character and knows how each place is quoted.
struct QuotingScanner {
  private enum Nesting { case quotes(QuotingPlace), substitution, parenthesis, backquote }
  private struct Document { var end: String, isLiteral: Bool, mayIndent: Bool }

  private var nesting: [Nesting] = []
  private var isEscaped = false
  private var isComment = false
  private var previous: Character = "\n"
  private var line = ""
  /// Here-documents that begin at the next line end, and the one that is being read.
  private var documents: [Document] = []
  private var current: Document?
  /// Characters that belong to something read already.
  private var skip = 0

  /// How the place before the next character is quoted.
  var place: QuotingPlace {
    if let current { return current.isLiteral ? .literalHereDocument : .hereDocument }
    if isComment { return .comment }
    if case .quotes(let place) = nesting.last { return place }
    return .unquoted
  }

  /// Takes the first character of what is left of the text.
  mutating func feed(_ rest: ArraySlice<Character>) {
    guard let character = rest.first else { return }
    defer { previous = character }
    if skip > 0 {
      skip -= 1
      return
    }
    if current != nil { return feedDocument(character) }
    if isComment {
      if character.isNewline { endLine() }
      return
    }
    if isEscaped {
      isEscaped = false
      return
    }
    switch nesting.last {
    case .quotes(.singleQuoted): if character == "'" { nesting.removeLast() }
    case .quotes(.escapedSingleQuoted):
      if character == "'" { nesting.removeLast() }
      isEscaped = character == "\\"
    case .quotes(.doubleQuoted): feedDoubleQuoted(character, rest)
    default: feedUnquoted(character, rest)
    }
  }

  private mutating func feedDoubleQuoted(_ character: Character, _ rest: ArraySlice<Character>) {
    switch character {
    case "\\": isEscaped = true
    case "\"": nesting.removeLast()
    case "`": nesting.append(.backquote)
    case "$" where rest.dropFirst().first == "(": open(.substitution)
    default: break
    }
  }

  private mutating func feedUnquoted(_ character: Character, _ rest: ArraySlice<Character>) {
    let next = rest.dropFirst().first
    switch character {
    case "\\": isEscaped = true
    case "'": nesting.append(.quotes(.singleQuoted))
    case "\"": nesting.append(.quotes(.doubleQuoted))
    case "$" where next == "(": open(.substitution)
    case "$" where next == "'":
      nesting.append(.quotes(.escapedSingleQuoted))
      skip = 1
    case "(": nesting.append(.parenthesis)
    case ")": close()
    case "`": if case .backquote = nesting.last { nesting.removeLast() } else { nesting.append(.backquote) }
    case "#" where previous.isWhitespace || "(;|&".contains(previous): isComment = true
    case "<" where next == "<" && previous != "<": beginDocument(rest)
    case _ where character.isNewline: endLine()
    default: break
    }
  }

  private mutating func open(_ what: Nesting) {
    nesting.append(what)
    skip = 1
  }

  private mutating func close() {
    switch nesting.last {
    case .substitution, .parenthesis: nesting.removeLast()
    default: break
    }
  }

  private mutating func endLine() {
    isComment = false
    line = ""
    if !documents.isEmpty { current = documents.removeFirst() }
  }

  private mutating func feedDocument(_ character: Character) {
    guard character.isNewline else {
      line.append(character)
      return
    }
    let text = current?.mayIndent == true ? String(line.drop { $0 == "\t" }) : line
    line = ""
    guard text == current?.end else { return }
    current = documents.isEmpty ? nil : documents.removeFirst()
  }

  /// Reads the end mark of `<<END`, `<<-END`, `<<'END'`, `<<"END"`; `<<<` begins no document.
  private mutating func beginDocument(_ rest: ArraySlice<Character>) {
    var tail = rest.dropFirst(2)
    guard tail.first != "<" else { return }
    let mayIndent = tail.first == "-"
    if mayIndent { tail = tail.dropFirst() }
    tail = tail.drop { $0 == " " || $0 == "\t" }
    let mark = tail.prefix { !$0.isWhitespace && !";|&<>()".contains($0) }
    let end = String(mark.filter { !"'\"\\".contains($0) })
    guard !end.isEmpty else { return }
    documents.append(Document(end: end, isLiteral: end.count != mark.count, mayIndent: mayIndent))
  }
}
