import ArgumentParser
import IncidentModel

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Set the incident's status.")

  @Argument(help: "investigating, identified, monitoring or resolved.")
  var status: IncidentStatus

  @OptionGroup var options: RecordingOptions

  func run() throws {
    try Recording(options).record(status)
  }
}
