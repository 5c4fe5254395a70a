import ArgumentParser
import IncidentModel

struct RoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Record who commands the incident, tells others, or writes it down.")

  @Argument(help: "commander, communications or scribe.")
  var role: ResponderRole

  @Argument(help: "Who; yourself if left out, nobody for ''.")
  var holder: String?

  @Option(name: .customLong("incident"), help: "The incident; the newest open one if left out.")
  var incident: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let holder = holder ?? Workplace(options).actor
    try Recording(options).record(.roleTaken(role, holder: holder), in: incident)
  }
}
