import ArgumentParser
import CommandRunner
import IncidentModel
import TimelineStore

struct OutputCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "output", abstract: "Print what a command printed, as it was kept.")

  @Argument(help: "The incident.")
  var incident: String

  @Argument(help: "The event of the command's start or end: its number in 'incident log', or its id.")
  var event: String

  @Option(help: ArgumentHelp("Only what came from stdout or from stderr.", valueName: "stream"))
  var stream: OutputStream?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workplace = Workplace(options)
    let store = try workplace.openExistingStore(for: .reading)
    defer { store.close() }
    let events = try store.events(of: try workplace.incident(incident, in: store))
    let end = try end(of: try events.event(named: event), in: events)
    guard let bytes = try store.capture(end) else {
      throw CommandFailure(
        .failure, "the capture of \(event) is not there: \(end.capture ?? "none was kept")")
    }
    let runs = (end.streams ?? StreamRuns()).runs(in: bytes.count)
    for run in runs where stream.map({ ($0 == .stderr) == run.isError }) ?? true {
      Standard.output(bytes: Array(bytes[run.range]))
    }
  }

  private func end(of found: TimelineEvent, in events: [TimelineEvent]) throws -> AttemptEnd {
    switch found.body {
    case .commandFinished(let end): return end
    case .commandStarted:
      guard let end = IncidentState(events).attempts[found.id]?.end else {
        throw CommandFailure(.failure, "the command of the event '\(event)' has not ended")
      }
      return end
    default: throw CommandFailure(.failure, "the event '\(event)' is no command: \(found.body.kind)")
    }
  }
}
