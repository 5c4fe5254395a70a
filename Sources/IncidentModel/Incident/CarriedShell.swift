/// What carries from command to command on one target of an incident.
public struct CarriedShell: Sendable, Equatable {
  /// Exported variables by name; nil for one that was taken back.
  public private(set) var variables: [String: Latest<String?>] = [:]
  /// Where `cd` led.
  public private(set) var directory: Latest<String>?

  /// Makes a shell in which nothing was changed.
  public init() {}

  mutating func apply(_ change: ShellChange, by event: TimelineEvent) {
    for (name, value) in change.set { variables.merge(value, by: event, at: name) }
    for name in change.unset where change.set[name] == nil { variables.merge(nil, by: event, at: name) }
    guard let path = change.directory else { return }
    let newer = Latest(path, by: event)
    directory = directory.map { $0.event > newer.event ? $0 : newer } ?? newer
  }
}
