import IncidentModel
import QueryReader
import ShellReader

/// Cuts the text of a shell block without prompts into commands, labels and expectations.
///
/// The unit is a statement. Statements that need the variables of one directly above them stay together, and so
/// does a whole block with a function or `set -e` in it. Around a here-document all that stands under one comment stays
/// together: a block that creates something under one comment and deletes it under the next is two commands.
struct ShellBlock {
  private(set) var pieces: [CodePiece] = []

  private let line: Int
  private let isShell: Bool
  private var lines: ArraySlice<Substring>
  /// The commands so far, by their position in `pieces`.
  private var lastCommand: Int?
  private var paragraphs: [Paragraph] = []
  private var run: [Unit] = []

  /// Comment lines with nothing between them.
  private struct Paragraph {
    var lines: [String]
    var line: Int
    /// Whether it stands directly below a command.
    var followsCommand: Bool
  }

  /// A command of the present run of lines without blank or comment between them.
  private struct Unit {
    var piece: Int
    var first: Int
    var last: Int
    /// Whether it is made of more than one statement.
    var isJoined = false
    /// The variables that it leaves for the next, not exported; nil while nobody asked.
    var sets: Set<String>?
  }

  /// Cuts a text of these lines, the first of which is line `line` of the file.
  ///
  /// With `look`, a line that does not look like a command ends the commands; without, its author said
  /// that all is shell.
  init(_ text: String, lines: [Substring], line: Int, look: ShellLook?) {
    self.line = line
    isShell = true
    self.lines = lines[...]
    var statements = ShellReader.statements(in: text)
    var output: ArraySlice<Substring> = []
    if let cut = Self.outputStart(statements, lines, look), cut > 0 {
      output = self.lines[cut...]
      self.lines = self.lines[..<cut]
      statements = ShellReader.statements(in: self.lines.joined(separator: "\n"))
    }
    if Self.isWhole(statements, lines) {
      statements = [Self.joined(statements[...], lines)]
    } else if statements.contains(where: \.hasHereDocument) {
      statements = Self.joinedAroundDocuments(statements, lines)
    }
    walk(statements)
    addOutput(output, look)
  }

  /// Cuts queries that were told apart already, with their comments read as those of shell are.
  init(_ statements: [QueryStatement], lines: [Substring], line: Int, language: QueryLanguage) {
    self.line = line
    isShell = false
    let comment = language == .sql ? "--" : "#"
    self.lines =
      lines.map { line in
        let text = line.drop { $0 == " " || $0 == "\t" }
        return text.hasPrefix(comment) ? "#" + text.dropFirst(comment.count) : line
      }[...]
    walk(
      statements.map {
        ShellStatement(text: $0.text, firstLine: $0.firstLine, lastLine: $0.lastLine)
      })
  }

  private mutating func walk(_ statements: [ShellStatement]) {
    var rest = statements[...]
    var at = lines.startIndex
    var lastWasBlank = true
    while at < lines.endIndex {
      if let statement = rest.first, statement.firstLine <= at {
        rest = rest.dropFirst()
        add(statement, lastWasBlank: lastWasBlank)
        lastWasBlank = false
        at = max(at + 1, statement.lastLine + 1)
        // Two statements can share a line only where the text does not parse.
        continue
      }
      if lines[at].isBlank {
        lastWasBlank = true
        run = []
      } else if CodeBlockReader.isComment(lines[at]) {
        addComment(CommentLines.text(of: lines[at]), at: at, lastWasBlank: lastWasBlank)
        lastWasBlank = false
        run = []
      }
      at += 1
    }
    settle(upTo: paragraphs.count)
  }

  private mutating func addComment(_ text: String, at: Int, lastWasBlank: Bool) {
    if text.isBlank { return }
    if !lastWasBlank, let last = paragraphs.indices.last {
      paragraphs[last].lines.append(text)
    } else {
      paragraphs.append(Paragraph(lines: [text], line: line + at, followsCommand: !lastWasBlank))
    }
  }

  /// Adds a statement with the comments that wait for it.
  private mutating func add(_ statement: ShellStatement, lastWasBlank: Bool) {
    if isShell, statement.text.hasPrefix("-"), extend(to: statement) { return }
    if statement.text == "..." || statement.text == "…" {
      // "And so on": nothing that is called so can be run.
      pieces.append(.output(text: statement.text, line: line + statement.firstLine))
      return run = []
    }
    var command = RawCommand(text: statement.text, line: line + statement.firstLine)
    if let last = paragraphs.indices.last {
      let isAdjacent = !lastWasBlank
      settle(upTo: last)
      command.label = label(from: paragraphs.removeLast(), isAdjacent: isAdjacent)
    }
    if let comment = statement.trailingComment, !comment.isEmpty {
      if ExpectationReader.isExpectation(comment) {
        command.expectations += ExpectationReader.read(
          [comment], source: .comment, line: line + statement.lastLine)
      } else {
        command.label.append(comment)
      }
    }
    if let first = command.label.first { mark(&command, by: first) }
    if command.label.isEmpty, join(statement) { return }
    lastCommand = pieces.count
    if !lastWasBlank, !command.label.isEmpty { run = [] }
    run.append(Unit(piece: pieces.count, first: statement.firstLine, last: statement.lastLine))
    pieces.append(.command(command))
  }

  /// Adds options that a slip in a continuation line cut off to the command before them; returns whether there is one.
  private mutating func extend(to statement: ShellStatement) -> Bool {
    guard let lastCommand, case .command(var command) = pieces[lastCommand] else { return false }
    let first = command.line - line
    command.text = lines[first...statement.lastLine].joined(separator: "\n").trimmed
    pieces[lastCommand] = .command(command)
    return true
  }

  /// How far above a statement the variables that it needs are looked for, in statements.
  ///
  /// People set them just before they use them; to look through all would take time that grows with the square.
  private static let nearStatements = 64

  /// Lines that statements are joined up to: the longest block of 2,977 real runbooks has 377.
  private static let longestUnit = 400

  /// Joins the statement to one above it in the same run whose variables it needs; returns whether it did.
  private mutating func join(_ statement: ShellStatement) -> Bool {
    guard Self.mayUseVariables(statement.text) else { return false }
    let near = run.indices.suffix(Self.nearStatements)
    guard near.contains(where: { !sets(at: $0).isEmpty }) else { return false }
    let analysis = ShellReader.analyse(statement.text)
    let used = Set(analysis.variablesUsed.map(\.name))
    guard let start = near.first(where: { !sets(at: $0).isDisjoint(with: used) }),
      statement.lastLine - run[start].first < Self.longestUnit
    else { return false }
    guard case .command(var command) = pieces[run[start].piece] else { return false }
    if run[start].isJoined {
      command.text += lines[(run[start].last + 1)...statement.lastLine].map { "\n" + $0 }.joined()
    } else {
      command.text = lines[run[start].first...statement.lastLine].joined(separator: "\n")
    }
    run[start].sets = (start..<run.count).reduce(into: Self.sets(statement.text, analysis)) {
      $0.formUnion(sets(at: $1))
    }
    pieces[run[start].piece] = .command(command)
    pieces.removeSubrange((run[start].piece + 1)...)
    run[start].last = statement.lastLine
    run[start].isJoined = true
    lastCommand = run[start].piece
    run.removeSubrange((start + 1)...)
    return true
  }

  /// Whether a text may need a variable: they stand behind `$`, in `((…))` and behind `let`.
  private static func mayUseVariables(_ text: String) -> Bool {
    text.holds(byte: 0x24) || text.holds(anyOf: ["((", "let"])
  }

  /// The variables that a command of the run leaves for the next.
  private mutating func sets(at index: Int) -> Set<String> {
    if let sets = run[index].sets { return sets }
    var sets: Set<String> = []
    if case .command(var command) = pieces[run[index].piece] {
      let analysis = ShellReader.analyse(command.text)
      command.analysis = analysis
      pieces[run[index].piece] = .command(command)
      sets = Self.sets(command.text, analysis)
    }
    run[index].sets = sets
    return sets
  }

  private static func sets(_ text: String, _ analysis: ShellAnalysis) -> Set<String> {
    guard analysis.flags.contains(.setsState), !text.hasPrefix("export ") else { return [] }
    return Set(analysis.variablesSet)
  }

  /// The label among the comments above a statement; what speaks of the command before it goes there.
  private mutating func label(from paragraph: Paragraph, isAdjacent: Bool) -> [String] {
    var lines = paragraph.lines
    if lastCommand != nil, let first = lines.first,
      ExpectationReader.isExpectation(first)
        || (paragraph.followsCommand && !isAdjacent && ExpectationReader.speaksOfResult(first))
    {
      var count = 1
      while count < lines.count, Self.continues(lines[count], after: lines[count - 1]) { count += 1 }
      if !isAdjacent { count = lines.count }
      expect(Array(lines[..<count]), line: paragraph.line)
      lines.removeFirst(count)
    } else if paragraph.followsCommand, !isAdjacent {
      settle(paragraph)
      return []
    }
    guard !isAdjacent, lines.count > 2 else { return lines }
    pieces.append(.note(lines: lines, line: paragraph.line))
    return []
  }

  /// Whether a comment line goes on with the one above it.
  private static func continues(_ text: String, after before: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if before.hasSuffix(":") || before.hasSuffix(",") || text.hasPrefix("If ") { return true }
    return first == 0x20 || first == 0x2D || first == 0x7B || first == 0x7D || first == 0x22 || first == 0x5D
      || (first >= 0x61 && first <= 0x7A)
  }

  private mutating func mark(_ command: inout RawCommand, by label: String) {
    guard let first = label.firstWords(1).first else { return }
    if first == "or" || first == "alternatively" || first == "alternative" {
      command.isAlternative = true
      if let lastCommand, case .command(var before) = pieces[lastCommand] {
        before.isAlternative = true
        pieces[lastCommand] = .command(before)
      }
    } else if first == "option" || first == "method", HeadingTitle(wordless: label).form == .option {
      command.isAlternative = true
    }
  }

  /// Gives the first comment paragraphs to the command before them, or leaves them as notes.
  private mutating func settle(upTo count: Int) {
    for paragraph in paragraphs[..<count] { settle(paragraph) }
    paragraphs.removeSubrange(..<count)
  }

  private mutating func settle(_ paragraph: Paragraph) {
    guard let first = paragraph.lines.first else { return }
    if lastCommand != nil, paragraph.followsCommand || ExpectationReader.speaksOfResult(first),
      !CommentLines.isNumbered(first)
    {
      expect(paragraph.lines, line: paragraph.line)
    } else {
      pieces.append(.note(lines: paragraph.lines, line: paragraph.line))
    }
  }

  private mutating func expect(_ lines: [String], line: Int) {
    guard let lastCommand, case .command(var command) = pieces[lastCommand] else { return }
    // "Expected: …" and "If …: …" in one paragraph are two things to look at.
    var groups: [[String]] = []
    for text in lines {
      if groups.isEmpty || text.hasPrefix("If ") || ExpectationReader.isExpectation(text) {
        groups.append([text])
      } else {
        groups[groups.count - 1].append(text)
      }
    }
    var at = line
    for group in groups {
      command.expectations += ExpectationReader.read(group, source: .comment, line: at)
      at += group.count
    }
    pieces[lastCommand] = .command(command)
  }

  /// Adds what a program prints, and the commands that come behind it.
  private mutating func addOutput(_ lines: ArraySlice<Substring>, _ look: ShellLook?) {
    guard !lines.isEmpty else { return }
    let end = look == nil ? Self.resumption(in: lines) : nil
    let output = lines[..<(end ?? lines.endIndex)]
    let text = output.joined(separator: "\n").trimmed
    let at = line + output.startIndex
    if CommentLines.isKeyPress(text) {
      pieces.append(.note(lines: [text], line: at))
    } else if let lastCommand, case .command(let command) = pieces[lastCommand], let first = output.first,
      ShellLook.isTypedIntoClient(first.trimmed), ShellReader.analyse(command.text).opensSession
    {
      pieces.append(.session(text: text, line: at))
    } else if let lastCommand, case .command(var command) = pieces[lastCommand], !text.isEmpty {
      command.expectations.append(Expectation(kind: .sample, text: text, source: .transcript, line: at))
      pieces[lastCommand] = .command(command)
    } else if !text.isEmpty {
      pieces.append(.output(text: text, line: at))
    }
    guard let end else { return }
    let rest = Array(lines[end...])
    pieces += ShellBlock(rest.joined(separator: "\n"), lines: rest, line: line + end, look: nil).pieces
  }

  /// Where commands go on behind printed text: at a comment of its own above a program that is known.
  private static func resumption(in lines: ArraySlice<Substring>) -> Int? {
    lines.indices.dropFirst().first { at in
      guard CodeBlockReader.isComment(lines[at]), lines[at - 1].isBlank,
        let next = lines[at...].first(where: { !$0.isBlank && !CodeBlockReader.isComment($0) })?.trimmed,
        let word = ShellLook.programWord(of: next)
      else { return false }
      return ShellReader.isKnownProgram(word) && ShellLook().isCommand(next[...])
        && !ShellLook.isTabular(next) && !DataLook.isData(next, next: nil)
    }
  }
}
