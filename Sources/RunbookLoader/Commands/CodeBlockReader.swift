import IncidentModel
import QueryReader
import ShellReader

/// Decides what a code block is and cuts it into its parts.
struct CodeBlockReader {
  var look = ShellLook()
  /// The languages whose servers somebody named; fences in the others are only to be copied.
  var queries: Set<QueryLanguage> = []

  /// Reads a block.
  ///
  /// `inMessages` says that its section is about telling people; `lead` is the text before it, which may
  /// say that it is what a program prints.
  func read(_ block: MarkdownBlock, inMessages: Bool = false, lead: String = "") -> CodeReading {
    read(block, FenceInfo(block.fenceInfo), inMessages: inMessages, lead: lead)
  }

  /// Reads a block of which it is known already what stands after its fence.
  func read(_ block: MarkdownBlock, _ info: FenceInfo, inMessages: Bool = false, lead: String = "")
    -> CodeReading
  {
    let (literal, options) = Self.withoutOptions(block)
    let (text, blanks) = Self.withoutBlankEnds(literal)
    let skipped = options + blanks
    let line = block.literalLine + skipped
    var reading = CodeReading(
      kind: .plain, language: info.language, annotations: Annotations(info, line: block.line), text: text,
      line: line)
    guard !text.isEmpty else { return reading }
    let kind = CodeLanguage.kind(of: info.language)
    if kind == .shell || kind == .console, BlockJudge.announcesOutput(lead), isPrinted(text) {
      reading.kind = .output
      return reading
    }
    switch kind {
    case .shell: readShell(&reading, isTagged: true)
    case .console: readShell(&reading, isTagged: false)
    case .untagged: readUntagged(&reading, inMessages: inMessages)
    case .output: reading.kind = .output
    case .diagram: reading.kind = .plain
    case .markup: reading.kind = .template(.message)
    case .query(let language): readQuery(&reading, language)
    case .code: reading.kind = .template(.code)
    }
    return reading
  }

  /// The text without the options that MyST's directives begin with: `:name: restart`; and how many they are.
  private static func withoutOptions(_ block: MarkdownBlock) -> (text: String, count: Int) {
    guard block.fenceInfo?.hasPrefix("{") == true, block.literal.hasPrefix(":") else {
      return (block.literal, 0)
    }
    let lines = block.literal.everyLine
    let options = lines.prefix { $0.hasPrefix(":") && $0.dropFirst().contains(":") }
    return (lines[options.count...].joined(separator: "\n"), options.count)
  }

  /// The text without blank lines at its ends and without the blanks that every line begins with.
  private static func withoutBlankEnds(_ literal: String) -> (text: String, skipped: Int) {
    if let plain = withoutLineEnd(literal) { return (plain, 0) }
    var lines = literal.lines[...]
    var skipped = 0
    while let first = lines.first, first.isBlank {
      lines = lines.dropFirst()
      skipped += 1
    }
    while let last = lines.last, last.isBlank { lines = lines.dropLast() }
    let indents = lines.filter { !$0.isBlank }.map { line in line.utf8.prefix { $0 == 0x20 }.count }
    let indent = indents.min() ?? 0
    guard indent > 0 else { return (lines.joined(separator: "\n"), skipped) }
    return (lines.map { Substring($0.utf8.dropFirst(indent)) }.joined(separator: "\n"), skipped)
  }

  /// The text without its line end, when it neither begins with a blank nor has blank lines at its ends; else nil.
  private static func withoutLineEnd(_ literal: String) -> String? {
    guard let first = literal.utf8.first, !TextScan.isSpace(first), literal.utf8.last == 0x0A else {
      return nil
    }
    let text = literal.utf8.dropLast()
    guard let last = text.last, !TextScan.isSpace(last) else { return nil }
    return String(Substring(text))
  }

  /// The text with an empty line for each stray fence: inside a block it is a slip of its author's, and not to be run.
  private static func withoutStrayFences(_ text: String) -> String {
    guard text.holds(strayMarks) else { return text }
    let lines = text.everyLine.map { line in
      let rest = line.drop { $0 == "\u{200B}" || $0 == "\u{FEFF}" }
      return rest.drop { $0 == " " }.hasPrefix("```") ? "" : rest
    }
    return lines.joined(separator: "\n")
  }

  private static let strayMarks = Phrases([], exact: ["```", "\u{200B}", "\u{FEFF}"])

  private func readShell(_ reading: inout CodeReading, isTagged: Bool) {
    let text = Self.withoutStrayFences(reading.text)
    let lines = text.everyLine
    let isPasted = !isTagged || Self.isPastedSession(lines)
    let transcript = Transcript(lines, line: reading.line, isConsole: isPasted, look: look)
    if transcript.hasPrompts {
      reading.pieces = transcript.pieces
      reading.kind = Self.kind(of: reading.pieces)
      return
    }
    let real = lines.filter { !$0.isBlank && !Self.isComment($0) }
    if !real.isEmpty, real.allSatisfy({ Prompt.read($0)?.typed.isEmpty == true }) {
      // A prompt at which nothing was typed shows what a session looks like.
      reading.kind = .output
      return
    }
    guard let first = real.first?.trimmed else {
      reading.kind = .instructions
      reading.pieces = [.note(lines: CommentLines.stripped(lines), line: reading.line)]
      return
    }
    if let word = ShellLook.programWord(of: first), ShellLook.isChatCommand(word) {
      reading.kind = .template(.message)
      return
    }
    if DataLook.isData(first, next: real.dropFirst().first) || DataLook.isBlank(first)
      || ShellLook.isNoCommand(first)
    {
      reading.kind =
        !isTagged
        ? .plain
        : DataLook.isSQL(first) || ShellLook.isSQL(first) ? .template(.session) : .template(.code)
      return
    }
    if !isTagged, !look.isCommand(first[...]) {
      reading.kind = .output
      return
    }
    if !isTagged, ShellReader.statements(in: reading.text).first?.problem != nil {
      reading.kind = .plain
      return
    }
    if isTagged, Self.isSettings(real) {
      reading.kind = .template(.code)
      return
    }
    let shell = ShellBlock(text, lines: lines, line: reading.line, look: isTagged ? nil : look)
    reading.pieces = shell.pieces
    reading.kind = Self.kind(of: reading.pieces)
  }

  /// Whether each line begins with another word and none of them is a known program or holds what only a shell reads,
  /// as in a proxy's settings: `bind 0.0.0.0:443`, `mode tcp`, `balance roundrobin`.
  private static func isSettings(_ lines: [Substring]) -> Bool {
    guard lines.count > 3 else { return false }
    var words: Set<String> = []
    for line in lines {
      guard let word = ShellLook.programWord(of: line.trimmed), ShellLook.isProgramName(word),
        !ShellReader.isKnownProgram(word), !line.holds(" -"), !line.holds(byte: 0x24), !line.holds(byte: 0x7C)
      else { return false }
      words.insert(word)
    }
    return words.count > 3
  }

  /// Reads a fence of queries; with one part that is none, all of it is only to be copied.
  private func readQuery(_ reading: inout CodeReading, _ language: QueryLanguage) {
    guard queries.contains(language),
      let statements = QueryStatement.statements(in: reading.text, language), !statements.isEmpty
    else {
      reading.kind = .template(.code)
      return
    }
    let lines = reading.text.everyLine
    let pieces = ShellBlock(statements, lines: lines, line: reading.line, language: language).pieces
    let isForeign = pieces.contains { piece in
      guard case .command(let command) = piece else { return false }
      return command.label.contains(where: Self.namesAnotherDatabase)
    }
    reading.pieces = isForeign ? [] : pieces
    reading.kind = isForeign ? .template(.code) : Self.kind(of: reading.pieces)
  }

  /// psql speaks to PostgreSQL only.
  private static func namesAnotherDatabase(_ label: String) -> Bool {
    label.folded.holds(anyOf: [
      "mysql", "mariadb", "sqlite", "oracle", "clickhouse", "sql server", "snowflake", "bigquery",
    ])
  }

  private func readUntagged(_ reading: inout CodeReading, inMessages: Bool) {
    let lines = reading.text.everyLine
    let transcript = Transcript(lines, line: reading.line, isConsole: false, isUntagged: true, look: look)
    if transcript.hasPrompts {
      reading.pieces = transcript.pieces
      reading.kind = Self.kind(of: reading.pieces)
      return
    }
    if TemplateReader.isMessage(reading.text, inMessages: inMessages) {
      reading.kind = .template(.message)
      return
    }
    let real = lines.filter { !$0.isBlank && !Self.isComment($0) }
    guard let first = real.first?.trimmed else {
      reading.kind = .plain
      return
    }
    let isSettings = real.allSatisfy {
      ShellLook.isAssignment($0.trimmed) && !$0.contains("$") && ShellLook.programWord(of: $0.trimmed) == nil
    }
    if let word = ShellLook.programWord(of: first), ShellLook.isChatCommand(word) {
      reading.kind = .template(.message)
      return
    }
    if ShellLook.isPowerShell(first) {
      reading.kind = .template(.code)
      reading.language = "powershell"
      return
    }
    // A table's head is in capitals too.
    if ShellLook.isSQL(first) || DataLook.isSQL(first) && !DataLook.isOutput(first) {
      reading.kind = .template(.code)
      return
    }
    guard look.isCommand(first[...]), !ShellLook.isNoCommand(first),
      !DataLook.isData(first, next: real.dropFirst().first),
      !isSettings || real.count == 1
    else {
      reading.kind = isSettings ? .template(.code) : DataLook.isRequest(first) ? .template(.code) : .output
      return
    }
    if ShellReader.statements(in: reading.text).first?.problem != nil {
      reading.kind = .plain
      return
    }
    let shell = ShellBlock(reading.text, lines: lines, line: reading.line, look: look)
    reading.pieces = shell.pieces
    reading.kind = Self.kind(of: reading.pieces)
  }

  /// Whether a text that is said to be printed is so: it begins with no program that is known.
  private func isPrinted(_ text: String) -> Bool {
    guard let first = text.lines.first(where: { !$0.isBlank && !Self.isComment($0) }),
      let word = ShellLook.programWord(of: first.trimmed), Prompt.read(first) == nil
    else { return false }
    return !ShellReader.isKnownProgram(word) && !look.knownHere.contains(word)
  }

  /// Whether the first line that is no comment is printed text, so that a `# ` before it was root's prompt.
  private static func isPastedSession(_ lines: [Substring]) -> Bool {
    guard let first = lines.first(where: { !$0.isBlank }), isComment(first) else { return false }
    return lines.first { !$0.isBlank && !isComment($0) }.map { DataLook.isOutput($0.trimmed) } ?? false
  }

  private static func kind(of pieces: [CodePiece]) -> CodeReading.Kind {
    var hasSession = false
    var hasNote = false
    for piece in pieces {
      switch piece {
      case .command: return .commands
      case .session: hasSession = true
      case .note: hasNote = true
      case .output: break
      }
    }
    return hasSession ? .template(.session) : hasNote ? .instructions : .output
  }

  static func isComment(_ line: some StringProtocol) -> Bool {
    line.utf8.first { !TextScan.isSpace($0) } == 0x23
  }
}
