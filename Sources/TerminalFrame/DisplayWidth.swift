/// How many columns text takes on a terminal.
///
/// A terminal advances by what wcwidth(3) makes of each scalar, not by what a font makes of a cluster. So
/// this counts scalars, and `Frame` draws only what every terminal counts alike:
/// - of emoji joined by ZWJ the first is drawn, without skin tone: two columns;
/// - a flag is drawn as its two letters: two columns;
/// - variation selectors are not drawn: `❤️` is the one-column `❤`;
/// - combining marks take none; a spacing mark of an Indic cluster takes its own;
/// - characters of ambiguous width take one, as outside of East Asian locales.
///
/// Text is counted as `TextSanitizer.clean` leaves it.
public enum DisplayWidth {
  /// Returns the columns of a text on one line.
  public static func of(_ text: String) -> Int {
    if TextSanitizer.isPlainASCII(text) { return text.utf8.count }
    var columns = 0
    CellSplitter.forEachCell(of: TextSanitizer.clean(text)) { columns += $1 }
    return columns
  }

  /// Returns the columns of one character: mostly 1, 2 for wide ones, 0 for a mark alone; more for clusters
  /// that hold several spacing scalars, and for controls, which are shown as two.
  public static func of(_ character: Character) -> Int {
    character.utf8.count == 1 || !TextSanitizer.isClean(character.unicodeScalars)
      ? of(String(character)) : ofClean(character)
  }

  static func ofClean(_ character: Character) -> Int {
    if character.utf8.count == 1 { return 1 }
    var columns = 0
    CellSplitter.forEachCell(of: character) { columns += $1 }
    return columns
  }

  /// Returns the columns of one scalar that is no control.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if WidthTable.contains(scalar.value, in: WidthTable.wide) { return 2 }
    return WidthTable.contains(scalar.value, in: WidthTable.zero) ? 0 : 1
  }
}
