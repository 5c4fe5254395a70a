import ArgumentParser
import IncidentModel

struct ActionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "Give an action item its owner, or say that it is done.")

  @Argument(help: "The action item: its number in 'incident log', or its id.")
  var event: String

  @Option(help: "Who owns it.")
  var owner: String?

  @Flag(inversion: .prefixedNo, help: "Whether it is done.")
  var done: Bool?

  @OptionGroup var options: RecordingOptions

  func validate() throws {
    if owner == nil, done == nil { throw ValidationError("say --owner NAME, --done or --no-done") }
  }

  func run() throws {
    try Recording(options).record(about: event) { target in
      guard case .note(.action, _) = target.body else {
        throw CommandFailure(.usage, "event \(target.sequence) is no action item but a \(target.body.kind)")
      }
      return .actionUpdated(target.id, owner: owner, isDone: done)
    }
  }
}
