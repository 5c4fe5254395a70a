import CNcurses
import TerminalFrame

/// Colour pairs of curses, made when first used: the 49 that there can be fit into the 64 of the smallest
/// terminals.
struct ColorPairs {
  /// How many colours there are; 0 for none.
  let colors: Int
  private let maximumPairs: Int
  private let numbers: [Style.Color: Int]
  private var pairs: [Style.Color: [Style.Color: Int16]] = [:]
  private var count: Int16 = 0

  init(usesColor: Bool, numbers: [Style.Color: Int] = [:]) {
    self.numbers = numbers
    if usesColor, has_colors() {
      start_color()
      use_default_colors()
      colors = Int(curses_colors())
      maximumPairs = Int(curses_color_pairs())
    } else {
      colors = 0
      maximumPairs = 0
    }
  }

  /// Returns the pair of a style; 0, the terminal's own, where there is none.
  mutating func pair(_ style: Style) -> Int16 {
    if colors < 8 || style.foreground == .standard && style.background == .standard { return 0 }
    let foreground = legible(style)
    if let pair = pairs[foreground]?[style.background] { return pair }
    guard Int(count) + 1 < maximumPairs else { return 0 }
    count += 1
    init_pair(count, number(foreground), number(style.background))
    pairs[foreground, default: [:]][style.background] = count
    return count
  }

  /// The colour of a style's characters: bold alone where bold would make a colour too bright to be read on white.
  ///
  /// Many terminals of eight colours show bold cyan as #00ffff, with a contrast of 1.25 to white.
  private func legible(_ style: Style) -> Style.Color {
    let isTooBright =
      colors < 256 && style.foreground == .cyan && style.attributes.contains(.bold) && numbers[.cyan] == nil
    return isTooBright ? .standard : style.foreground
  }

  /// The number of a colour.
  ///
  /// Of 256 the middle of each: readable on black and on white, with a contrast of 3.5 at least (WCAG 2). Of
  /// eight, what the user's theme makes of it; but magenta for yellow, which on white has a contrast of 1.1 to 1.7,
  /// and magenta one of 4 on white and 5 on black (xterm's colours).
  private func number(_ color: Style.Color) -> Int16 {
    if let chosen = numbers[color], chosen < colors { return Int16(clamping: chosen) }
    return switch color {
    case .standard: -1
    case .red: colors >= 256 ? 160 : 1
    case .green: colors >= 256 ? 28 : 2
    case .yellow: colors >= 256 ? 130 : 5
    case .blue: colors >= 256 ? 32 : 4
    case .magenta: colors >= 256 ? 133 : 5
    case .cyan: colors >= 256 ? 30 : 6
    }
  }
}
