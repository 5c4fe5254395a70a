import IncidentModel

/// A blank in a message of the runbook: a few words in `[…]`, `<…>` or `{{ … }}`, or a line of `____` to write on.
struct MessageBlank: Equatable {
  /// Where it stands in the text, with its brackets.
  var range: Range<String.Index>
  /// The words in it; of a line to write on, the label before it.
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
    if rest.first == "_" { return line(at: start, in: text) }
    for (open, close) in [("[", "]"), ("<", ">"), ("{{", "}}")] where rest.hasPrefix(open) {
      let inner = rest.dropFirst(open.count)
      guard let end = inner.firstRange(of: close),
        inner.distance(from: inner.startIndex, to: end.lowerBound) <= limit
      else { return nil }
      let raw = inner[..<end.lowerBound]
      let words = raw.trimmingBlanks
      let isLink = open == "[" && text[end.upperBound...].hasPrefix("(")
      let isText = !raw.contains(where: \.isNewline) && words.contains(where: \.isLetter)
      let isBox =
        words.lowercased() == "x" && text[..<start].trimmingBlanks.last.map("-*+.".contains) ?? false
      // In angle brackets HTML and addresses stand too.
      let isTag =
        open == "<"
        && (raw.first?.isLetter != true || raw.hasSuffix("/") || raw.contains("://")
          || raw.contains { "@=".contains($0) })
      guard isText, !isBox, !isLink, !isTag else { return nil }
      return MessageBlank(range: start..<end.upperBound, words: words)
    }
    return nil
  }

  /// `Affected: ____`: at least three in a row that are no part of a name, and no rule across the text.
  private static func line(at start: String.Index, in text: String) -> MessageBlank? {
    let end = text[start...].firstIndex { $0 != "_" } ?? text.endIndex
    let before = text[..<start].last
    guard text.distance(from: start, to: end) >= 3, before != "_", before?.isNameCharacter != true,
      end == text.endIndex || !text[end].isNameCharacter
    else { return nil }
    let line = text[..<start].lastIndex(where: \.isNewline).map { text[text.index(after: $0)..<start] }
    let words = (line ?? text[..<start]).trimmingBlanks
    let label = words.split { ".;,|".contains($0) }.last?.trimmingBlanks ?? ""
    let isRule = words.isEmpty && (end == text.endIndex || text[end].isNewline)
    if isRule { return nil }
    let isLabel = label.hasSuffix(":") && label.count <= limit
    let bare = label.dropLast().filter { !"*`".contains($0) }.trimmingBlanks
    return MessageBlank(
      range: start..<end, words: isLabel && !bare.isEmpty ? bare : String(text[start..<end]))
  }
}

extension Character {
  /// Whether it may be a part of a name in code.
  fileprivate var isNameCharacter: Bool { isLetter || isNumber }
}
