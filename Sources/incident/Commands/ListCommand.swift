import ArgumentParser
import ConsoleApp
import IncidentModel
import RunbookLoader
import TerminalFrame

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the runbooks that there are.")

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let library = Workplace(options).library
    let today = SystemClock.now()
    let (_, problems) = library.entries()
    for problem in problems { Standard.error("\(problem)") }
    let listed = library.loadAll().map { ListedRunbook($0, today: today) }
    if json {
      Standard.output(try JSONText.pretty(listed))
    } else if listed.isEmpty {
      Standard.error("no runbooks found; --runbooks DIR says where to look")
    } else {
      Standard.output(ListTable(listed).text)
    }
  }
}
