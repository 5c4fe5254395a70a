import ArgumentParser

/// Puts a subcommand before the common options that were given ahead of it.
///
/// Because `incident RUNBOOK` is a command of its own, the parser would take `incident --home DIR export` for
/// the runbook "export". git and kubectl users write it so.
enum ArgumentOrder {
  static func subcommandFirst(_ arguments: [String]) -> [String] {
    var position = 0
    while position < arguments.count, arguments[position].hasPrefix("--") {
      let argument = arguments[position]
      let name = argument.prefix { $0 != "=" }
      if CommonOptions.flagNames.contains(argument) {
        position += 1
      } else if CommonOptions.optionNames.contains(String(name)) {
        position += argument.contains("=") ? 1 : 2
      } else {
        return arguments
      }
    }
    guard position > 0, position < arguments.count, isSubcommand(arguments[position]) else {
      return arguments
    }
    return [arguments[position]] + arguments[..<position] + arguments[(position + 1)...]
  }

  /// Whether the root command knows a word: one of its own, or the parser's `help`.
  static func isSubcommand(_ name: String) -> Bool {
    // The table of commands is not made for a start: runbooks' names mostly have a hyphen or a dot, no command's has.
    guard name.utf8.allSatisfy({ $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }) else { return false }
    return name == "help"
      || IncidentCommand.configuration.subcommands.contains { $0.configuration.commandName == name }
  }

  /// The subcommands that the help shows.
  static var subcommands: [String] {
    IncidentCommand.configuration.subcommands.map { $0.configuration }
      .filter { $0.shouldDisplay }.compactMap { $0.commandName }
  }
}
