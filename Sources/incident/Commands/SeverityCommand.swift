import ArgumentParser
import IncidentModel

struct SeverityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "severity", abstract: "Set the incident's severity.")

  @Argument(help: "sev1 … sev5.")
  var severity: IncidentSeverity

  @OptionGroup var options: RecordingOptions

  func run() throws {
    try Recording(options).record(.severityChanged(severity))
  }
}
