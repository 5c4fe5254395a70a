import CConsoleSupport
import ConsoleApp
import ConsoleCore
import IncidentModel
import RunbookLoader
import TerminalFrame

/// The wish for a console, however it was given.
struct ConsoleRequest {
  var runbook: String?
  var severity: IncidentSeverity?
  var title: String?
  var dumpScreen: TerminalSize?
  var options = CommonChoices()

  func run() throws {
    if let dumpScreen { return try Standard.output(screen(size: dumpScreen)) }
    // What is set changes the environment, which no other thread may read meanwhile.
    var ahead = options.set.isEmpty ? ConsoleLauncher.startAhead(options) : nil
    console_populate_data()
    let workplace = Workplace(options)
    ahead = ahead ?? ConsoleLauncher.startAhead(options)
    let presets = try workplace.presetValues()
    let settings = workplace.consoleSettings(presets: presets)
    if let ahead { ConsoleLauncher.open(ahead, workplace, settings) }
    let loaded = try runbook.map { try Self.find($0, in: workplace.library) }
    let launcher = try ConsoleLauncher(workplace: workplace, settings: settings, store: ahead)
    if let loaded {
      try launcher.open(loaded, title: title, severity: severity)
    } else {
      try launcher.pick()
    }
  }

  /// The runbook of this name; what nothing is called may have been meant for a subcommand, too.
  private static func find(_ name: String, in library: RunbookLibrary) throws(RunbookError) -> LoadedRunbook {
    do { return try library.find(name) } catch {
      guard case .notFound(let near, let searched) = error.kind, !searched.isEmpty else { throw error }
      let commands = NearestNames.near(name, in: ArgumentOrder.subcommands).map { "'incident \($0)'" }
      throw RunbookError(.notFound(suggestions: near + commands, searched: searched), path: error.path)
    }
  }

  private func screen(size: TerminalSize) throws -> String {
    let workplace = Workplace(options)
    let settings = workplace.consoleSettings(presets: try workplace.presetValues())
    guard let runbook else {
      let picker = PickerState(
        incidents: [], runbooks: PickerEntries.runbooks(workplace.pickerSource), settings: settings,
        now: SystemClock.now())
      return picker.view(size: size).text
    }
    let loaded = try Self.find(runbook, in: workplace.library)
    let state = ConsoleState(
      runbook: loaded.runbook, events: [], settings: settings, now: SystemClock.now())
    return state.view(size: size).text
  }
}

extension ConsoleRequest {
  /// Reads what nearly every command line for a console is: at most a runbook, and flags that every command has.
  ///
  /// The argument parser takes longer for it than the runbook takes to load. Nil for anything else, which it reads.
  init?(plain arguments: [String]) {
    for argument in arguments {
      switch argument {
      case "--readonly": options.readonly = true
      case "--no-input": options.noInput = true
      case "--plain": options.plain = true
      default:
        guard runbook == nil, !argument.isEmpty, !argument.hasPrefix("-"),
          !ArgumentOrder.isSubcommand(argument)
        else { return nil }
        runbook = argument
      }
    }
  }
}
