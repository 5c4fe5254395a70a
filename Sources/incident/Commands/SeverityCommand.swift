import ArgumentParser
import IncidentModel

struct SeverityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "severity", abstract: "Set the incident's severity.")

  @Argument(help: "sev1 … sev5.")
  var severity: IncidentSeverity

  @Option(name: .customLong("incident"), help: "The incident; the newest open one if left out.")
  var incident: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    try Recording(options).record(.severityChanged(severity), in: incident)
  }
}
