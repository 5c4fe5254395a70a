import ArgumentParser
import IncidentModel

struct SentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sent", abstract: "Record a message that was sent: a chat post, a status-page update.")

  @Argument(help: "What was sent.")
  var text: String

  @Option(help: ArgumentHelp("Where, or which template it is.", valueName: "name"))
  var name = ""

  // Whatever follows is the time: -5m is no option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it was: -5m, 03:12, ISO 8601.", valueName: "time"))
  var at: String?

  @Option(name: .customLong("incident"), help: "The incident; the newest open one if left out.")
  var incident: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    try Recording(options).record(
      .messageSent(name: name, try Recording.withoutSecrets(text)), at: at, in: incident)
  }
}
