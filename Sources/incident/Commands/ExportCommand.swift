import ArgumentParser
import ConsoleApp
import IncidentModel
import Postmortem
import SystemPackage
import TimelineStore

struct ExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, json, jsonl, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the postmortem draft, or the data behind it.")

  @Argument(help: "The incident; the newest open one if left out.")
  var incident: String?

  @Option(help: "markdown, json, jsonl or csv.")
  var format: Format = .markdown

  @Option(name: [.short, .customLong("output")], help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workplace = Workplace(options)
    let store = try workplace.openExistingStore()
    defer { store.close() }
    let incident = try workplace.incident(incident, in: store)
    let text: String
    switch format {
    case .markdown: text = try PostmortemExport(store: store).markdown(of: incident)
    case .json: text = try TimelineExport.json(try store.events(of: incident))
    case .jsonl: text = try TimelineExport.jsonl(try store.events(of: incident))
    case .csv: text = TimelineExport.csv(try store.events(of: incident))
    }
    if let output, output != "-" {
      try ExportFile.write(text, to: FilePath(output))
    } else {
      Standard.output(bytes: Array(text.utf8))
    }
  }
}
