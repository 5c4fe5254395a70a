/// A line of a fence, whole and without its comments.
struct QueryLine {
  /// The line as it is.
  var text = ""
  /// Its code; comments are left out.
  var code = ""
  /// How many brackets it opens more than it closes.
  var depth = 0
  /// Whether it ends inside quotes: the next line, blank or not, belongs to them.
  var isQuotedOn = false

  var isBlank: Bool { text.allSatisfy(\.isSpace) }

  static func lines(of characters: [QueryCharacter]) -> [QueryLine] {
    var lines = [QueryLine()]
    for entry in characters {
      if entry.character.isNewline {
        lines[lines.count - 1].isQuotedOn = entry.place != .code && entry.place != .comment
        lines.append(QueryLine())
        continue
      }
      let last = lines.count - 1
      lines[last].text.append(entry.character)
      if entry.place != .comment { lines[last].code.append(entry.character) }
      guard entry.place == .code else { continue }
      switch entry.character {
      case "(", "[", "{": lines[last].depth += 1
      case ")", "]", "}": lines[last].depth -= 1
      default: break
      }
    }
    return lines
  }
}
