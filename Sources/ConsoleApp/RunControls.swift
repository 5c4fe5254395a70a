import CommandRunner
import ConsoleCore
import Synchronization

/// The hands on the commands that run, each for as long as its command does.
final class RunControls: Sendable {
  private let controls = Mutex<[RunToken: CommandControl]>([:])

  /// Makes the control of a run.
  func add(_ token: RunToken) -> CommandControl {
    let control = CommandControl()
    controls.withLock { $0[token] = control }
    return control
  }

  /// Forgets the control of a run that is over.
  func remove(_ token: RunToken) { controls.withLock { $0[token] = nil } }

  /// The control of a run; nil when it is over.
  subscript(token: RunToken) -> CommandControl? { controls.withLock { $0[token] } }

  /// Those of all that still run.
  var all: [CommandControl] { controls.withLock { Array($0.values) } }
}
