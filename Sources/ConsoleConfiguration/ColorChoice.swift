/// When colours are used.
public enum ColorChoice: String, Sendable, Hashable, CaseIterable {
  /// Unless `NO_COLOR` is set or the terminal has none.
  case auto
  /// Whatever `NO_COLOR` says.
  case always
  /// Never.
  case never

  /// As a device takes it: nil lets the environment decide.
  public var usesColor: Bool? {
    switch self {
    case .auto: nil
    case .always: true
    case .never: false
    }
  }
}
