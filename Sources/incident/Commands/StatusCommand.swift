import ArgumentParser
import IncidentModel

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Set the incident's status.")

  @Argument(help: "investigating, identified, monitoring or resolved.")
  var status: IncidentStatus

  @Option(name: .customLong("incident"), help: "The incident; the newest open one if left out.")
  var incident: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    try Recording(options).record(.statusChanged(status), in: incident)
  }
}
