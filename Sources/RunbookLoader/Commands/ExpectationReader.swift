import IncidentModel

/// Reads what an author says that a command prints: "Expected: PONG", "Should be < 70%", "200 OK (session valid)".
enum ExpectationReader {
  /// Reads the fence's `expect=`: `/re/`, `exit 0`, a bare number (an exit status), `> 0`, else text.
  static func attribute(_ value: String, line: Int) -> Expectation {
    var kind = Expectation.Kind.text
    var text = value
    if value.count > 2, value.hasPrefix("/"), value.hasSuffix("/") {
      kind = .regex
      text = String(value.dropFirst().dropLast())
    } else if let status = exitStatus(value) ?? (value.utf8.allSatisfy(TextScan.isDigit) ? value : nil),
      !value.isEmpty
    {
      kind = .exit
      text = status
    } else if let comparison = comparison(value) {
      kind = .number
      text = comparison
    }
    return Expectation(kind: kind, text: text, source: .attribute, line: line)
  }

  /// Whether a comment below a command says what comes out of it.
  static func isExpectation(_ comment: String) -> Bool {
    let words = comment.firstWords(2)
    guard let first = words.first else { return comment.begins(with: arrows) }
    if ["expected", "expect", "should", "returns", "output", "outputs", "prints", "result"].contains(first) {
      return true
    }
    if first == "must" && words.count > 1 { return true }
    return comment.begins(with: arrows) || words == ["you", "should"]
  }

  private static let arrows = Phrases(["→", "->", "=>"])

  /// Whether a comment that nothing follows speaks of the command above it.
  static func speaksOfResult(_ comment: String) -> Bool {
    if isExpectation(comment) { return true }
    let words = comment.firstWords(2)
    guard let first = words.first else { return false }
    if words == ["look", "for"] || words == ["check", "for"] || words == ["watch", "for"] { return true }
    return [
      "if", "verify", "confirm", "look", "good", "bad", "healthy", "ok", "ensure", "make", "note", "this",
      "wait",
      "when", "success", "a", "the", "all", "no", "any",
    ].contains(first)
  }

  /// Reads a comment or sentence: what can be held against the output, and the words where that says less.
  static func read(_ lines: [String], source: Expectation.Source, line: Int) -> [Expectation] {
    // Nearly all are of one line, which need not be joined.
    let whole = lines.count == 1 ? lines[0] : lines.joined(separator: "\n")
    let prose = Expectation(kind: .prose, text: whole, source: source, line: line)
    guard let value = value(of: lines.first ?? "") else { return [prose] }
    let (kind, text): (Expectation.Kind, String)
    if value.isEmpty {
      let rest = lines.dropFirst().joined(separator: "\n")
      let start = rest.trimmed
      let isSample =
        start.begins(with: "{") || start.begins(with: "[") || start.begins(with: "+--")
        || start.begins(with: "NAME ")
      (kind, text) =
        isSample ? (.sample, rest) : lines.count == 2 ? judge(start, isSentence: false) : (.prose, whole)
      if kind == .prose { return [prose] }
      return [Expectation(kind: kind, text: text, source: source, line: line + 1)]
    }
    guard lines.count == 1 else { return [prose] }
    (kind, text) = judge(value, isSentence: !whole.holds(byte: 0x3A))
    if kind == .prose { return [prose] }
    let found = Expectation(kind: kind, text: text, source: source, line: line)
    let isAll = value == text || bare(value) == bare(text)
    return isAll ? [found] : [found, prose]
  }

  /// The text without quotation marks, points and blanks.
  private static func bare(_ text: String) -> String {
    String(
      text.unicodeScalars.filter {
        switch $0 {
        case "\"", "`", "'", ".", "“", "”", " ": false
        default: true
        }
      })
  }

  /// What stands after "Expected:" or "Should return"; nil when neither is there.
  private static func value(of text: String) -> String? {
    for mark in ["→ ", "-> ", "=> "] where text.hasPrefix(mark) {
      return String(text.dropFirst(mark.count)).trimmed
    }
    guard let first = text.firstWords(1).first else { return nil }
    if first == "expected" || first == "expect" || first == "output" || first == "result"
      || first == "returns"
      || first == "prints" || first == "outputs"
    {
      if let colon = text.position(of: ":"), colon < 40 {
        return String(text.bytes(colon + 1..<text.utf8.count)).trimmed
      }
      return nil
    }
    guard first == "should" else { return nil }
    let folded = text.folded
    for start in [
      "should return ", "should be: ", "should be ", "should show ", "should print ", "should output ",
      "should say ",
    ]
    where folded.hasPrefix(start) {
      return String(text.dropFirst(start.count)).trimmed
    }
    return nil
  }

  /// Decides how a value can be held against output.
  private static func judge(_ value: String, isSentence: Bool) -> (Expectation.Kind, String) {
    if let inner = quoted(value) { return (.text, inner) }
    if value.hasPrefix("{") || (value.hasPrefix("[") && !isSentence) {
      return (.sample, withoutRemark(value))
    }
    if let status = exitStatus(withoutRemark(value)) { return (.exit, status) }
    if let comparison = comparison(value) { return (.number, comparison) }
    let bare = withoutRemark(value)
    let words = bare.split(separator: " ")
    if bare.holds(byte: 0x3C) || bare.holds("...") || bare.holds("…") { return (.prose, value) }
    if words.count == 1, isToken(bare) { return (.text, bare) }
    if !isSentence, (2...3).contains(words.count), let last = words.last,
      words[words.count - 2].hasSuffix(":"),
      isToken(String(last))
    {
      return (.text, bare)
    }
    if !isSentence, words.count <= 3, let start = bare.utf8.first, TextScan.isDigit(start),
      words.count > 1 ? TextScan.isCapital(words[1].utf8.first ?? 0) : true
    {
      return (.text, bare)
    }
    return (.prose, value)
  }

  /// Whether one word is what a program prints and not what a person calls it: `PONG`, `true`, `200`, `1/1`.
  private static func isToken(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    if bytes.contains(where: TextScan.isDigit) { return true }
    if bytes.allSatisfy({ TextScan.isCapital($0) || $0 == 0x5F }) { return bytes.count > 1 }
    return [
      "true", "false", "ok", "pong", "active", "healthy", "running", "up", "yes", "ready", "connected",
      "open",
      "enabled", "disabled", "closed", "passed", "success", "none", "null",
    ].contains(word.folded) || word.contains("=") || word.contains("_") || word.contains(":")
  }

  /// The text between quotes when nothing but a remark in parentheses follows them.
  private static func quoted(_ value: String) -> String? {
    for (open, close) in [("\"", "\""), ("`", "`"), ("'", "'"), ("“", "”")] where value.hasPrefix(open) {
      let inner = value.dropFirst()
      guard let end = inner.firstIndex(of: Character(close)) else { return nil }
      let rest = inner[inner.index(after: end)...].trimmed
      // A word in code is meant as it stands, whatever it is for: "`allkeys-lru` for the session store".
      let isForSomething = open == "`" && rest.hasPrefix("for ") && !rest.contains("`")
      guard
        rest.isEmpty || rest == "." || (rest.hasPrefix("(") && rest.hasSuffix(")")) || isForSomething
      else { return nil }
      return inner[..<end].isEmpty ? nil : String(inner[..<end])
    }
    return nil
  }

  /// The value without a remark in parentheses and a full stop at its end.
  private static func withoutRemark(_ value: String) -> String {
    var text = value.trimmed
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex {
      text = text[..<open].trimmed
    }
    if text.hasSuffix("."), !text.hasSuffix("..") { text = String(text.dropLast()) }
    return text
  }

  private static func exitStatus(_ value: String) -> String? {
    let words = value.foldedWords
    guard words.first == "exit", let number = words.last, words.count <= 3,
      number.utf8.allSatisfy(TextScan.isDigit)
    else { return nil }
    return number
  }

  /// Reads "> 0", ">= 3", "< 70% after flush" as a comparison without unit.
  private static func comparison(_ value: String) -> String? {
    for sign in [">=", "<=", "!=", "==", ">", "<", "="] where value.hasPrefix(sign) {
      let rest = value.dropFirst(sign.count).drop { $0 == " " }
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
      let number = digits.filter { $0 != "," }
      guard Double(number) != nil else { return nil }
      let after = rest[digits.endIndex...].first
      guard after == nil || after == "%" || after == " " || after == "." else { return nil }
      return "\(sign == "==" ? "=" : sign) \(number)"
    }
    return nil
  }
}
