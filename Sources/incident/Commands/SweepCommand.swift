import ArgumentParser
import CConsoleSupport
import ConsoleApp
import ConsoleCore
import IncidentModel
import RunbookLoader
import TimelineStore

struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Run every command that only looks, side by side, and print what they say.",
    discussion: """
      The runs are recorded in the incident that is named, else in the runbook's newest open incident; where \
      there is none, one is opened. Values come from --set, the environment, the incident and the runbook's \
      defaults; what needs another one is left out.

      Exit status: 0 when all is as it should be, 1 when a command failed or broke a threshold.
      """)

  @Argument(help: "A runbook's name or path, or an incident.", completion: CompletedName.subject)
  var subject: String

  @Option(
    help: ArgumentHelp(
      "Only this phase of the runbook: its number, or how its title begins.", valueName: "phase"))
  var phase: String?

  @Option(help: ArgumentHelp("How many commands run at once.", valueName: "n"))
  var jobs: Int = Sweep.usualWidth

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    guard (1...64).contains(jobs) else { throw CommandFailure(.usage, "--jobs: between 1 and 64") }
    _ = console_signals_install()
    let workplace = Workplace(options)
    var settings = workplace.consoleSettings(presets: try workplace.presetValues())
    settings.asksForNothing = true
    let (store, opened) = try open(workplace)
    defer { store.close() }
    let scope = try scope(in: opened.loaded.runbook)
    var console = try HeadlessConsole(opened, store: store, workplace: workplace, settings: settings)
    console.perform { $0.beginSweep(scope, width: jobs) }
    if console.state.sweep == nil { Standard.error("incident: \(nothing(in: scope, console.state))") }
    var printer = SweepPrinter(
      runbook: opened.loaded.runbook, incident: opened.incident, isJSON: json,
      wantsColor: Standard.wantsColor(workplace.environment))
    console.wait(
      until: { $0.sweep?.isFinished ?? true }, orStop: { $0.stopSweep() },
      seeing: { if let sweep = $0.sweep { printer.show(sweep) } })
    console.shutDown()
    try printer.finish(console.state.sweep)
    if let trouble = store.trouble { Standard.error("incident: \(trouble.text)") }
    try UnrecordedEntries.report(console.state)
    if console.interruption != 0 { throw ExitRequest(status: .interrupted) }
    guard let sweep = console.state.sweep else { return }
    if sweep.count(.fail) + sweep.count(.warn) > 0 { throw ExitRequest(status: .failure) }
  }

  /// The incident that is named, else the newest open one of the runbook, else a new one.
  ///
  /// A name that no runbook has, and a phase that it has not, leave nothing behind.
  private func open(_ workplace: Workplace) throws -> (TimelineStore, IncidentOpening.Opened) {
    let existing = workplace.hasTimeline ? try workplace.openStore() : nil
    if let existing, let incident = try existing.resolve(subject) {
      return (existing, try IncidentOpening(store: existing, library: workplace.library).resume(incident))
    }
    let loaded = try workplace.library.find(subject)
    _ = try scope(in: loaded.runbook)
    let store = try existing ?? workplace.openStore()
    return (store, try open(loaded, IncidentOpening(store: store, library: workplace.library), store))
  }

  private func open(_ loaded: LoadedRunbook, _ opening: IncidentOpening, _ store: TimelineStore) throws
    -> IncidentOpening.Opened
  {
    if let newest = try store.latestOpenIncident(runbook: loaded.runbook.slug) {
      Standard.error("recorded in \(newest)")
      return try opening.resume(newest)
    }
    let opened = try opening.begin(loaded, IncidentBeginning(loaded.runbook))
    Standard.error("opened \(opened.incident)")
    return opened
  }

  private func scope(in runbook: Runbook) throws -> Sweep.Scope {
    guard let phase else { return .runbook }
    let found = runbook.phases(named: phase)
    guard found.count == 1, let position = found.first else {
      let cause = found.isEmpty ? "there is no phase \(phase)" : "'\(phase)' is \(found.count) phases"
      throw CommandFailure(
        .usage, "--phase: \(cause); there are: \(names(of: Array(runbook.phases.indices), in: runbook))")
    }
    return .phase(position)
  }

  /// Why nothing is run, and where something would be.
  private func nothing(in scope: Sweep.Scope, _ state: ConsoleState) -> String {
    let others = state.phasesToSweep
    guard case .phase(let position) = scope, !others.isEmpty else {
      return "nothing to sweep: no command in it only looks and ends by itself"
    }
    return "nothing to sweep in \(names(of: [position], in: state.runbook)); there is in: "
      + names(of: others, in: state.runbook)
  }

  private func names(of phases: [Int], in runbook: Runbook) -> String {
    phases.map { "\($0 + 1) \(runbook.phases[$0].title)" }.joined(separator: ", ")
  }
}
