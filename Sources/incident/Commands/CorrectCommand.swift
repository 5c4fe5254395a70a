import ArgumentParser
import IncidentModel

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Say what an earlier note should have said; the note itself stays.")

  @Argument(help: "The note: its number in 'incident log', or its id.")
  var event: String

  @Argument(help: "What it should have said.")
  var text: String

  @OptionGroup var options: RecordingOptions

  func run() throws {
    try Recording(options).record(about: event) { target in
      guard case .note = target.body else {
        throw CommandFailure(.usage, "event \(target.sequence) is no note but a \(target.body.kind)")
      }
      return .corrected(target.id, try Recording.withoutSecrets(text))
    }
  }
}
