import ConsoleApp
import ConsoleCore
import Glibc

extension Workplace {
  /// What the console is told about its surroundings.
  func consoleSettings(_ options: CommonOptions, presets: [String: String]) -> ConsoleSettings {
    let now = SystemClock.now()
    return ConsoleSettings(
      actor: actor, isReadOnly: options.readonly, isUnicode: Self.isLocaleUnicode(environment),
      utcOffsetSeconds: SystemClock.utcOffsetSeconds(at: now), presetValues: presets,
      environment: environment,
      asksForNothing: options.noInput)
  }

  /// Whether the locale's characters are UTF-8, as POSIX has the variables: LC_ALL, then LC_CTYPE, then LANG.
  static func isLocaleUnicode(_ environment: [String: String]) -> Bool {
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let upper = name.uppercased()
    return upper.contains("UTF-8") || upper.contains("UTF8")
  }
}
