import IncidentModel
import ShellReader

extension LintSubject {
  /// Looks at the values that commands need and those that front matter declares.
  mutating func checkValues() {
    let declared = runbook.metadata.variables
    checkPlaceholders(declared: Set(declared.map(\.name)))
    var seen: Set<String> = []
    for variable in declared {
      let line = (lines.firstIndex { $0.trimmed.hasPrefix(variable.name) } ?? 0) + 1
      if !seen.insert(variable.name).inserted {
        report(.sameName, line: line, at: variable.name, "the variable '\(variable.name)' is declared twice")
      } else if !isUsed(variable) {
        report(
          .unusedVariable, line: line, at: variable.name, "nothing takes the value of '\(variable.name)'")
      }
    }
  }

  /// A runbook that declares its values should declare them all; for one that declares none, one note is enough.
  private mutating func checkPlaceholders(declared: Set<String>) {
    var seen: Set<String> = []
    var missing: [(placeholder: Placeholder, line: Int)] = []
    for command in runbook.commands where !command.flags.contains(.inSession) {
      for placeholder in command.placeholders
      where placeholder.kind != .ellipsis && placeholder.defaultValue == nil
        && !declared.contains(placeholder.name) && seen.insert(placeholder.name).inserted
      {
        missing.append((placeholder, command.line + Self.offset(of: placeholder.token, in: command.text)))
      }
    }
    guard let first = missing.first else { return }
    if declared.isEmpty {
      let names = missing.prefix(4).map(\.placeholder.token).joined(separator: ", ")
      let rest = missing.count > 4 ? " and \(missing.count - 4) more" : ""
      return report(
        .undeclaredPlaceholder, line: first.line, at: first.placeholder.token,
        "asked for without a meaning or default: \(names)\(rest); declare them under 'vars' in the front matter"
      )
    }
    for (placeholder, line) in missing {
      report(
        .undeclaredPlaceholder, line: line, at: placeholder.token, severity: .warning,
        "'\(placeholder.name)' is not among the declared 'vars'")
    }
  }

  private static func offset(of token: String, in text: String) -> Int {
    guard let at = text.position(of: token) else { return 0 }
    return text.utf8.prefix(at).count { $0 == 0x0A }
  }

  /// Whether anything takes a declared value: a command, a text that names it, a program by itself.
  private func isUsed(_ variable: Variable) -> Bool {
    // Whose value is secret has a reader of its own that nobody knows: a script, a client of the team's.
    if variable.isSecret || ShellReader.isReadByPrograms(variable.name) { return true }
    // A query's server is never named in its text.
    if runbook.commands.contains(where: { $0.placeholders.contains { $0.name == variable.name } }) {
      return true
    }
    guard let declaration = loaded.source.position(of: variable.name) else { return false }
    return loaded.source.position(of: variable.name, from: declaration + 1) != nil
  }
}
