import ArgumentParser
import IncidentModel

struct RoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Record who commands the incident, tells others, or writes it down.")

  @Argument(help: "commander, communications or scribe.")
  var role: ResponderRole

  @Argument(help: "Who; yourself if left out, nobody for ''.")
  var holder: String?

  @OptionGroup var options: RecordingOptions

  func run() throws {
    let holder = holder ?? Workplace(options.common).actor
    try Recording(options).record(.roleTaken(role, holder: holder))
  }
}
