import ArgumentParser
import IncidentModel

struct HypothesisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hypothesis", abstract: "Record that a hypothesis was confirmed or refuted.")

  @Argument(help: "The hypothesis: its number in 'incident log', or its id.")
  var event: String

  @Argument(help: "confirmed or refuted.")
  var outcome: HypothesisOutcome

  @Argument(help: "Why.")
  var text = ""

  @OptionGroup var options: RecordingOptions

  func run() throws {
    try Recording(options).record(about: event) { target in
      guard case .note(.hypothesis, _) = target.body else {
        throw CommandFailure(.usage, "event \(target.sequence) is no hypothesis but a \(target.body.kind)")
      }
      return .hypothesisJudged(target.id, outcome, text.isEmpty ? "" : try Recording.withoutSecrets(text))
    }
  }
}
