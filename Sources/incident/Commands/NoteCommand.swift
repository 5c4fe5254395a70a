import ArgumentParser
import ConsoleApp
import ConsoleCore
import IncidentModel
import SystemPackage

struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write something into the timeline, from any shell.")

  @Argument(
    help: "What there is to say, '@-5m' before it for an earlier time; '-' reads it from standard input.")
  var text: String

  @Option(help: "note, decision, hypothesis, action or change.")
  var kind: NoteKind = .note

  @OptionGroup var moment: BackDatingOption

  @OptionGroup var options: RecordingOptions

  func run() throws {
    let (text, time) = try said
    let safe = try Recording.withoutSecrets(text)
    try Recording(options).record(.note(kind, safe), at: time)
  }

  /// More than anybody reads in a timeline, in bytes: what a command prints is kept by `exec`.
  private static let limit = 65_536

  /// What there is to say, and when it was.
  private var said: (text: String, time: Timestamp?) {
    get throws {
      let named = try Workplace(options.common).moment(moment.at)
      guard text == "-" else { return try named.map { (text, $0) } ?? typed }
      let bytes = try FileDescriptor.standardInput.readToEnd(limit: Self.limit)
      let read = String(decoding: bytes, as: UTF8.self)
      guard let end = read.lastIndex(where: { !$0.isWhitespace }) else {
        throw CommandFailure(.usage, "standard input says nothing")
      }
      return (String(read[...end]), named)
    }
  }

  /// The text as the console's note line takes it: a time may stand before it.
  private var typed: (text: String, time: Timestamp?) {
    get throws {
      let now = SystemClock.now()
      guard
        case .text(let words, let time?) = BackDate.read(
          text, now: now, offsetSeconds: SystemClock.utcOffsetSeconds(at: now))
      else { return (text, nil) }
      if let reason = time.reasonNotYet(now) { throw CommandFailure(.usage, reason) }
      return (words, time)
    }
  }
}
