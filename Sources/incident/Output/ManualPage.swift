import ArgumentParser
import ConsoleApp
import ConsoleCore

/// The manual page, in the man(7) macros, from what the program itself knows.
struct ManualPage {
  private var lines: [String] = []

  /// The whole page.
  static var text: String {
    var page = ManualPage()
    page.write()
    return page.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write() {
    let configuration = IncidentCommand.configuration
    lines.append(".TH INCIDENT 1 \"\" \"incident \(ProgramVersion.current)\" \"User Commands\"")
    section("NAME")
    text("incident - \(configuration.abstract)")
    section("SYNOPSIS")
    for line in (configuration.usage ?? "").split(separator: "\n") {
      lines += [".B \(escaped(line))", ".br"]
    }
    section("DESCRIPTION")
    paragraphs(configuration.discussion)
    section("COMMANDS")
    for command in configuration.subcommands where command.configuration.shouldDisplay {
      let name = command.configuration.commandName ?? ""
      lines.append(".SS \(escaped("incident \(name)"))")
      verbatim(IncidentCommand.helpMessage(for: command, columns: 78))
    }
    section("KEYS")
    for (title, entries) in KeyList.groups {
      lines.append(".SS \(escaped(title))")
      for entry in entries {
        lines += [".TP", ".B \(escaped(entry.keys.joined(separator: "  ")))  (\(escaped(entry.name)))"]
        text(entry.help)
      }
    }
    section("FILES")
    tagged("$XDG_CONFIG_HOME/incident/config.yaml", "Keys, colours, mouse, production, capture limit.")
    tagged(
      "$XDG_STATE_HOME/incident", "Incidents, outputs and runbooks as they were; INCIDENT_HOME goes before.")
    tagged("$XDG_CACHE_HOME/incident", "What lists showed of runbooks; may be deleted at any time.")
    section("ENVIRONMENT")
    tagged("INCIDENT_RUNBOOKS", "Directories with runbooks, parted by colons.")
    tagged("INCIDENT_ID", "The incident that is meant where none is named.")
    tagged("NO_COLOR", "No colours.")
    tagged("PAGER, VISUAL, EDITOR", "What shows an output and edits a note.")
  }

  private mutating func section(_ title: String) { lines.append(".SH \(title)") }

  private mutating func tagged(_ tag: String, _ words: String) {
    lines += [".TP", ".B \(escaped(tag))"]
    text(words)
  }

  private mutating func text(_ words: String) { lines.append(escaped(words)) }

  private mutating func paragraphs(_ words: String) {
    lines += words.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? ".PP" : escaped($0)
    }
  }

  private mutating func verbatim(_ words: String) {
    lines.append(".nf")
    lines += words.split(separator: "\n", omittingEmptySubsequences: false).map { escaped($0) }
    lines.append(".fi")
  }

  /// Backslashes, hyphens that must stay hyphens, and what would be a request at the beginning of a line.
  private func escaped(_ words: some StringProtocol) -> String {
    let text = String(words).replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}
