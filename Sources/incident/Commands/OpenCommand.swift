import ArgumentParser
import ConsoleApp
import ConsoleCore
import IncidentModel
import RunbookLoader
import TerminalFrame

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the console on a runbook; this is what 'incident RUNBOOK' does.")

  @Argument(help: "A runbook's name or path; without one, what is open and what there is is shown.")
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
    let workplace = Workplace(options)
    let presets = try workplace.presetValues()
    let settings = workplace.consoleSettings(options, presets: presets)
    if let dumpScreen {
      try Standard.output(screen(workplace, settings, size: dumpScreen))
      return
    }
    let loaded = try runbook.map { try workplace.library.find($0) }
    let launcher = try ConsoleLauncher(workplace: workplace, settings: settings)
    if let loaded {
      try launcher.open(loaded, title: title, severity: severity)
    } else {
      try launcher.pick()
    }
  }

  private static func size(_ argument: String) throws -> TerminalSize {
    guard let size = TerminalSize(argument: argument) else {
      throw ValidationError("say it as 80x24; a million cells at most.")
    }
    return size
  }

  private func screen(_ workplace: Workplace, _ settings: ConsoleSettings, size: TerminalSize) throws
    -> String
  {
    guard let runbook else {
      let picker = PickerState(
        incidents: [], runbooks: PickerEntries.runbooks(workplace.library), settings: settings,
        now: SystemClock.now())
      return picker.view(size: size).text
    }
    let loaded = try workplace.library.find(runbook)
    let state = ConsoleState(
      runbook: loaded.runbook, events: [], settings: settings, now: SystemClock.now())
    return state.view(size: size).text
  }
}
