import ShellReader

/// Where what is printed begins in a block, and which of its statements are one command.
extension ShellBlock {
  /// The line at which the printed text begins.
  static func outputStart(_ statements: [ShellStatement], _ lines: [Substring], _ look: ShellLook?)
    -> Int?
  {
    for (index, statement) in statements.enumerated().dropFirst() {
      let line = lines[statement.firstLine]
      let first = line.trimmed
      if ShellLook.isNoCommand(first) { return statement.firstLine }
      if isUnknown(first) {
        let next = index + 1 < statements.count ? lines[statements[index + 1].firstLine].trimmed : ""
        if ShellLook.isTabular(first) || isUnknown(next) && ShellLook.isTabular(next)
          || next.holds(" : ") && ShellLook.isNoCommand(next)
        {
          return statement.firstLine
        }
      }
      if line.utf8.first != 0x3E, Prompt.read(line)?.kind == .other { return statement.firstLine }
      if DataLook.isOutput(first) || DataLook.isBlank(first) && look != nil { return statement.firstLine }
      if look == nil, isJSON(first, lines, statement.firstLine) { return statement.firstLine }
      if let look, !look.isCommand(line) { return statement.firstLine }
    }
    return nil
  }

  /// Whether nothing tells that the line begins with a program.
  private static func isUnknown(_ text: String) -> Bool {
    guard !ShellLook.isAssignment(text), let word = ShellLook.programWord(of: text) else { return false }
    return !ShellReader.isKnownProgram(word) && ShellLook.isProgramName(word)
  }

  /// Whether a line opens a JSON text: a group of shell commands has a command after its brace.
  private static func isJSON(_ text: String, _ lines: [Substring], _ at: Int) -> Bool {
    if text.begins(with: "{\"") || text.begins(with: "{ \"") { return true }
    if text.begins(with: "\""), text.holds("\": ") { return true }
    guard text == "{" || text == "[", at + 1 < lines.count else { return false }
    let next = lines[at + 1].trimmed
    return next.hasPrefix("\"") || next.hasPrefix("{")
  }

  static func isWhole(_ statements: [ShellStatement], _ lines: [Substring]) -> Bool {
    guard statements.count > 1 else { return false }
    if lines.first?.hasPrefix("#!") == true { return true }
    return statements.contains { statement in
      statement.text.hasPrefix("set -") && !statement.text.hasPrefix("set -x")
        || statement.isCompound
          && (statement.text.hasPrefix("function ") || statement.text.prefix(60).holds("()"))
    }
  }

  /// The statements, of which there is at least one, as one command.
  static func joined(_ statements: ArraySlice<ShellStatement>, _ lines: [Substring]) -> ShellStatement {
    let first = statements[statements.startIndex]
    guard statements.count > 1, let last = statements.last else { return first }
    let text = lines[first.firstLine...last.lastLine].joined(separator: "\n")
    return ShellStatement(text: text, firstLine: first.firstLine, lastLine: last.lastLine)
  }

  /// The statements with those that stand under one comment with a here-document as one.
  static func joinedAroundDocuments(_ statements: [ShellStatement], _ lines: [Substring])
    -> [ShellStatement]
  {
    var result: [ShellStatement] = []
    var start = 0
    for end in 1...statements.count {
      if end < statements.count {
        let above = statements[end - 1].lastLine + 1
        let between = lines[above..<max(above, statements[end].firstLine)]
        guard between.contains(where: { CodeBlockReader.isComment($0) }) else { continue }
      }
      let group = statements[start..<end]
      if group.contains(where: \.hasHereDocument) {
        result.append(joined(group, lines))
      } else {
        result += group
      }
      start = end
    }
    return result
  }
}
