import IncidentModel
import RunbookLoader

/// Markdown written for a test, as the console sees it.
enum Markdown {
  static func load(_ source: String) -> Runbook {
    RunbookLoader.load(source: source, path: "disk-full.md", slug: "disk-full").runbook
  }

  /// The only step of a phase "Repair" with this body.
  static func step(_ body: String) -> Step? {
    load("# Disk full\n\n## Repair\n\n### 1. Make room\n\n" + body).steps.first
  }

  /// The commands in one numbered item with this text.
  static func inlineCommands(_ text: String) -> [String] {
    load("# Disk full\n\n## Repair\n\n1. \(text)\n").commands.map(\.text)
  }
}
