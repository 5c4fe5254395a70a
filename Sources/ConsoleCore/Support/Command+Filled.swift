import IncidentModel

extension Command {
  /// Whether its text can have become `text` by filling in its placeholders: else somebody edited it for a run.
  func makes(_ text: String) -> Bool {
    // What was cut out of it cannot be compared.
    if text == self.text || text.contains("[redacted]") { return true }
    let tokens = placeholders.filter { $0.kind != .environment }.map(\.token)
    guard !tokens.isEmpty else { return false }
    var rest = text[...]
    var pieces = Self.pieces(of: self.text, between: tokens)
    let last = pieces.removeLast()
    for (position, piece) in pieces.enumerated() {
      guard let found = rest.firstRange(of: piece), position > 0 || found.lowerBound == rest.startIndex else {
        return false
      }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  /// What stands between, before and behind the tokens.
  private static func pieces(of text: String, between tokens: [String]) -> [String] {
    var pieces = [text]
    for token in tokens {
      pieces = pieces.flatMap {
        $0.split(separator: token, omittingEmptySubsequences: false).map(String.init)
      }
    }
    return pieces
  }
}
