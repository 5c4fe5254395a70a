import CNcurses
import Glibc
public import TerminalFrame

extension NcursesTerminal {
  /// Returns the next input; after a lone Esc it waits for 25 ms (`ESCDELAY`) to tell it from a sequence.
  public func nextInput() -> InputEvent? {
    guard isActive, !isClosed else { return nil }
    // Not get_wch: it loses the first bytes of a character that arrives in two pieces.
    let source: () -> Int32? = {
      let code = wgetch(curses_screen())
      return code == ERR ? nil : code
    }
    while true {
      if let event = mouse.next() { return .mouse(event) }
      switch keys.next(source) {
      case .event(let event): return event
      case .mouse: mouse.read()
      case nil: return nextEnd()
      }
    }
  }

  private func nextEnd() -> InputEvent? {
    guard isAtEnd else { return nil }
    isClosed = true
    return .closed
  }

  /// Whether the terminal is gone: an end that stays readable would otherwise keep the event loop awake for
  /// ever.
  private var isAtEnd: Bool {
    var polled = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, 0) > 0 else { return false }
    var waiting: Int32 = 0
    let hasInput = ioctl(inputDescriptor, UInt(FIONREAD), &waiting) == 0 && waiting > 0
    return !hasInput
  }
}
