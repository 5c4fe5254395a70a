import ArgumentParser
import IncidentModel
import Postmortem
import TimelineStore

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Print an incident's timeline.")

  @Argument(help: "The incident; the newest open one if left out.")
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
    let incident = try workplace.incident(incident, in: store)
    var printer = LogPrinter(isJSON: json, wantsColor: Standard.wantsColor(workplace.environment))
    var events = try store.events(of: incident)
    printer.print(events.sorted(by: TimelineEvent.isEarlier))
    guard follow else { return }
    var counter = try store.changeCounter()
    while true {
      Pause.milliseconds(250)
      let now = try store.changeCounter()
      guard now != counter else { continue }
      counter = now
      let newer = try store.events(of: incident, after: events.last?.sequence ?? 0)
      if !newer.isEmpty { events = newer }
      printer.print(newer)
    }
  }
}
