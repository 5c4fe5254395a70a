import ArgumentParser
import IncidentModel

struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Record that a milestone was reached.")

  @Argument(help: "started, detected, acknowledged, mitigated or resolved.")
  var milestone: Milestone

  // Whatever follows is the time: -5m is no option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it was: -5m, 03:12, ISO 8601.", valueName: "time"))
  var at: String?

  @Option(name: .customLong("incident"), help: "The incident; the newest open one if left out.")
  var incident: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    try Recording(options).record(.milestone(milestone, ""), at: at, in: incident)
  }
}
