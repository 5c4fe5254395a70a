import ArgumentParser
import ConsoleApp
import IncidentModel
import RunbookLoader

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Look for problems in runbooks.",
    discussion: "Exit status 1 when there is an error, or with --strict a warning.")

  @Argument(help: "Runbooks' names or paths; all that are found if left out.")
  var runbooks: [String] = []

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "Warnings count as errors.")
  var strict = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let library = Workplace(options).library
    let loaded = runbooks.isEmpty ? library.loadAll() : try runbooks.map { try library.find($0) }
    let today = SystemClock.now().date
    var problems = runbooks.isEmpty ? library.entries().diagnostics : []
    for runbook in loaded { problems += RunbookLint.check(runbook, library: library, today: today) }
    if json {
      Standard.output(try JSONText.pretty(problems))
    } else {
      for problem in problems { Standard.output("\(problem)") }
    }
    let isBad = problems.contains { $0.severity == .error || strict && $0.severity == .warning }
    if isBad { throw ExitRequest(status: .failure) }
  }
}
