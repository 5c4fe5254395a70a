import ArgumentParser
import IncidentModel

struct SentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sent", abstract: "Record a message that was sent: a chat post, a status-page update.")

  @Argument(help: "What was sent.")
  var text: String

  @Option(help: ArgumentHelp("Where, or which template it is.", valueName: "name"))
  var name = ""

  @OptionGroup var moment: BackDatingOption

  @OptionGroup var options: RecordingOptions

  func run() throws {
    let time = try Workplace(options.common).moment(moment.at)
    try Recording(options).record(
      .messageSent(name: name, try Recording.withoutSecrets(text)), at: time)
  }
}
