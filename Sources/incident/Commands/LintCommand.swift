import ArgumentParser
import ConsoleApp
import IncidentModel
import RunbookLoader
import TerminalFrame

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Look for problems in runbooks.",
    discussion: """
      Prints each problem as 'file:line:column: severity: message [rule]'.
      Exit status 1 when there is an error, or with --strict a warning; notes never fail.
      """)

  @Argument(
    help: "Runbooks' names or paths; all that are found if left out.", completion: CompletedName.runbook)
  var runbooks: [String] = []

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "Warnings count as errors.")
  var strict = false

  @Option(
    name: .customLong("ignore"), parsing: .singleValue,
    help: ArgumentHelp("Leave out what this rule finds; may be repeated.", valueName: "rule"),
    transform: LintCommand.rule(named:))
  var ignored: [LintRule] = []

  @Flag(help: "Print every rule with its reason instead.")
  var rules = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    if rules { return try printRules() }
    let library = Workplace(options).library
    let lint = RunbookLint(library: library, today: SystemClock.now().date)
    let names = Set(ignored.map(\.rawValue))
    let problems = try
      (runbooks.isEmpty
      ? Standard.showingProgress(of: "runbooks", lint.checkAll)
      : runbooks.flatMap { try lint.check(library.find($0)) })
      .filter { !names.contains($0.rule) }
    if json {
      Standard.output(try JSONText.pretty(problems))
    } else {
      for problem in problems { Standard.output(TextSanitizer.clean("\(problem)")) }
    }
    if problems.contains(where: { $0.severity == .error || strict && $0.severity == .warning }) {
      throw ExitRequest(status: .failure)
    }
  }

  private static func rule(named name: String) throws -> LintRule {
    guard let rule = LintRule(rawValue: name) else {
      throw ValidationError("there is no rule '\(name)'; 'incident lint --rules' lists them")
    }
    return rule
  }

  private func printRules() throws {
    if json { return Standard.output(try JSONText.pretty(LintRule.allCases.map(ListedRule.init))) }
    for rule in LintRule.allCases {
      Standard.output("\(rule.rawValue) (\(rule.severity.rawValue)): \(rule.reason)")
    }
  }
}
