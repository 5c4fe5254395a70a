/// One word of a command.
struct ShellWord {
  /// Its stretches, in order.
  var parts: [WordPart]

  /// Stands in ``text`` for each stretch whose value only the running shell knows.
  ///
  /// No command line can hold it.
  static let unknownMark: Character = "\0"

  /// Its value, with ``unknownMark`` for what is not fixed.
  var text: String {
    if parts.count == 1, case .text(let text, _) = parts[0] { return text }
    var text = ""
    for part in parts {
      if case .text(let piece, _) = part { text += piece } else { text.append(Self.unknownMark) }
    }
    return text
  }

  /// Its value if nothing in it is expanded and no quote hides it: what a keyword or a name must be.
  var bareText: String? {
    guard parts.count == 1, case .text(let text, quoted: false) = parts[0] else { return nil }
    return text
  }
}
