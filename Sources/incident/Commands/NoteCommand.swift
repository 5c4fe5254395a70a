import ArgumentParser
import IncidentModel

struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write something into the timeline, from any shell.")

  @Argument(help: "What there is to say.")
  var text: String

  @Option(help: "note, decision, hypothesis, action or change.")
  var kind: NoteKind = .note

  // Whatever follows is the time: -5m is no option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it was: -5m, 03:12, ISO 8601.", valueName: "time"))
  var at: String?

  @Option(name: .customLong("incident"), help: ArgumentHelp("The incident; the newest open one if left out."))
  var incident: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let text = try Recording.withoutSecrets(text)
    try Recording(options).record(.note(kind, text), at: at, in: incident)
  }
}
