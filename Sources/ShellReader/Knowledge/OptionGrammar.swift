/// How a program's words fall into options and operands.
///
/// Its lists are no sets: they are looked through a few times, and to make sets of all that the table of programs
/// holds took a million instructions of each start.
struct OptionGrammar: Sendable {
  /// Options that take the next word, as "-n" and "--namespace".
  var values: [String] = []
  /// Options of ``values`` that may also stand alone: the next word is theirs unless it is an option itself
  /// (`journalctl -b -1` counts back, `journalctl -b --rotate` does not).
  var optionalValues: [String] = []
  /// Letters whose value, if there is one, is glued to them: `mysql -psecret`.
  var gluedValues: [String] = []
  /// Whether `-name` is one long option (terraform, java, openssl) and not a cluster of letters.
  var hasLongSingleDash = false
  /// Whether options end at the first operand, as they do before another program's words.
  var stopsAtOperand = false

  /// Splits arguments.
  func parse(_ arguments: some Sequence<Argument>) -> ParsedArguments {
    var parsed = ParsedArguments()
    let words = Array(arguments)
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if word.text == "--" {
        parsed.dashes = parsed.operands.count
        parsed.operands += words[index...]
        parsed.places += index..<words.count
        break
      }
      if word.mayBecomeOptions { parsed.hasUnknownOptions = true }
      guard word.text.hasPrefix("-"), word.text != "-" else {
        parsed.operands.append(word)
        parsed.places.append(index - 1)
        if stopsAtOperand {
          parsed.operands += words[index...]
          parsed.places += index..<words.count
          break
        }
        continue
      }
      let next = index < words.count ? words[index] : nil
      if take(word.text, next: next, into: &parsed) { index += 1 }
    }
    return parsed
  }

  /// Takes one word of options; true when it used up the word behind it.
  private func take(_ text: String, next: Argument?, into parsed: inout ParsedArguments) -> Bool {
    if text.hasPrefix("--") || hasLongSingleDash {
      if let equals = text.firstIndex(of: "=") {
        let value = Argument(text: String(text[text.index(after: equals)...]))
        parsed.options.append(ParsedOption(name: String(text[..<equals]), value: value))
        return false
      }
      let takesNext = Self.holds(values, text) && !standsAlone(text, before: next)
      parsed.options.append(ParsedOption(name: text, value: takesNext ? next : nil))
      return takesNext && next != nil
    }
    var rest = text.dropFirst()
    while let letter = rest.popFirst() {
      let name = "-\(letter)"
      if letter == ShellWord.unknownMark { parsed.hasUnknownOptions = true }
      if Self.holds(gluedValues, name) {
        parsed.options.append(ParsedOption(name: name, value: Argument(text: String(rest))))
        return false
      }
      guard Self.holds(values, name) else {
        parsed.options.append(ParsedOption(name: name, value: nil))
        continue
      }
      if rest.isEmpty {
        let takesNext = next != nil && !standsAlone(name, before: next)
        parsed.options.append(ParsedOption(name: name, value: takesNext ? next : nil))
        return takesNext
      }
      parsed.options.append(ParsedOption(name: name, value: Argument(text: String(rest))))
      return false
    }
    return false
  }

  /// Whether the name is one of these; lengths, which are at hand, tell nearly all of them apart.
  private static func holds(_ names: [String], _ name: String) -> Bool {
    let count = name.utf8.count
    return names.contains { $0.utf8.count == count && $0 == name }
  }

  private func standsAlone(_ option: String, before next: Argument?) -> Bool {
    guard Self.holds(optionalValues, option), let next, next.text.hasPrefix("-") else { return false }
    return Int(next.text) == nil
  }
}
