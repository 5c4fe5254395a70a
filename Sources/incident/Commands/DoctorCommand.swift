import ArgumentParser
import ConsoleApp
import IncidentModel
import RunbookLoader

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what this machine has and lacks: terminal, store, and the tools that the runbooks call.",
    discussion:
      "Exit status: 0 when an incident can be worked through here, 1 when something stands against it.")

  @Argument(
    help: "The runbooks whose tools are looked for; all of them if left out.",
    completion: CompletedName.runbook)
  var runbooks: [String] = []

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workplace = Workplace(options)
    let library = workplace.library
    let calls =
      try runbooks.isEmpty
      ? Standard.showingProgress(of: "runbooks") { library.mapAll(report: $0, ToolCalls.init) }
      : runbooks.map { ToolCalls(try library.find($0).runbook) }
    let findings =
      TerminalCheck.findings(workplace.environment) + StoreCheck.findings(workplace, options)
      + ToolCheck.findings(of: calls, path: workplace.environment["PATH"], workplace.runner)
    if json {
      Standard.output(try JSONText.pretty(findings))
    } else {
      let ansi = AnsiText(wantsColor: Standard.wantsColor(workplace.environment))
      for finding in findings { Standard.output(finding.line(ansi)) }
    }
    if findings.contains(where: { $0.level == .fail }) { throw ExitRequest(status: .failure) }
  }
}
