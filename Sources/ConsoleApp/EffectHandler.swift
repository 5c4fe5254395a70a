public import ConsoleCore

/// Does outside what a program asks for; answers come back through a mailbox.
public protocol EffectHandler: AnyObject {
  /// Begins an effect and returns at once.
  func perform(_ effect: Effect)
  /// Looks, without waiting, for what others changed; called once a second.
  func everySecond()
}
