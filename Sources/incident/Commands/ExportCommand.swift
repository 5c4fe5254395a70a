public import ArgumentParser
public import ConsoleApp
import IncidentModel
import Postmortem
import SystemPackage
import TerminalFrame
import TimelineStore

extension PostmortemExport.Format: ExpressibleByArgument {
  /// Reads a format by its name, or Markdown by the ending of its files.
  public init?(argument: String) { self.init(rawValue: argument == "md" ? "markdown" : argument) }
}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the postmortem draft, or the data behind it.",
    discussion: """
      --redact takes out 'hosts', 'users', 'addresses', 'emails' or 'all' of these, or what a regular \
      expression matches; the same name has the same substitute everywhere. --preview prints what would be \
      taken out, and writes nothing.
      """)

  @Argument(
    help: "The incident; the newest open one if left out, else the newest.",
    completion: CompletedName.incident)
  var incident: String?

  @Option(help: "markdown (or md), html, json, jsonl or csv.")
  var format: PostmortemExport.Format = .markdown

  @Option(name: [.short, .customLong("output")], help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output: String?

  @Option(parsing: .singleValue, help: ArgumentHelp("Take this out; may be repeated.", valueName: "pattern"))
  var redact: [String] = []

  @Flag(help: "Print what --redact would take out, and write nothing.")
  var preview = false

  @Option(help: ArgumentHelp("Write draft, data and captures into one archive.", valueName: "file.tar.gz"))
  var bundle: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if preview, redact.isEmpty { throw ValidationError("--preview needs --redact") }
    if bundle != nil, output != nil { throw ValidationError("--bundle and --output exclude each other") }
  }

  func run() throws {
    let workplace = Workplace(options)
    let store = try workplace.openExistingStore(for: .reading)
    defer { store.close() }
    let incident = try workplace.incident(incident, in: store, isRead: true)
    let needsOutputs = preview || bundle != nil || [.markdown, .html].contains(format)
    let export = try PostmortemExport(of: incident, in: store, redacting: redact, needsOutputs: needsOutputs)
    if preview { return printPreview(export) }
    if let bundle {
      try EvidenceBundle(export: export, incident: incident, store: store, isRedacted: !redact.isEmpty)
        .write(to: FilePath(bundle))
    } else {
      let bytes = export.bytes(format)
      if let output, output != "-" {
        try ExportFile.write(bytes, to: FilePath(output))
      } else {
        Standard.output(bytes: bytes)
      }
    }
    if !redact.isEmpty {
      let count = export.substitutions.reduce(0) { $0 + $1.count }
      Standard.error(
        "incident: \(count) places redacted, \(export.substitutions.count) names; --preview lists them")
    }
  }

  private func printPreview(_ export: PostmortemExport) {
    for substitution in export.substitutions {
      let original = TextSanitizer.clean(substitution.original)
      Standard.output("\(substitution.substitute)\t\(substitution.count)\t\(original)")
    }
  }
}
