import ArgumentParser
import CommandRunner
import ConsoleApp
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
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw CommandFailure(.usage, "the note is empty")
    }
    let safe = Redactor(secrets: []).redact(text)
    if safe.count > 0 { Standard.error("incident: \(safe.count) secret(s) in the note were redacted") }
    try Recording(options).record(.note(kind, safe.text), at: at, in: incident)
  }
}
