import ArgumentParser
import IncidentModel
import Postmortem
import TimelineStore

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Print an incident's timeline.")

  @Argument(
    help: "The incident; the newest open one if left out, else the newest.",
    completion: CompletedName.incident)
  var incident: String?

  @Flag(help: "JSON Lines, one event a line.")
  var json = false

  @Flag(help: "Go on with what is recorded from now on, until it is stopped.")
  var follow = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workplace = Workplace(options)
    let store = try workplace.openExistingStore(for: .reading)
    defer { store.close() }
    let incident = try workplace.incident(incident, in: store, isRead: true)
    var printer = LogPrinter(isJSON: json, wantsColor: Standard.wantsColor(workplace.environment))
    let events = try store.events(of: incident)
    printer.print(events.sorted(by: TimelineEvent.isEarlier))
    guard follow else { return }
    var (last, known) = (events.lastSequence, Set(events.map(\.id)))
    var counter = try store.changeCounter()
    while true {
      Pause.milliseconds(250)
      let now = try store.changeCounter()
      let newer = now == counter ? [] : try store.events(of: incident, after: last)
      (counter, last) = (now, max(last, newer.lastSequence))
      printer.print(
        (newer + store.eventsElsewhere(of: incident)).filter { known.insert($0.id).inserted })
    }
  }
}
