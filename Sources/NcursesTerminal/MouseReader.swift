import CNcurses
import TerminalFrame

/// Makes events of what curses knows of the mouse.
struct MouseReader {
  /// Two presses on one cell within this time are a double one.
  private static let doublePress = Duration.milliseconds(400)

  private var waiting: [MouseEvent] = []
  /// Where the button is down.
  private var pressed: Position?
  private var lastPress: (position: Position, time: ContinuousClock.Instant)?

  /// What curses is asked to report.
  static var mask: mmask_t {
    curses_mouse_press() | curses_mouse_release() | curses_mouse_move() | curses_wheel_up()
      | curses_wheel_down()
  }

  /// Takes over what curses has after `KEY_MOUSE`.
  ///
  /// A press and a release that arrive together come as one key, and getmouse hands them out last first.
  mutating func read() {
    var events: [MEVENT] = []
    var event = MEVENT()
    while getmouse(&event) == OK { events.append(event) }
    waiting += events.reversed().compactMap { meaning(of: $0) }
  }

  /// Returns the next event.
  mutating func next() -> MouseEvent? { waiting.isEmpty ? nil : waiting.removeFirst() }

  private mutating func meaning(of event: MEVENT) -> MouseEvent? {
    let position = Position(column: Int(event.x), row: Int(event.y))
    func has(_ mask: mmask_t) -> Bool { event.bstate & mask != 0 }
    if has(curses_wheel_up()) { return MouseEvent(.wheelUp, at: position) }
    if has(curses_wheel_down()) { return MouseEvent(.wheelDown, at: position) }
    if has(curses_mouse_press()) { return press(position) }
    if has(curses_mouse_release()), pressed != nil {
      pressed = nil
      return MouseEvent(.release, at: position)
    }
    if has(curses_mouse_move()), pressed != nil, pressed != position {
      pressed = position
      return MouseEvent(.drag, at: position)
    }
    return nil
  }

  private mutating func press(_ position: Position) -> MouseEvent {
    let now = ContinuousClock.now
    pressed = position
    if let lastPress, lastPress.position == position, now - lastPress.time < Self.doublePress {
      self.lastPress = nil
      return MouseEvent(.doublePress, at: position)
    }
    lastPress = (position, now)
    return MouseEvent(.press, at: position)
  }
}
