import ArgumentParser
import ConsoleConfiguration

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("runbooks"), parsing: .singleValue,
    help: ArgumentHelp("Look for runbooks in this directory first; may be repeated.", valueName: "dir"),
    completion: .directory)
  var runbooks: [String] = []

  @Option(
    help: ArgumentHelp("Keep incidents in this directory.", valueName: "dir"), completion: .directory)
  var home: String?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Give a placeholder its value; may be repeated.", valueName: "name=value"))
  var set: [String] = []

  @Option(help: "auto, always or never; auto heeds NO_COLOR.")
  var color: ColorChoice?

  @Flag(help: "Refuse every command that does more than look.")
  var readonly = false

  @Flag(name: .customLong("no-input"), help: "Never ask: take defaults, refuse what has none.")
  var noInput = false

  @Flag(help: "The console as lines of text: for a screen reader, a pipe, or a terminal that cannot draw.")
  var plain = false

  /// What was chosen.
  var choices: CommonChoices {
    CommonChoices(
      runbooks: runbooks, home: home, set: set, color: color, readonly: readonly, noInput: noInput,
      plain: plain)
  }

  /// The names above that take a value.
  static let optionNames: Set = ["--runbooks", "--home", "--set"]
  /// The names above that take none.
  static let flagNames: Set = ["--readonly", "--no-input", "--plain"]
}
