/// Shows text on terminals whose locale has only ASCII, in as many columns as it would take otherwise.
public enum Transliteration {
  /// Returns ASCII for the text of one cell: the nearest letter or sign, or `?` for each of its columns.
  public static func ascii(cell text: String, columns: Int = 1) -> String {
    guard let scalar = text.unicodeScalars.first else { return "" }
    if scalar.isASCII { return String(scalar) }
    guard columns == 1, let character = ascii(scalar) else { return String(repeating: "?", count: columns) }
    return String(character)
  }

  /// Returns the text of one cell for fonts of 256 signs, as the console of Linux has them: glyphs of `LineArt`
  /// that are not in code page 437 become ASCII, and all else stays.
  public static func sparse(cell text: String) -> String {
    guard let scalar = text.unicodeScalars.first, scalar.value >= 0x2000, !codePage437.contains(scalar),
      let character = glyphs[Character(scalar)]
    else { return text }
    return String(character)
  }

  private static let codePage437 = Set("─│┌┐└┘├┤┬┴┼▓▒░█▌▲•→←↑↓".unicodeScalars)

  private static let glyphs: [Character: Character] = {
    var glyphs: [Character: Character] = [:]
    for glyph in Glyph.allCases { glyphs[LineArt.unicode[glyph]] = LineArt.ascii[glyph] }
    return glyphs
  }()

  /// U+00A0 to U+00FF, and U+0100 to U+017F: the letter below the marks, the sign that looks alike.
  private static let latin = Array(
    (" !cLoY|S\"ca<!-r-o+23'uP.,1o>///?" + "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYPs"
      + "aaaaaaaceeeeiiiidnooooo/ouuuuypy"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjJjKkkLlLlLlLl"
      + "LlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)

  private static func ascii(_ scalar: Unicode.Scalar) -> Character? {
    if let character = glyphs[Character(scalar)] { return character }
    let value = scalar.value
    if value >= 0xA0, Int(value) - 0xA0 < latin.count {
      return Character(Unicode.Scalar(latin[Int(value) - 0xA0]))
    }
    return switch value {
    case 0x2000...0x200A, 0x202F, 0x205F, 0x2800: " "
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2018...0x201B, 0x2032: "'"
    case 0x201C...0x201F, 0x2033: "\""
    case 0x2022...0x2023, 0x2043, 0x25CF: "*"
    case 0x2024...0x2026: "."
    case 0x2039, 0x2264, 0x21D0: "<"
    case 0x203A, 0x2265, 0x21D2: ">"
    case 0x20AC: "E"
    case 0x2190: "<"
    case 0x2191: "^"
    case 0x2192: ">"
    case 0x2193: "v"
    case 0x2260: "!"
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    case 0x2500...0x257F: "+"
    case 0x2580...0x259F: "#"
    case 0x2610: "_"
    case 0x2611, 0x2713, 0x2714: "x"
    case 0x2612, 0x26A0, 0x2715...0x2718: "!"
    default: nil
    }
  }
}
