/// Replaces placeholders in shell text, following its quoting as the shell reads it.
struct PlaceholderReplacer {
  /// The text with everything replaced.
  private(set) var text = ""
  private var scanner: QuotingScanner

  init(_ source: String, _ replacements: [String: FilledCommand.Replacement]) {
    scanner = QuotingScanner()
    // Of `<pod>` and `<pod-name>` the longer one is meant where both could be.
    let tokens = replacements.keys.filter { !$0.isEmpty }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0 < $1
    }
    let characters = Array(source)
    var position = 0
    while position < characters.count {
      let rest = characters[position...]
      let token = tokens.first { Self.stands($0, at: position, in: characters) }
      if let token, let replacement = replacements[token] {
        text += scanner.place.quoted(replacement)
        position += token.count
      } else {
        scanner.feed(rest)
        text.append(characters[position])
        position += 1
      }
    }
  }

  /// Whether a token stands at a position as a word of its own: `POD_NAME` is not part of `MY_POD_NAME`.
  private static func stands(_ token: String, at position: Int, in characters: [Character]) -> Bool {
    let rest = characters[position...]
    guard rest.starts(with: token), let first = token.first, let last = token.last else { return false }
    if first.isNamePart, position > 0, characters[position - 1].isNamePart || characters[position - 1] == "$"
    {
      return false
    }
    let end = position + token.count
    return !(last.isNamePart && end < characters.count && characters[end].isNamePart)
  }
}

extension Character {
  var isNamePart: Bool { self == "_" || isASCII && (isLetter || isNumber) }
}
