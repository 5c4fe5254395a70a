import ArgumentParser
import ConsoleApp
import Glibc
import IncidentModel
import RunbookLoader
import SystemPackage
import TerminalFrame

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the runbooks that there are.")

  @Flag(help: "As JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Copy the runbooks inside this program to a directory, over no file.", valueName: "dir"))
  var export: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    if let export {
      try copy(to: export)
      return
    }
    let workplace = Workplace(options)
    let today = SystemClock.now()
    let (entries, problems) = workplace.library.entries()
    for problem in problems { Standard.error("\(problem)") }
    for directory in options.runbooks where access(directory, F_OK) != 0 {
      Standard.error("incident: --runbooks: \(directory): there is no such directory")
    }
    var listed: [ListedRunbook] = []
    let results = Standard.showingProgress(of: "runbooks") {
      RunbookLibrary.summaries(of: entries, cache: workplace.summaryCache, report: $0)
    }
    for result in results {
      switch result {
      case .success(let runbook): listed.append(ListedRunbook(runbook, today: today))
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

  private func copy(to directory: String) throws {
    let copies = try RunbookCopies(directory: directory)
    var isComplete = true
    for runbook in BuiltinRunbooks.all {
      let path = copies.path(of: runbook)
      switch try copies.write(runbook) {
      case .written: Standard.output(path.string)
      case .unchanged: Standard.error("incident: \(path) is the same already")
      case .kept:
        isComplete = false
        Standard.error("incident: \(path) is there and differs, and was kept; move it away for a fresh copy")
      }
    }
    if !isComplete { throw ExitRequest(status: .failure) }
  }
}
