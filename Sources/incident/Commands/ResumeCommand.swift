import ArgumentParser

struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go back into an incident's console.")

  @Argument(
    help: "The incident; the newest open one if left out.", completion: CompletedName.incident)
  var incident: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workplace = Workplace(options)
    let settings = workplace.consoleSettings(presets: try workplace.presetValues())
    let launcher = try ConsoleLauncher(workplace: workplace, settings: settings)
    try launcher.resume(named: incident)
  }
}
