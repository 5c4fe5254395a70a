import CNcurses
import TerminalFrame

/// What curses' key codes and the ends of control sequences mean.
enum KeyTable {
  /// Returns the key of a code of curses; nil for those that mean nothing here.
  static func key(code: Int32) -> Key? {
    switch code {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_SHOME, KEY_A1: .home
    case KEY_END, KEY_SEND, KEY_C1: .end
    case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_SNEXT, KEY_C3: .pageDown
    case KEY_DC, KEY_SDC: .delete
    case KEY_IC, KEY_SIC: .insert
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    // The console of Linux calls Ctrl-Z a key.
    case KEY_SUSPEND: .control("z")
    case KEY_F0 + 1...KEY_F0 + 12: .function(Int(code - KEY_F0))
    default: extendedKey(code)
    }
  }

  /// Returns the key of a control sequence's final character and first parameter, whatever is held down with
  /// it.
  static func key(final: Unicode.Scalar, parameter: Int) -> Key? {
    switch final {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "Z": .backTab
    case "M": .enter
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    case "~": numberedKey(parameter)
    default: nil
    }
  }

  /// Returns the key of a single byte below a blank, or DEL.
  static func key(control value: UInt32) -> Key? {
    switch value {
    case 0: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
    default: Unicode.Scalar(value + 0x40).map { .control(Character($0)) }
    }
  }

  private static func numberedKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// Keys with Shift, Alt or Ctrl have names but no fixed codes: `kUP5` is Ctrl-Up (user_caps(5)).
  private static func extendedKey(_ code: Int32) -> Key? {
    guard code > KEY_MAX, let pointer = keyname(code) else { return nil }
    let name = String(cString: pointer)
    guard name.hasPrefix("k"), let modifier = name.last, modifier.isNumber else { return nil }
    return switch name.dropFirst().dropLast() {
    case "UP": .up
    case "DN": .down
    case "LFT": .left
    case "RIT": .right
    case "HOM": .home
    case "END": .end
    case "PRV": .pageUp
    case "NXT": .pageDown
    case "DC": .delete
    case "IC": .insert
    default: nil
    }
  }
}
