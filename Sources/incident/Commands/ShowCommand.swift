import ArgumentParser
import RunbookLoader

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a runbook's checklist as the console sees it.")

  @Argument(help: "A runbook's name or path.", completion: CompletedName.runbook)
  var runbook: String

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workplace = Workplace(options)
    let loaded = try workplace.library.find(runbook)
    if json {
      Standard.output(try JSONText.pretty(loaded.runbook))
    } else {
      Standard.output(
        ChecklistText(wantsColor: Standard.wantsColor(workplace.environment)).text(loaded.runbook))
    }
  }
}
