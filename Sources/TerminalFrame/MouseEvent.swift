/// Something that the mouse did over a cell.
public struct MouseEvent: Hashable, Sendable {
  /// What it did.
  public enum Action: Hashable, Sendable {
    /// The left button went down.
    case press
    /// The left button went down twice.
    case doublePress
    /// The pointer moved while the left button was down.
    case drag
    /// The left button came up.
    case release
    /// The wheel turned away from the hand.
    case wheelUp
    /// The wheel turned toward the hand.
    case wheelDown
  }

  /// What it did.
  public var action: Action
  /// Where.
  public var position: Position

  /// Makes an event.
  public init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}
