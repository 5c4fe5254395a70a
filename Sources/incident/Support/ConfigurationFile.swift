import ConsoleApp
import ConsoleConfiguration
import SystemPackage

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
    guard let path = path(environment) else { return (Configuration(), []) }
    func problem(_ reason: String) -> (Configuration, [ConfigurationProblem]) {
      let message = "cannot be read: \(reason); nothing of it is taken over"
      return (Configuration(), [ConfigurationProblem(path: path, line: 0, message: message)])
    }
    do {
      let bytes = try FileDescriptor.bytes(of: FilePath(path), limit: 1 << 20)
      guard let text = String(validating: bytes, as: UTF8.self) else { return problem("it is not UTF-8") }
      return ConfigurationReader.read(text, path: path)
    } catch Errno.noSuchFileOrDirectory, Errno.notDirectory {
      // XDG_CONFIG_HOME=/dev/null is how some say that there is none.
      return (Configuration(), [])
    } catch {
      return problem("\(error)")
    }
  }
}
