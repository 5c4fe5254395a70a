import ArgumentParser
import ConsoleApp
import IncidentModel
import PlainJSON
import TimelineStore

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Search all incidents, and say what ended each of them.",
    discussion: """
      Titles, alerts, notes, commands and their outputs are searched; the best comes first. Incidents \
      with all words in one event are listed, or, when there are none, those with all of them anywhere; the last \
      word may be a beginning. Without words every incident is listed.
      """)

  @Argument(help: "What to look for.")
  var query: [String] = []

  @Flag(help: "As JSON.")
  var json = false

  @Option(help: "The most incidents that are printed.")
  var limit = 20

  @OptionGroup var options: CommonOptions

  func run() throws {
    guard limit > 0 else { throw CommandFailure(.usage, "--limit must be at least 1") }
    let store = try Workplace(options).openExistingStore(for: .reading)
    defer { store.close() }
    let words = query.joined(separator: " ")
    let matches = try store.history(words, limit: limit)
    if json {
      Standard.output(try JSONText.pretty(matches.map(\.fields.json)))
    } else if matches.isEmpty {
      Standard.error(words.isEmpty ? "no incidents in \(store.home)" : "nothing found for '\(words)'")
    } else {
      Standard.output(HistoryText.text(matches, now: SystemClock.now()))
    }
    if matches.isEmpty, !words.isEmpty { throw ExitRequest(status: .failure) }
  }
}
