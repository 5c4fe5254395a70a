import CommandRunner
import Glibc
import IncidentModel
import QueryReader
import SystemPackage

extension CommandRequest {
  /// The same request with its query handed to the client that asks the server.
  ///
  /// A value is looked for where a shell command would find it: among the given ones, what earlier commands
  /// exported, and this program's own environment.
  func asking(_ language: QueryLanguage, command: Command, isLook: Bool, binary: FilePath)
    throws(QueryLaunch.Refusal) -> CommandRequest
  {
    let launch = try QueryLaunch(
      text, language, isLook: isLook, label: command.label ?? command.name, binary: Self.path(of: binary)
    ) { name in
      secrets[name] ?? environment[name] ?? getenv(name).map { String(cString: $0) }
        ?? command.placeholders.first { $0.name == name }?.defaultValue
    }
    var request = self
    request.text = launch.script
    request.language = "sh"
    request.environment.merge(launch.environment) { _, new in new }
    request.secrets.merge(launch.secrets) { _, new in new }
    return request
  }

  /// The binary as a child of the shell finds it: to that child, `self` is the shell.
  private static func path(of binary: FilePath) -> String {
    binary == "/proc/self/exe" ? "/proc/\(getpid())/exe" : binary.string
  }
}
