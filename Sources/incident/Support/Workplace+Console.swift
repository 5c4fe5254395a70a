import ConsoleApp
import ConsoleConfiguration
import ConsoleCore
import Glibc
import NcursesTerminal
import SystemPackage

extension Workplace {
  /// What the console is told about its surroundings.
  func consoleSettings(presets: [String: String]) -> ConsoleSettings {
    let now = SystemClock.now()
    var settings = ConsoleSettings(
      actor: actor, isReadOnly: options.readonly, isUnicode: Self.isLocaleUnicode(environment),
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

  /// Whether the locale's characters are UTF-8, as POSIX has the variables: LC_ALL, then LC_CTYPE, then LANG.
  static func isLocaleUnicode(_ environment: [String: String]) -> Bool {
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let upper = name.uppercased()
    return upper.contains("UTF-8") || upper.contains("UTF8")
  }
}
