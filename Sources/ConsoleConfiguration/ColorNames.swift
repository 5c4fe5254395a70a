import TerminalFrame

/// How a configuration names colours.
enum ColorNames {
  /// What each colour of the console means.
  static let meanings: [String: Style.Color] = [
    "fail": .red, "pass": .green, "warn": .yellow, "running": .blue, "heading": .cyan,
  ]

  private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// Returns the number of one of a terminal's colours: `203`, `red`, `bright-red`; nil for none.
  static func number(_ text: String) -> Int? {
    if let number = Int(text) { return (0...255).contains(number) ? number : nil }
    let lower = text.lowercased()
    if let index = names.firstIndex(of: lower) { return index }
    guard lower.hasPrefix("bright-") else { return nil }
    return names.firstIndex(of: String(lower.dropFirst("bright-".count))).map { $0 + 8 }
  }
}
