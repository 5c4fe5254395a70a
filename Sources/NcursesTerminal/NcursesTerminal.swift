import CConsoleSupport
import CNcurses
import Glibc
public import TerminalFrame

/// A real terminal, driven by curses.
///
/// There may be one at a time, since curses has one current screen; it is used from one thread. Install
/// signals first (`console_signals_install`), or a stop from outside leaves the screen on. While it is up,
/// standard error is kept aside, and a crash gives the terminal back if `console_crash_install` was called.
/// Call `leave` before the program ends; letting go of the object does it too.
public final class NcursesTerminal: TerminalDevice {
  /// How many cells there are, as of the last `updateSize`; what the description says if the terminal does
  /// not know.
  public private(set) var size: TerminalSize
  /// What the locale and the terminal's description say; without colours if those are off.
  public let capabilities: TerminalCapabilities
  /// The terminal's descriptor; readable too when the terminal is gone, which `nextInput` tells.
  public let inputDescriptor: Int32

  let screen: CursesScreen
  let modes: TerminalModes
  var painter: CellPainter
  /// What the terminal shows; nil when that is not known.
  var shown: Frame?
  var isCursorVisible: Bool?
  private(set) var isActive = false

  var keys = KeyReader()
  var mouse = MouseReader()
  var isClosed = false

  private let usesMouse: Bool
  private var standardError = StandardErrorAside()

  /// Takes the terminal and clears it.
  ///
  /// An unknown `TERM` is replaced by the nearest known one. Throws when there is no terminal or one without
  /// a full screen, and leaves it untouched then.
  public init(options: NcursesOptions = NcursesOptions()) throws(NcursesError) {
    let isUnicode = TerminalLocale.adopt()
    let screen = try CursesScreen(options)
    self.screen = screen
    inputDescriptor = screen.descriptor
    usesMouse = options.usesMouse
    modes = TerminalModes(type: screen.type, usesMouse: options.usesMouse)
    let usesColor = options.usesColor ?? (Environment.value("NO_COLOR") == nil)
    painter = CellPainter(
      type: screen.type, isUnicode: isUnicode, usesColor: usesColor, numbers: options.colorNumbers)
    capabilities = TerminalCapabilities(isUnicode: isUnicode, colors: painter.pairs.colors)
    size = TerminalSize(columns: 0, rows: 0)
    screen.prepare()
    enter()
  }

  deinit {
    leave()
  }

  /// Takes the terminal again after `leave`, at its size of then; the next `present` draws everything.
  public func enter() {
    if isActive { return }
    isActive = true
    standardError.begin()
    updateSize()
    screen.resume()
    armCrashHandler()
    if usesMouse, modes.isLikeXterm { screen.askForMouse(MouseReader.mask) }
    screen.flush()
    TerminalWriter.write(modes.on.utf8, to: screen.descriptor)
    isCursorVisible = nil
    invalidate()
  }

  /// Gives the terminal back in the modes in which it was taken, and shows what was written to standard error
  /// meanwhile.
  ///
  /// Does nothing a second time. Between `leave` and `enter` nothing is read or drawn.
  public func leave() {
    guard isActive else { return }
    isActive = false
    TerminalWriter.write(modes.off.utf8, to: screen.descriptor)
    screen.suspend()
    console_crash_disarm()
    standardError.end()
  }

  /// Asks the terminal for its size; the next `present` draws everything.
  public func updateSize() {
    size = screen.updateSize()
    invalidate()
  }

  private func armCrashHandler() {
    var terminal = console_crash_terminal()
    terminal.tty = screen.descriptor
    terminal.mode = screen.modesBefore
    terminal.aside = standardError.aside
    terminal.error = standardError.real
    let reset = Array(modes.reset().utf8)
    withUnsafeMutableBytes(of: &terminal.reset) { buffer in
      terminal.reset_length = min(reset.count, buffer.count)
      buffer.copyBytes(from: reset.prefix(buffer.count))
    }
    console_crash_arm(&terminal)
  }
}
