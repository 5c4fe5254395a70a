import CommandRunner
import IncidentModel
import ShellReader

/// The programs that a runbook's commands call on this machine; of thousands of runbooks nothing else is kept.
struct ToolCalls: Sendable {
  /// The runbook's slug.
  var runbook: String
  /// The programs that it calls here, or needs to reach its targets.
  var programs: Set<String> = []

  init(_ runbook: Runbook) {
    self.runbook = runbook.slug
    for command in runbook.commands where !command.flags.contains(.inSession) {
      let target = command.target.flatMap { try? RunTarget(text: $0) } ?? .local
      programs.formUnion(Self.programs(of: command, on: target))
    }
  }

  private static func programs(of command: Command, on target: RunTarget) -> [String] {
    switch target {
    case .local:
      // What only looks like a name, a path of its own or a shell's own word, is no tool to install.
      ShellReader.analyse(command.text).programs.filter { name in
        ShellReader.isKnownProgram(name) && !name.contains("/") && !name.hasSuffix(".sh")
          && !ShellReader.isBuiltin(name)
      }
    case .ssh: ["ssh"]
    case .docker: ["docker"]
    case .kubectl: ["kubectl"]
    }
  }
}
