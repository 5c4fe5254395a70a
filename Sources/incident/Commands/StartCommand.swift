import ArgumentParser
import ConsoleApp
import ConsoleCore
import Glibc
import IncidentModel
import RunbookLoader
import SystemPackage
import TimelineStore

struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Open an incident without a console, and print its id.")

  @Argument(help: "A runbook's name or path.", completion: CompletedName.runbook)
  var runbook: String

  @Option(help: "sev1 … sev5; the runbook's own if left out.")
  var severity: IncidentSeverity?

  @Option(help: "What it is about; the runbook's title if left out.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The alert that paged: Alertmanager's webhook or words; from a file or '-'.", valueName: "file"))
  var alert: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workplace = Workplace(options)
    let presets = try workplace.presetValues()
    let loaded = try workplace.library.find(runbook)
    let alertText = try alert.map(Self.readAlert)
    let store = try workplace.openStore()
    defer { store.close() }
    let opening = IncidentOpening(store: store, library: workplace.library)
    let beginning =
      if let alertText, let firing = AlertReader.alerts(in: alertText)?.first {
        IncidentBeginning(loaded.runbook, alert: firing, text: alertText, title: title, severity: severity)
      } else {
        IncidentBeginning(loaded.runbook, title: title, severity: severity, alert: alertText)
      }
    let opened = try opening.begin(loaded, beginning)
    let state = ConsoleState(
      runbook: loaded.runbook, events: opened.events,
      settings: workplace.consoleSettings(presets: presets), now: SystemClock.now())
    if !state.presetDrafts.isEmpty { _ = try store.append(state.presetDrafts, to: opened.incident) }
    for name in state.presetSecrets {
      Standard.error("\(name) is a secret and is not kept: give it again where commands run")
    }
    if let trouble = store.trouble { Standard.error("incident: \(trouble.text)") }
    Standard.output(opened.incident.rawValue)
  }

  private static func readAlert(_ name: String) throws -> String {
    do {
      let file = name == "-" ? FileDescriptor.standardInput : try FileDescriptor.open(name, .readOnly)
      return String(decoding: try file.readToEnd(limit: 1 << 20), as: UTF8.self)
    } catch {
      throw CommandFailure(.failure, "cannot read the alert from \(name): \(error)")
    }
  }
}
