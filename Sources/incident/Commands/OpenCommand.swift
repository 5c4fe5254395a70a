import ArgumentParser
import IncidentModel
import TerminalFrame

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the console on a runbook; this is what 'incident RUNBOOK' does.")

  @Argument(
    help: "A runbook's name or path; without one, what is open and what there is is shown.",
    completion: CompletedName.runbook)
  var runbook: String?

  @Option(help: "sev1 … sev5; the runbook's own if left out.")
  var severity: IncidentSeverity?

  @Option(help: "What it is about; the runbook's title if left out.")
  var title: String?

  @Option(
    name: .customLong("dump-screen"),
    help: ArgumentHelp("Print the first screen as text and record nothing.", valueName: "cols>x<rows"),
    transform: Self.size)
  var dumpScreen: TerminalSize?

  @OptionGroup var options: CommonOptions

  func run() throws {
    try ConsoleRequest(
      runbook: runbook, severity: severity, title: title, dumpScreen: dumpScreen, options: options.choices
    ).run()
  }

  private static func size(_ argument: String) throws -> TerminalSize {
    guard let size = TerminalSize(argument: argument) else {
      throw ValidationError("say it as 80x24; a million cells at most.")
    }
    return size
  }
}
