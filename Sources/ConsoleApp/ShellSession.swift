public import CommandRunner
import Glibc
public import IncidentModel
import Synchronization
public import SystemPackage

/// What carries from one command of an incident to the next on the same target: exported variables and the
/// directory.
public final class ShellSession: Sendable {
  /// What a command starts with.
  public struct Surroundings: Sendable {
    /// Variables on top of the console's own.
    public var environment: [String: String] = [:]
    /// Variables of a target elsewhere.
    public var targetEnvironment: [String: String] = [:]
    /// The directory; nil for the console's own, or elsewhere for that of the login.
    public var directory: FilePath?
  }

  /// What was changed on one target; nil for a variable that was taken back.
  private struct Shell {
    var variables: [String: String?] = [:]
    var directory: FilePath?
  }

  private let shells: Mutex<[String: Shell]>

  /// Makes a session that goes on where an incident's commands left off.
  ///
  /// A directory on this machine that is not there any more is left out: every command would fail for it.
  public init(resuming carried: [String: CarriedShell] = [:]) {
    let shells = carried.map { target, shell in
      let isHere = target == RunTarget.local.text
      let path = shell.directory?.value
      let directory = path.flatMap { isHere && access($0, X_OK) != 0 ? nil : FilePath($0) }
      return (target, Shell(variables: shell.variables.mapValues(\.value), directory: directory))
    }
    self.shells = Mutex(Dictionary(uniqueKeysWithValues: shells))
  }

  /// What the next command on a target starts with; what was exported here goes everywhere.
  public func surroundings(on target: RunTarget) -> Surroundings {
    shells.withLock { shells in
      let here = shells[RunTarget.local.text] ?? Shell()
      var surroundings = Surroundings(environment: here.variables.compactMapValues { $0 })
      guard target != .local else {
        surroundings.directory = here.directory
        return surroundings
      }
      let there = shells[target.text] ?? Shell()
      for (name, value) in there.variables {
        surroundings.environment[name] = nil
        if let value { surroundings.targetEnvironment[name] = value }
      }
      surroundings.directory = there.directory
      return surroundings
    }
  }

  /// Takes over what a command left behind on its target; nil for nothing.
  public func take(_ carried: CarriedState?, on target: RunTarget) {
    guard let carried else { return }
    shells.withLock { shells in
      var shell = shells[target.text] ?? Shell()
      for name in carried.unset { shell.variables[name] = .some(nil) }
      for (name, value) in carried.set { shell.variables[name] = value }
      shell.directory = carried.directory ?? shell.directory
      shells[target.text] = shell
    }
  }
}
