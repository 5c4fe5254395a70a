import ArgumentParser
import IncidentModel

struct FlagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flag", abstract: "Star an event for the postmortem, or leave it out of the draft.")

  @Argument(help: "The event: its number in 'incident log', or its id.")
  var event: String

  @Argument(help: "starred, hidden or plain.")
  var mark: EventMark

  @Option(name: .customLong("incident"), help: "The incident; the newest open one if left out.")
  var incident: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    try Recording(options).record(about: event, in: incident) { .eventMarked($0.id, mark) }
  }
}
