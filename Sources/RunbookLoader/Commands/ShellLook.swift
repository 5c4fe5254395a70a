import ShellReader

/// Judges whether a line looks like something typed into a shell, where nobody says so.
struct ShellLook {
  /// First words of lines that their authors tagged as shell elsewhere in the file.
  var knownHere: Set<String> = []

  /// Whether the line looks like a command.
  func isCommand(_ line: Substring) -> Bool {
    let text = line.trimmed
    if Self.isAssignment(text) { return true }
    guard let first = Self.programWord(of: text) else { return false }
    if Self.isSentence(text) { return false }
    if Self.keywords.contains(first) { return true }
    let rest = text.dropFirst(first.count)
    if rest.hasPrefix(":") || rest.hasPrefix(",") { return false }
    if Self.isLonePath(text), !Self.isProgramPath(first) { return false }
    if ShellReader.isKnownProgram(first) || knownHere.contains(first) { return Self.isArgument(rest) }
    return Self.isProgramName(first) && Self.hasOption(rest)
  }

  /// The first word of a command, behind assignments; nil when there is none.
  static func programWord(of text: String) -> String? {
    var rest = text.utf8[...]
    while let start = rest.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) {
      let end = rest[start...].firstIndex { $0 == 0x20 || $0 == 0x09 } ?? rest.endIndex
      let word = String(text[start..<end])
      if !isAssignment(word) { return word }
      rest = rest[end...]
    }
    return nil
  }

  /// Whether the text begins with `NAME=`.
  static func isAssignment(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != 0x3D, !TextScan.isDigit(first) else { return false }
    return text.utf8.first { !TextScan.isAlphanumeric($0) && $0 != 0x5F } == 0x3D
  }

  /// Whether a line that its author tagged as shell cannot be a command all the same: no program is called so.
  ///
  /// The line is given without the blanks at its ends.
  static func isNoCommand(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if first == 0x60 || isSign(text) { return true }
    // `[sshd]` heads settings; a test has a blank behind its bracket.
    if first == 0x5B { return text.begins(with: "[ ") ? !isTest(text) : !text.begins(with: "[[") }
    if first == 0x3C { return !isNamedByPlaceholder(text) }
    if text.begins(with: "/dev/") || isPlainPath(text) { return true }
    if text.begins(with: "UUID=") || text.begins(with: "LABEL=") { return text.holds(byte: 0x20) }
    if first == 0x22 || first == 0x27 { return isQuotedText(text, quote: first) }
    if isCall(text) || isPowerShell(text) { return true }
    if isAssignment(text), text.holds(filters) || isPairs(text) { return true }
    guard let word = programWord(of: text) else { return false }
    if text.hasPrefix(word), isSetting(text, word) { return true }
    let bytes = word.utf8
    if isAssignment(text) {
      // `notAfter=Aug  6 13:11:20 2025 GMT` is a date.
      return bytes.allSatisfy { TextScan.isDigit($0) || $0 == 0x3A }
    }
    if bytes.last == 0x2F, bytes.count == text.utf8.count { return true }
    if TextScan.isDigit(first) {
      return bytes.allSatisfy { TextScan.isDigit($0) || $0 == 0x2E || $0 == 0x3A || $0 == 0x2D }
    }
    if first == 0x2F { return isChatCommand(word) || isDataFile(word) }
    guard TextScan.isCapital(first), !ShellReader.isKnownProgram(word) else { return isSQL(text) }
    // "Deleted 5 series", "Country Name (2 letter code)"; programs such as `Rscript` take options or files.
    return !bytes.contains(0x2F) && !bytes.contains(0x5F) && bytes.count > 1
      && !hasOption(text.dropFirst(word.count))
  }

  /// Whether the line calls a function as queries and programs do: `label_replace(`, `sum by (pod) (`.
  ///
  /// A shell has a name before a bracket only where it defines a function: `backup() {`.
  static func isCall(_ text: String) -> Bool {
    if text.begins(with: aggregations) { return true }
    guard let bracket = text.position(of: "("), bracket > 2 else { return false }
    let isNamed = text.bytes(0..<bracket).utf8.allSatisfy {
      TextScan.isAlphanumeric($0) || $0 == 0x5F || $0 == 0x2E
    }
    guard isNamed else { return false }
    // No function of a shell has a point in its name.
    return text.bytes(0..<bracket).holds(byte: 0x2E)
      || text.bytes(bracket + 1..<text.utf8.count).trimmed.utf8.first != 0x29
  }

  private static let aggregations = Phrases(
    [],
    exact: [
      "sum by", "avg by", "max by", "min by", "count by", "sum without", "avg without", "max without",
      "min without", "count without",
    ])

  /// Whether the line begins with words in quotes, as a message does: a program with a blank in its name has a path too.
  private static func isQuotedText(_ text: String, quote: UInt8) -> Bool {
    let inside = text.utf8.dropFirst().prefix { $0 != quote }
    return inside.contains(0x20) && !inside.contains { $0 == 0x2F || $0 == 0x5C || $0 == 0x24 }
  }

  /// Whether the program's name is put together from placeholders: `<env>-<service>-backup.sh`.
  private static func isNamedByPlaceholder(_ text: String) -> Bool {
    guard let word = programWord(of: text), let close = word.position(of: ">"), !text.holds("</") else {
      return false
    }
    return word.bytes(close + 1..<word.utf8.count).utf8.first.map("-_./".utf8.contains) ?? false
  }

  /// Whether the word is a chat's command: `/incident`.
  static func isChatCommand(_ word: String) -> Bool {
    word.utf8.first == 0x2F && word.utf8.count > 2
      && word.utf8.dropFirst().allSatisfy { TextScan.isLetter($0) || $0 == 0x2D || $0 == 0x5F }
  }

  /// Whether the text is SQL in small letters.
  static func isSQL(_ text: String) -> Bool {
    guard let first = text.firstWords(1).first, sqlVerbs.contains(first) else { return false }
    let words = text.firstWords(40)
    guard words.count > 2 else { return false }
    switch first {
    case "select": return words.contains("from")
    case "delete": return words[1] == "from"
    case "insert": return words[1] == "into"
    case "update": return words.contains("set")
    case "create", "alter", "drop", "truncate":
      return ["table", "index", "database", "user", "extension", "role", "view", "system"].contains(words[1])
    default: return false
    }
  }

  private static let sqlVerbs = [
    "select", "delete", "insert", "update", "create", "alter", "drop", "truncate",
  ]

  /// Whether words stand in columns, as programs print tables; the line is given without blanks at its ends.
  static func isTabular(_ text: String) -> Bool {
    if text.holds(byte: 0x22) || text.holds(byte: 0x27) || text.holds(" -") || text.holds("#") {
      return false
    }
    return text.split(separator: " ", omittingEmptySubsequences: false).split(whereSeparator: { !$0.isEmpty })
      .count >= 2
  }

  /// Whether words of running text stand in it and nothing that only a shell reads.
  static func isSentence(_ text: String) -> Bool {
    if text.utf8.contains(where: isShellSign) || text.holds(" -") { return false }
    let words = text.foldedWords
    if words.count >= 3, words.dropFirst().contains(where: smallWords.contains) { return true }
    return text.hasSuffix(".") && words.count > 2 || text.hasSuffix("?")
  }

  /// Whether the word could name a program: small letters, digits and hyphens.
  static func isProgramName(_ word: String) -> Bool {
    let bytes = word.utf8
    guard let first = bytes.first, first >= 0x61, first <= 0x7A, bytes.count > 1 || first == 0x6B else {
      return false
    }
    return bytes.allSatisfy { TextScan.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
      && !bytes.contains(where: TextScan.isCapital)
  }

  /// Whether an option or a pipe into a known program stands in the arguments.
  static func hasOption(_ rest: Substring) -> Bool {
    let words = rest.split(separator: " ")
    for (index, word) in words.enumerated() {
      if word.hasPrefix("--"), word.utf8.count > 3 { return true }
      if word.hasPrefix("-"), let second = word.utf8.dropFirst().first, TextScan.isLetter(second) {
        return true
      }
      if word == "|", index + 1 < words.count, ShellReader.isKnownProgram(String(words[index + 1])) {
        return true
      }
    }
    return false
  }

  /// Whether a known program is not used as a plain word: "top 10 →", "service: api", "find = ".
  private static func isArgument(_ rest: Substring) -> Bool {
    let next = Substring(rest.utf8.drop { $0 == 0x20 }.prefix { $0 != 0x20 })
    return next != "=" && next != ":" && next != "→" && next != "is" && next != "–" && next != "—"
  }

  /// Whether the byte means something to a shell and nothing in a sentence.
  private static func isShellSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x24, 0x26, 0x27, 0x2A, 0x2F, 0x3B, 0x3C, 0x3D, 0x3E, 0x5C, 0x7B, 0x7C, 0x7D: true
    default: false
    }
  }

  private static let smallWords: WordSet = [
    "the", "a", "an", "is", "are", "was", "of", "to", "and", "or", "it", "this", "that", "with", "will",
    "should",
    "be", "has", "have", "not", "by", "from", "your", "you", "when", "if", "into", "as", "all",
  ]

  private static let keywords: WordSet = [
    "for", "while", "if", "until", "case", "[[",
  ]
}
