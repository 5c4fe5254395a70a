import ArgumentParser
import ConsoleApp
import Glibc
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
    for directory in options.runbooks where access(directory, F_OK) != 0 {
      Standard.error("incident: --runbooks: \(directory): there is no such directory")
    }
    var listed: [ListedRunbook] = []
    for result in library.loadEach() {
      switch result {
      case .success(let loaded): listed.append(ListedRunbook(loaded, today: today))
      case .failure(let error): Standard.error("incident: \(error)")
      }
    }
    if json {
      Standard.output(try JSONText.pretty(listed))
    } else if listed.isEmpty {
      Standard.error("no runbooks found; --runbooks DIR says where to look")
    } else {
      Standard.output(ListTable(listed).text)
    }
  }
}
