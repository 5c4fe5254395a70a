import IncidentModel

/// What was found out about a part of a text; parts add up to a whole.
struct Assessment {
  /// The worst class so far.
  var commandClass = CommandClass.read
  /// The first part that has this class; empty for `read`.
  var reason = ""
  /// What the parts show of themselves.
  var flags: Set<CommandFlag> = []
  /// Whether a part opens a shell or prompt.
  var opensSession = false

  static let read = Assessment()

  /// A prompt that waits for lines: what is typed there is not known.
  static func session(_ reason: String) -> Assessment {
    Assessment(commandClass: .unknown, reason: reason, flags: [.interactive], opensSession: true)
  }

  static func unknown(_ reason: String) -> Assessment { Assessment(commandClass: .unknown, reason: reason) }

  static func change(_ reason: String) -> Assessment { Assessment(commandClass: .change, reason: reason) }

  static func destroy(_ reason: String) -> Assessment { Assessment(commandClass: .destroy, reason: reason) }

  static func flagged(_ flags: CommandFlag...) -> Assessment { Assessment(flags: Set(flags)) }

  init(
    commandClass: CommandClass = .read, reason: String = "", flags: Set<CommandFlag> = [],
    opensSession: Bool = false
  ) {
    self.commandClass = commandClass
    self.reason = commandClass == .read ? "" : reason
    self.flags = flags
    self.opensSession = opensSession
  }

  /// Adds a part: the worst class wins, and the first of equals keeps its reason.
  mutating func include(_ other: Assessment) {
    if other.commandClass > commandClass {
      commandClass = other.commandClass
      reason = other.reason
    }
    // Nearly all parts show nothing, and this is asked of each word.
    if !other.flags.isEmpty { flags.formUnion(other.flags) }
    opensSession = opensSession || other.opensSession
  }

  /// The same with another part added.
  func including(_ other: Assessment) -> Assessment {
    var sum = self
    sum.include(other)
    return sum
  }

  /// The same with a flag added.
  func flagged(_ flag: CommandFlag) -> Assessment {
    var copy = self
    copy.flags.insert(flag)
    return copy
  }
}
