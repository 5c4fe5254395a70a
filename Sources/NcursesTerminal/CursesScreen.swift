import CConsoleSupport
import CNcurses
import Glibc
import TerminalFrame

/// One screen of curses and the terminal's files under it.
final class CursesScreen {
  /// The terminal, for reading and writing past curses.
  let descriptor: Int32
  /// The description in use.
  let type: String

  /// The terminal's modes as they were before it was taken.
  private(set) var modesBefore = termios()

  private let input: UnsafeMutablePointer<FILE>
  private let output: UnsafeMutablePointer<FILE>
  private let screen: OpaquePointer
  /// What the description says, for terminals that do not know their size.
  private let describedSize: TerminalSize

  init(_ options: NcursesOptions) throws(NcursesError) {
    let given = options.terminalDescriptor.map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
    descriptor = given ?? Glibc.open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0, isatty(descriptor) == 1 else {
      let error = errno
      if descriptor >= 0 { close(descriptor) }
      throw .noTerminal(errno: error)
    }
    tcgetattr(descriptor, &modesBefore)
    guard let (input, output) = Self.streams(descriptor) else {
      let error = errno
      close(descriptor)
      throw .noTerminal(errno: error)
    }
    (self.input, self.output) = (input, output)

    // The terminal is asked, not the variables LINES and COLUMNS, which an outer terminal may have left.
    use_env(false)
    use_tioctl(true)
    let name = options.terminalType ?? Environment.value("TERM") ?? "ansi"
    let opened = Self.begin(name, output, input)
    let isAddressable = opened != nil && curses_capability("cup") != nil
    guard let opened, isAddressable else {
      if let opened { delscreen(opened.screen) }
      fclose(input)
      fclose(output)
      close(descriptor)
      throw opened == nil ? .noDescription(type: name) : .notAddressable(type: name)
    }
    (screen, type) = opened
    describedSize = TerminalSize(columns: Int(curses_columns()), rows: Int(curses_rows()))
    writeWholeScreens()
  }

  deinit {
    delscreen(screen)
    fclose(input)
    fclose(output)
    close(descriptor)
  }

  private static func streams(
    _ descriptor: Int32
  ) -> (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)? {
    guard let input = fdopen(fcntl(descriptor, F_DUPFD_CLOEXEC, 3), "r") else { return nil }
    guard let output = fdopen(fcntl(descriptor, F_DUPFD_CLOEXEC, 3), "w") else {
      fclose(input)
      return nil
    }
    return (input, output)
  }

  private static func begin(
    _ name: String, _ output: UnsafeMutablePointer<FILE>, _ input: UnsafeMutablePointer<FILE>
  ) -> (screen: OpaquePointer, type: String)? {
    for type in TerminalType.candidates(name) {
      // initscr would end the process; newterm says no.
      if let screen = curses_newterm(type, output, input) { return (screen, type) }
    }
    return nil
  }

  /// Makes curses write a screen at once.
  ///
  /// Until it has been left for the first time, ncurses 6 writes after each movement of the cursor
  /// (`_nc_mvcur` in `lib_mvcur.c`, while `_endwin` is `ewInitial`): some forty writes a screen, which are as many
  /// packets over ssh. So it is left once, where nobody sees it.
  private func writeWholeScreens() {
    let file = fileno(output)
    let terminal = fcntl(file, F_DUPFD_CLOEXEC, 3)
    let nowhere = Glibc.open("/dev/null", O_WRONLY | O_CLOEXEC)
    if terminal >= 0, nowhere >= 0, console_put_in_place(nowhere, file) >= 0 {
      endwin()
      console_put_in_place(terminal, file)
      refresh()
    }
    if terminal >= 0 { close(terminal) }
    if nowhere >= 0 { close(nowhere) }
  }

  /// Sets keyboard and screen up, once.
  func prepare() {
    raw()
    noecho()
    nonl()
    let window = curses_screen()
    intrflush(window, false)
    keypad(window, true)
    meta(window, true)
    nodelay(window, true)
    // A key that waits must not leave half a screen: nobody would draw the rest.
    typeahead(-1)
    mouseinterval(0)
    if Environment.value("ESCDELAY") == nil { set_escdelay(25) }
    defineKeys()
  }

  /// Takes the terminal, at first or again.
  func resume() {
    if isendwin() {
      tcgetattr(descriptor, &modesBefore)
      reset_prog_mode()
    }
    clearok(curses_shown_screen(), true)
    erase()
    refresh()
  }

  /// Gives the terminal back.
  func suspend() {
    mousemask(0, nil)
    curs_set(1)
    if curses_capability("rmcup") == nil {
      // Without a screen of its own to leave, what comes next begins on the last line: it has to be empty.
      move(curses_rows() - 1, 0)
      clrtoeol()
      refresh()
    }
    endwin()
    fflush(output)
    // curses puts back what it found at first; a shell may have changed it since.
    tcsetattr(descriptor, TCSADRAIN, &modesBefore)
  }

  func flush() { fflush(output) }

  func askForMouse(_ mask: mmask_t) { mousemask(mask, nil) }

  /// Asks the terminal for its size and tells curses.
  func updateSize() -> TerminalSize {
    var found = console_tty_size()
    var size = describedSize
    if console_tty_read_size(descriptor, &found) == 0, found.columns > 0, found.rows > 0 {
      size = TerminalSize(columns: Int(found.columns), rows: Int(found.rows))
    }
    if size.rows != Int(curses_rows()) || size.columns != Int(curses_columns()) {
      resizeterm(Int32(size.rows), Int32(size.columns))
    }
    return size
  }

  /// Whatever its description says, a terminal may send either form of these.
  private func defineKeys() {
    let escape = "\u{1B}"
    for (letter, code) in [("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT)] {
      define_key(escape + "O" + letter, code)
      define_key(escape + "[" + letter, code)
    }
    define_key(escape + "[Z", KEY_BTAB)
    define_key(escape + "[200~", KeyReader.pasteBegin)
    define_key(escape + "[201~", KeyReader.pasteEnd)
  }
}
