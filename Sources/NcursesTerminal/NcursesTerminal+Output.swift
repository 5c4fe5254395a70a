import CNcurses
import Glibc
public import TerminalFrame

extension NcursesTerminal {
  /// Shows a frame; a part that is outside of the terminal is cut off.
  public func present(_ frame: Frame) {
    guard isActive else { return }
    if shown?.size != frame.size {
      shown = nil
      erase()
    }
    var changed: [Int32] = []
    for row in 0..<min(frame.size.rows, size.rows) {
      let hasChanged = frame.forEachChange(ofRow: row, since: shown) { cell, column, isWide in
        guard column + (isWide ? 1 : 0) < size.columns else { return }
        painter.paint(cell, columns: isWide ? 2 : 1, at: column, row)
      }
      if hasChanged { changed.append(Int32(row)) }
    }
    if changed.count > Self.mostRowsToCompare {
      for row in changed { wredrawln(curses_screen(), row, 1) }
    }
    shown = frame
    showCursor(frame.cursor)
    refresh()
  }

  /// With more rows than these, curses draws every changed row anew instead of looking for rows that moved.
  ///
  /// It moves rows by SU and SD (`indn`, `rin`), which several programs that call themselves xterm do not know:
  /// theirs would be a screen of old and new rows. Two rows that changed are enough for it where blank ones lie
  /// around them; one cannot have moved.
  private static let mostRowsToCompare = 1

  /// Forgets what is on the screen: the next `present` clears it and draws everything.
  public func invalidate() {
    shown = nil
    clearok(curses_shown_screen(), true)
  }

  /// Rings or flashes, as the terminal's description has it.
  public func bell() {
    guard isActive else { return }
    beep()
    screen.flush()
  }

  /// Asks the terminal to take text onto its clipboard; nothing happens above 75 kB, where terminals refuse
  /// it.
  public func copyToClipboard(_ text: String) -> Bool {
    guard isActive, modes.isLikeXterm else { return false }
    // Inside of tmux TERM may be screen's, but tmux reads the sequence itself.
    let throughScreen = Environment.value("STY") != nil && Environment.value("TMUX") == nil
    guard let request = Clipboard.request(text, throughScreen: throughScreen) else { return false }
    TerminalWriter.write(request.utf8, to: screen.descriptor)
    return true
  }

  private func showCursor(_ cursor: Position?) {
    let place = cursor.flatMap { shownPlace($0) }
    if isCursorVisible != (place != nil) {
      curs_set(place == nil ? 0 : 1)
      isCursorVisible = place != nil
    }
    // A terminal that cannot hide it shows it where it disturbs least.
    let corner = Position(column: max(0, size.columns - 1), row: max(0, size.rows - 1))
    move(Int32((place ?? corner).row), Int32((place ?? corner).column))
  }

  private func shownPlace(_ cursor: Position) -> Position? {
    Rectangle(column: 0, row: 0, columns: size.columns, rows: size.rows).contains(cursor) ? cursor : nil
  }
}
