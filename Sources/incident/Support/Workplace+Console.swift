import ConsoleApp
import ConsoleConfiguration
import ConsoleCore
import Glibc
import NcursesTerminal
import SystemPackage
import TerminalFrame

extension Workplace {
  /// What the console is told about its surroundings.
  func consoleSettings(presets: [String: String]) -> ConsoleSettings {
    let now = SystemClock.now()
    var settings = ConsoleSettings(
      actor: actor, isReadOnly: options.readonly, isUnicode: isLocaleUTF8,
      utcOffsetSeconds: SystemClock.utcOffsetSeconds(at: now), presetValues: presets,
      environment: environment,
      asksForNothing: options.noInput)
    settings.keyMap = configuration.keyMap
    settings.production = configuration.production
    settings.warning = configurationProblems.first.map { "\($0) (not taken over)" } ?? ""
    if let file = memoryFile { settings.memory = ConsoleMemoryFile.read(file) }
    return settings
  }

  /// The runbooks to pick from.
  var pickerSource: LibrarySource { LibrarySource(library, cache: summaryCache) }

  /// Where a console's memory is kept; nil when there is no place for it.
  var memoryFile: FilePath? {
    (try? IncidentHome.directory(option: options.home, environment: environment)).map(ConsoleMemoryFile.path)
  }

  /// What a terminal is taken with.
  func terminalOptions() -> NcursesOptions {
    let choice = options.color ?? configuration.color
    return NcursesOptions(
      usesMouse: configuration.usesMouse, usesColor: choice.usesColor,
      colorNumbers: configuration.colorNumbers)
  }

  /// Whether the environment asks for characters in UTF-8.
  var isLocaleUTF8: Bool { LocaleName.isUTF8(LocaleName.ofCharacters { environment[$0] }) }
}
