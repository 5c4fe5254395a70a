import CNcurses
import Glibc
import TerminalFrame

/// The character set that the environment asks for.
enum TerminalLocale {
  /// Takes the environment's locale over for characters, which curses needs first of all; returns whether it
  /// is UTF-8.
  ///
  /// Over ssh a locale often arrives that this machine does not have; if it was one of UTF-8, C.UTF-8 will
  /// do.
  static func adopt() -> Bool {
    if setlocale(LC_CTYPE, "") == nil, environmentAsksForUTF8 {
      _ = setlocale(LC_CTYPE, "C.UTF-8")
    }
    if isUTF8 { return true }
    // Only ASCII is drawn then, which is UTF-8 too. In a locale of single bytes curses would shorten runs with
    // REP, which several terminals do not know.
    _ = setlocale(LC_CTYPE, "C.UTF-8")
    return false
  }

  private static var isUTF8: Bool { String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" }

  private static var environmentAsksForUTF8: Bool {
    LocaleName.isUTF8(LocaleName.ofCharacters(Environment.value))
  }
}
