public import CommandRunner
public import ConsoleCore

/// Does what the picker asks for: it has texts searched, and looks for alerts from time to time.
public final class PickerEffects: EffectHandler {
  private let reader: PickerReader?
  private let alerts: AlertSource?

  /// Makes the effects of a picker; nil for what it does not have.
  public init(reader: PickerReader? = nil, alerts: AlertSource? = nil) {
    self.reader = reader
    self.alerts = alerts
  }

  /// Begins an effect and returns at once.
  public func perform(_ effect: Effect) {
    if case .searchRunbooks(let words) = effect { reader?.search(words) }
  }

  /// The picker runs nothing on a terminal.
  public func run(_ request: RunRequest, on terminal: TerminalLoan) {}

  /// Looks for alerts when it is time to.
  public func everySecond() { alerts?.everySecond() }
}
