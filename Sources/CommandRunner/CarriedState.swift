public import SystemPackage

/// What a command changed for the next one: differences only, and never a secret.
public struct CarriedState: Sendable, Hashable {
  /// Exported variables that are new or have another value.
  public var set: [String: String]
  /// Names of variables that are exported no more, in alphabetical order.
  public var unset: [String]
  /// The directory that the command ended in; nil when that is where it began.
  public var directory: FilePath?

  /// Makes a state; empty unless told.
  public init(set: [String: String] = [:], unset: [String] = [], directory: FilePath? = nil) {
    self.set = set
    self.unset = unset
    self.directory = directory
  }

  /// Whether nothing changed.
  public var isEmpty: Bool { self.set.isEmpty && unset.isEmpty && directory == nil }
}
