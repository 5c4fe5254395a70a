import ArgumentParser
import IncidentModel

struct FlagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flag", abstract: "Star an event for the postmortem, or leave it out of the draft.")

  @Argument(help: "The event: its number in 'incident log', or its id.")
  var event: String

  @Argument(help: "starred, hidden or plain.")
  var mark: EventMark

  @OptionGroup var options: RecordingOptions

  func run() throws {
    try Recording(options).record(about: event) { .eventMarked($0.id, mark) }
  }
}
