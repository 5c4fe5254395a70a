import TerminalFrame

/// Keys as a fixture writes them: `j j space enter C-c "text" +60`.
struct KeyScript {
  enum Action: Equatable {
    case key(Key)
    case text(String)
    case wait(Int64)
  }

  var actions: [Action] = []

  init(_ source: String) {
    var rest = source[...]
    while let first = rest.first {
      if first == " " {
        rest = rest.dropFirst()
      } else if first == "\"" {
        let text = rest.dropFirst().prefix { $0 != "\"" }
        actions.append(.text(String(text)))
        rest = rest.dropFirst(text.count + 2)
      } else {
        let word = rest.prefix { $0 != " " }
        rest = rest.dropFirst(word.count)
        if word.count > 1, word.first == "+", let seconds = Int64(word.dropFirst()) {
          actions.append(.wait(seconds))
        } else if let key = Self.key(String(word)) {
          actions.append(.key(key))
        }
      }
    }
  }

  private static let names: [String: Key] = [
    "space": .character(" "), "enter": .enter, "esc": .escape, "tab": .tab, "backtab": .backTab, "up": .up,
    "down": .down, "left": .left, "right": .right, "home": .home, "end": .end, "pgup": .pageUp,
    "pgdn": .pageDown,
    "backspace": .backspace, "delete": .delete, "A-enter": .alt("\r"),
  ]

  static func key(_ word: String) -> Key? {
    if let key = names[word] { return key }
    if word.hasPrefix("C-"), let letter = word.last, word.count == 3 { return .control(letter) }
    if word.hasPrefix("A-"), let letter = word.last, word.count == 3 { return .alt(letter) }
    return word.count == 1 ? word.first.map { .character($0) } : nil
  }
}
