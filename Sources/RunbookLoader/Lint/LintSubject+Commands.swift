import IncidentModel
import ShellReader

extension LintSubject {
  /// Looks at whether the shell would run each command, and whether it is known what it does.
  mutating func checkCommands() {
    var programs: Set<String> = []
    for command in runbook.commands where Self.isShell(command) {
      let analysis = loaded.analyses[command.text] ?? ShellReader.analyse(command.text)
      if let problem = analysis.problem {
        report(
          .shellSyntax, line: command.line, at: command.text, "the shell cannot read the command: \(problem)")
      }
      if let declared = command.declaredClass, declared < command.commandClass,
        command.commandClass >= .change
      {
        report(
          .classTooLow, line: command.line, at: command.text,
          "class=\(declared.rawValue), and '\(analysis.reason)' is \(command.commandClass.rawValue)")
      }
      guard analysis.problem == nil, !command.flags.contains(.inSession), command.declaredClass == nil else {
        continue
      }
      for program in analysis.programs where Self.isUnknown(program, in: command) {
        if programs.insert(program).inserted { reportUnknown(program, command) }
      }
    }
  }

  /// Whether the command is the shell's and not text for another program.
  static func isShell(_ command: Command) -> Bool {
    switch CodeLanguage.kind(of: command.language) {
    case .shell, .console, .untagged: true
    default: false
    }
  }

  private static func isUnknown(_ program: String, in command: Command) -> Bool {
    // A placeholder, a path or a function says for itself what it is.
    guard ShellLook.isProgramName(program), !ShellReader.isKnownProgram(program) else { return false }
    return !command.text.holds(anyOf: [
      "\(program)()", "\(program) ()", "function \(program)", "alias \(program)=",
    ])
  }

  private mutating func reportUnknown(_ program: String, _ command: Command) {
    let meant = ShellReader.similarProgram(program)
    let hint =
      meant.map { "; did you mean '\($0)'?" }
      ?? ", so this asks before it runs; say class=read if it only looks"
    report(
      .unknownProgram, line: command.line, at: program, severity: meant == nil ? nil : .warning,
      "the program '\(program)' is not known\(hint)")
  }
}
