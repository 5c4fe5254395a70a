import ArgumentParser
import IncidentModel

struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Record that a milestone was reached.")

  @Argument(help: "started, detected, acknowledged, mitigated or resolved.")
  var milestone: Milestone

  @OptionGroup var moment: BackDatingOption

  @OptionGroup var options: RecordingOptions

  func run() throws {
    try Recording(options).record(milestone, at: moment.at)
  }
}
