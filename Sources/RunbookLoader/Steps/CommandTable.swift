import ShellReader

/// A table with a column of commands: "Check | Command | Expected".
struct CommandTable {
  /// The column that holds the commands.
  let column: Int
  /// The column that says what they print; nil when there is none.
  let expected: Int?

  /// Reads a table; nil when most rows of the column that is named for commands hold none.
  ///
  /// In a column that says how something is verified a cell has to be a command and nothing else.
  init?(_ table: MarkdownBlock, reader: InlineCommandReader) {
    guard table.isTable, let head = table.children.first, table.children.count > 1 else { return nil }
    let names = head.children.map { $0.text.plain.folded.trimmed }
    let rows = table.children.dropFirst().map { $0.children.map(\.text) }
    func isMostly(_ column: Int, _ holds: (InlineText) -> Bool) -> Bool {
      rows.count { $0.count > column && holds($0[column]) } * 2 > rows.count
    }
    let found = names.indices.first { column in
      if Self.namesCommands(names[column]) { return isMostly(column) { !reader.commands(in: $0).isEmpty } }
      return Self.checkNames.contains(names[column]) && isMostly(column) { Self.isOnlyCommand($0, reader) }
    }
    guard let found else { return nil }
    column = found
    expected = names.firstIndex { $0.hasPrefix("expected") || Self.expectedNames.contains($0) }
  }

  private static func isOnlyCommand(_ cell: InlineText, _ reader: InlineCommandReader) -> Bool {
    let spans = cell.spans.filter { !$0.text.isBlank }
    return spans.count == 1 && spans[0].kind == .code && !reader.commands(in: cell).isEmpty
  }

  private static func namesCommands(_ name: String) -> Bool {
    commandNames.contains(name) || name.hasSuffix(" command") || name.hasSuffix(" commands")
  }

  private static let commandNames: WordSet = [
    "command", "commands", "cmd", "comando", "comandos", "commande", "commandes", "befehl", "befehle",
    "команда", "команды", "命令", "指令", "コマンド", "명령어",
  ]

  private static let checkNames: WordSet = [
    "verify", "verification", "how to verify", "check", "how to check", "how", "test", "validate",
    "validation",
    "run", "fix", "verificación", "vérification", "prüfung", "проверка", "验证", "检查",
  ]

  private static let expectedNames: WordSet = [
    "should be", "should return", "should show", "healthy", "esperado", "resultado esperado", "attendu",
    "résultat attendu", "erwartet", "預期", "预期", "期待値", "ожидается",
  ]
}
