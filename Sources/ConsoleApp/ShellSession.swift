public import CommandRunner
import Synchronization
public import SystemPackage

/// What carries from one command of an incident to the next: exported variables and the directory.
public final class ShellSession: Sendable {
  /// What a command starts with.
  public struct Surroundings: Sendable {
    /// Variables on top of the console's own.
    public var environment: [String: String] = [:]
    /// The directory; nil for the console's own.
    public var directory: FilePath?
  }

  private let current: Mutex<Surroundings>

  /// Makes a session in which nothing was carried yet.
  public init() {
    current = Mutex(Surroundings())
  }

  /// What the next command starts with.
  public var surroundings: Surroundings { current.withLock { $0 } }

  /// Takes over what a command left behind; nil for nothing.
  public func take(_ carried: CarriedState?) {
    guard let carried else { return }
    current.withLock { surroundings in
      for name in carried.unset { surroundings.environment[name] = nil }
      surroundings.environment.merge(carried.set) { _, newer in newer }
      surroundings.directory = carried.directory ?? surroundings.directory
    }
  }
}
