import ArgumentParser
import ConsoleApp
import IncidentModel
import SystemPackage

struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write something into the timeline, from any shell.")

  @Argument(help: "What there is to say; '-' reads it from standard input.")
  var text: String

  @Option(help: "note, decision, hypothesis, action or change.")
  var kind: NoteKind = .note

  @OptionGroup var moment: BackDatingOption

  @OptionGroup var options: RecordingOptions

  func run() throws {
    let text = try Recording.withoutSecrets(said)
    try Recording(options).record(.note(kind, text), at: moment.at)
  }

  /// More than anybody reads in a timeline, in bytes: what a command prints is kept by `exec`.
  private static let limit = 65_536

  private var said: String {
    get throws {
      guard text == "-" else { return text }
      let bytes = try FileDescriptor.standardInput.readToEnd(limit: Self.limit)
      let read = String(decoding: bytes, as: UTF8.self)
      guard let end = read.lastIndex(where: { !$0.isWhitespace }) else {
        throw CommandFailure(.usage, "standard input says nothing")
      }
      return String(read[...end])
    }
  }
}
