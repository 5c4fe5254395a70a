import ConsoleConfiguration
import FoundationEssentials

/// The responder's configuration on this machine.
enum ConfigurationFile {
  /// Where it is: `$XDG_CONFIG_HOME/incident/config.yaml`, or below `~/.config`; nil without a home.
  static func path(_ environment: [String: String]) -> String? {
    // The XDG Base Directory Specification wants relative paths ignored.
    if let directory = environment["XDG_CONFIG_HOME"], directory.hasPrefix("/") {
      return directory + "/incident/config.yaml"
    }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return home + "/.config/incident/config.yaml"
  }

  /// Reads it; without a file everything is as the console comes.
  static func read(_ environment: [String: String]) -> (Configuration, [ConfigurationProblem]) {
    guard let path = path(environment), FileManager.default.fileExists(atPath: path) else {
      return (Configuration(), [])
    }
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(bytes: data, encoding: .utf8)
    else {
      let message = "cannot be read as UTF-8; nothing of it is taken over"
      return (Configuration(), [ConfigurationProblem(path: path, line: 0, message: message)])
    }
    return ConfigurationReader.read(text, path: path)
  }
}
