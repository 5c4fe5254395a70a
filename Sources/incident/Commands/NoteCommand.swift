import ArgumentParser
import IncidentModel

struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write something into the timeline, from any shell.")

  @Argument(help: "What there is to say.")
  var text: String

  @Option(help: "note, decision, hypothesis, action or change.")
  var kind: NoteKind = .note

  @OptionGroup var moment: BackDatingOption

  @OptionGroup var options: RecordingOptions

  func run() throws {
    let text = try Recording.withoutSecrets(text)
    try Recording(options).record(.note(kind, text), at: moment.at)
  }
}
