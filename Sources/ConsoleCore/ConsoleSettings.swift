/// What a console is told once, when it opens.
public struct ConsoleSettings: Sendable, Hashable {
  /// Who sits at it: `user@host`.
  public var actor: String
  /// Whether only commands that look may run.
  public var isReadOnly: Bool
  /// Whether the locale is UTF-8; otherwise only ASCII is drawn.
  public var isUnicode: Bool
  /// How far east of UTC the responder's own clock is, in seconds: for times that they type.
  public var utcOffsetSeconds: Int
  /// The values of `--set NAME=VALUE`: decided, never asked again.
  public var presetValues: [String: String]
  /// The console's own environment: what a `$NAME` would be if nobody said otherwise.
  public var environment: [String: String]
  /// The time limit of a command that only looks and has none of its own, in seconds.
  public var defaultReadTimeoutSeconds: Double
  /// Whether nothing may be asked: defaults are taken, and what has none is refused.
  public var asksForNothing: Bool
  /// Which keys do what.
  public var keyMap = KeyMap.standard
  /// What production is called: patterns with `*` and `?` for hosts, targets and values.
  public var production: [String] = []
  /// What was kept from the last time.
  public var memory = ConsoleMemory()
  /// What is wrong with the configuration, in one line; empty for nothing.
  public var warning = ""

  /// Makes settings.
  public init(
    actor: String, isReadOnly: Bool = false, isUnicode: Bool = true, utcOffsetSeconds: Int = 0,
    presetValues: [String: String] = [:], environment: [String: String] = [:],
    defaultReadTimeoutSeconds: Double = 60, asksForNothing: Bool = false
  ) {
    self.actor = actor
    self.isReadOnly = isReadOnly
    self.isUnicode = isUnicode
    self.utcOffsetSeconds = utcOffsetSeconds
    self.presetValues = presetValues
    self.environment = environment
    self.defaultReadTimeoutSeconds = defaultReadTimeoutSeconds
    self.asksForNothing = asksForNothing
  }

  /// The machine's name, from `actor`.
  var host: String { actor.split(separator: "@").last.map(String.init) ?? actor }
}
