import IncidentModel

/// Reads shell text: what it would do, which values it needs, how it splits into commands.
///
/// Everything comes from the syntax (words, quotes, lists, substitutions, here-documents) and from the table
/// of programs; no text is searched for words. Time grows with the length of the text; nesting is limited.
public enum ShellReader {
  /// Makes the table of programs, which else the first question does: a tenth of a console's first load.
  public static func prepare() { _ = ProgramTable.shared }

  /// Says what a text would do.
  ///
  /// What is not understood is `unknown`: a program outside the table, a program that a variable names, a
  /// part that does not parse. Placeholders such as `<pod>` and `{{ name }}` count as words.
  public static func analyse(_ text: String) -> ShellAnalysis {
    let parsed = ShellParser.parse(text)
    var judge = Judge()
    let sum = judge.assess(parsed)
    return ShellAnalysis(
      commandClass: sum.commandClass, reason: sum.reason, flags: sum.flags, programs: judge.programs,
      variablesUsed: judge.variables.used, variablesSet: judge.variables.set, opensSession: sum.opensSession,
      problem: parsed.error?.message)
  }

  /// Whether all of a text is shell, which takes a third of the time of finding out what it does.
  public static func parses(_ text: String) -> Bool { ShellParser.parse(text).error == nil }

  /// Cuts a block into its top-level statements, each a complete list with its line range.
  ///
  /// Comments and blank lines between statements belong to none. Where the text stops being shell, the rest
  /// is one statement with its problem.
  public static func statements(in text: String) -> [ShellStatement] {
    let parsed = ShellParser.parse(text)
    let bytes = Array(text.utf8)
    var lines = LineCounter(bytes: bytes)
    var statements = parsed.statements.map { statement in
      ShellStatement(
        text: String(decoding: bytes[statement.range], as: UTF8.self),
        firstLine: lines.line(of: statement.range.lowerBound),
        lastLine: lines.line(of: max(statement.range.lowerBound, statement.range.upperBound - 1)),
        isCompound: statement.list.pipelines.contains { $0.commands.contains(where: \.isCompound) },
        hasHereDocument: statement.hasHereDocument,
        trailingComment: statement.comment.map { comment(bytes[$0]) })
    }
    if let error = parsed.error {
      var end = bytes.count
      while end > parsed.parsedEnd, bytes[end - 1] == .newline || bytes[end - 1].isBlank { end -= 1 }
      statements.append(
        ShellStatement(
          text: String(decoding: bytes[parsed.parsedEnd..<end], as: UTF8.self),
          firstLine: lines.line(of: parsed.parsedEnd),
          lastLine: lines.line(of: max(parsed.parsedEnd, end - 1)),
          problem: error.message))
    }
    return statements
  }

  /// Whether a word is a program that people run: one of the table, `./x`, `/abs/path` or a script `x.sh`.
  public static func isKnownProgram(_ word: String) -> Bool {
    if ProgramTable.shared.knows(word) || CommonPrograms.names.contains(word) { return true }
    let isFile =
      word.hasPrefix("./") || word.hasPrefix("../") || word.hasPrefix("~/") || word.hasPrefix("/")
      || word.hasSuffix(".sh")
    return isFile && word.count > 2 && !word.contains("://")
  }

  /// Whether programs read this environment variable by themselves, as psql reads `PGHOST`: no text names it.
  public static func isReadByPrograms(_ variable: String) -> Bool { ProgramVariables.contains(variable) }

  /// The environment variable from which a program takes its password, as `redis-cli` does from `REDISCLI_AUTH`; nil
  /// where it has none or none is known.
  public static func passwordVariable(of program: String) -> String? { ProgramVariables.passwords[program] }

  /// Whether a word is one that shells understand themselves.
  public static func isBuiltin(_ word: String) -> Bool { ShellBuiltins.names.contains(word) }

  private static func comment(_ bytes: ArraySlice<UInt8>) -> String {
    let trimmed = bytes.drop { $0.isBlank || $0 == .hash }
    guard let last = trimmed.lastIndex(where: { !$0.isBlank }) else { return "" }
    return String(decoding: trimmed[...last], as: UTF8.self)
  }
}
