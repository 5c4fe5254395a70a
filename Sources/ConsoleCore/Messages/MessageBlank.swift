import IncidentModel

/// A blank in a message of the runbook: a few words in `[…]`, `<…>` or `{{ … }}`.
struct MessageBlank: Equatable {
  /// Where it stands in the text, its brackets included.
  var range: Range<String.Index>
  /// The words in it.
  var words: String

  /// Longer ones are text in brackets.
  private static let limit = 60

  /// Returns the blanks of a text in order; links, check boxes and HTML are none.
  static func all(in text: String) -> [MessageBlank] {
    var blanks: [MessageBlank] = []
    var position = text.startIndex
    while position < text.endIndex {
      if let blank = blank(at: position, in: text) {
        blanks.append(blank)
        position = blank.range.upperBound
      } else {
        position = text.index(after: position)
      }
    }
    return blanks
  }

  private static func blank(at start: String.Index, in text: String) -> MessageBlank? {
    let rest = text[start...]
    for (open, close) in [("[", "]"), ("<", ">"), ("{{", "}}")] where rest.hasPrefix(open) {
      let inner = rest.dropFirst(open.count)
      guard let end = inner.firstRange(of: close),
        inner.distance(from: inner.startIndex, to: end.lowerBound) <= limit
      else { return nil }
      let raw = inner[..<end.lowerBound]
      let words = raw.trimmingBlanks
      let isLink = open == "[" && text[end.upperBound...].hasPrefix("(")
      let isText =
        !raw.contains(where: \.isNewline) && words.contains(where: \.isLetter) && words != "x"
      // In angle brackets HTML and addresses stand too.
      let isTag =
        open == "<"
        && (raw.first?.isLetter != true || raw.hasSuffix("/") || raw.contains("://")
          || raw.contains { "@=".contains($0) })
      guard isText, !isLink, !isTag else { return nil }
      return MessageBlank(range: start..<end.upperBound, words: words)
    }
    return nil
  }
}
