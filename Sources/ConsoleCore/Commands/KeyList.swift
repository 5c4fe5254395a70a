/// The keys of the console as documents: whoever reads a manual finds what the table of commands says.
public enum KeyList {
  /// A line of a list.
  public struct Entry: Sendable, Hashable {
    /// The keys, as they are printed.
    public var keys: [String]
    /// The command's name, as the palette and a configuration spell it.
    public var name: String
    /// What it does, and where if not everywhere.
    public var help: String
  }

  /// The groups, in the order of the help, each with its commands.
  public static var groups: [(title: String, entries: [Entry])] {
    ConsoleCommand.Group.allCases.map { group in
      let entries = ConsoleCommand.all.filter { $0.group == group }.map { command in
        Entry(
          keys: command.keys.map { KeyName.of($0, isUnicode: false) }, name: command.name,
          help: command.help + command.panesInWords)
      }
      return (group.rawValue, entries)
    }
  }

  /// The list as Markdown.
  public static var markdown: String {
    var text = "# Keys\n\nWritten from the table of commands; `?` shows the same, with your own keys.\n"
    for (title, entries) in groups {
      text += "\n## \(title)\n\n| key | name | does |\n|---|---|---|\n"
      for entry in entries {
        let keys = entry.keys.map { "`\($0.replacing("|", with: "\\|"))`" }.joined(separator: " ")
        text += "| \(keys) | `\(entry.name)` | \(entry.help.replacing("|", with: "\\|")) |\n"
      }
    }
    return text
  }
}

extension ConsoleCommand {
  /// In which panes its keys count, where that is not most of them; begins with a blank.
  var panesInWords: String {
    guard !panes.isEmpty, panes.count < 3 else { return "" }
    return " (in: \(Pane.allCases.filter(panes.contains).map(\.title).joined(separator: ", ")))"
  }
}
