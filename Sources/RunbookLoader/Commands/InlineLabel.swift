import ShellReader

/// What running text says about a command that stands in it.
enum InlineLabel {
  /// Labels longer than this end in "…"; a line of a wide terminal holds no more.
  private static let longest = 100

  /// What leads to the command in its sentence, else the sentence; nil when the text is nothing but the command.
  static func label(of command: String, in text: String) -> String? {
    if text == command { return nil }
    let line = text.inOneLine
    let sentence = Sentences.all(in: line).first { $0.holds(command) } ?? Sentences.start(of: line)
    guard let at = sentence.position(of: command) else { return shortened(sentence) }
    let lead = withoutLink(String(sentence.bytes(0..<at)))
    return lead.utf8.count >= 12 && lead.contains(" ") ? shortened(lead) : shortened(sentence)
  }

  /// The words before a command without those that only join it: "Check it via", "On the node, run:".
  private static func withoutLink(_ lead: String) -> String {
    var words = lead.split(separator: " ")
    while let last = words.last {
      let word = last.folded.filter { $0.isLetter || $0.isNumber }
      guard word.isEmpty || links.contains(word) else { break }
      words.removeLast()
    }
    var text = words.joined(separator: " ")
    while let last = text.last, ":,;(–—-".contains(last) { text = String(text.dropLast()).trimmed }
    return text
  }

  private static func shortened(_ text: String) -> String {
    guard text.count > longest else { return text }
    var label = ""
    for word in text.split(separator: " ") {
      guard label.count + word.count < longest - 1 else { break }
      label += label.isEmpty ? word : " " + word
    }
    return (label.isEmpty ? String(text.prefix(longest - 1)) : label) + "…"
  }

  private static let links: WordSet = [
    "via", "with", "using", "by", "running", "run", "execute", "executing", "use", "and", "then", "eg", "the",
    "command", "through", "like", "to", "ie",
  ]
}
