public import CommandRunner
public import ConsoleCore

/// Does outside what a program asks for; answers come back through a mailbox.
public protocol EffectHandler: AnyObject {
  /// Begins an effect and returns at once.
  func perform(_ effect: Effect)
  /// Runs a command on a terminal that is lent to it until `runEnded` or `runFailed` comes; returns at once.
  func run(_ request: RunRequest, on terminal: TerminalLoan)
  /// Looks, without waiting, for what others changed; called once a second.
  func everySecond()
}
