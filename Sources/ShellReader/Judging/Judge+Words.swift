import IncidentModel

extension Judge {
  mutating func assess(words: [ShellWord]) -> Assessment {
    words.reduce(into: Assessment()) { $0.include(assess(parts: $1.parts)) }
  }

  /// What the substitutions in a word do; its variables are noted on the way.
  mutating func assess(parts: [WordPart]) -> Assessment {
    var sum = Assessment()
    for part in parts {
      switch part {
      case .text, .unfilled: break
      case .variable(let expansion, _):
        variables.use(expansion.name, defaultValue: expansion.defaultValue)
        sum.include(assess(parts: expansion.operand))
        if expansion.assigns {
          variables.assign(expansion.name)
          sum.flags.insert(.setsState)
        }
      case .command(let list, _), .process(let list):
        var inner = assess(list, input: .terminal)
        inner.flags.remove(.setsState)
        sum.include(inner)
      case .arithmetic(let expression): sum.include(assess(arithmetic: expression))
      }
    }
    return sum
  }

  /// An expression's substitutions; its plain names are variables too, and `=`, `++` and `--` set them.
  mutating func assess(arithmetic parts: [WordPart]) -> Assessment {
    var sum = Assessment()
    for part in parts {
      guard case .text(let text, _) = part else {
        sum.include(assess(parts: [part]))
        continue
      }
      if note(expression: text) { sum.flags.insert(.setsState) }
    }
    return sum
  }

  /// Notes the names of an arithmetic expression; says whether it sets one.
  private mutating func note(expression text: String) -> Bool {
    let bytes = Array(text.utf8)
    var setsAny = false
    var index = 0
    while index < bytes.count {
      guard bytes[index].isNameByte else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index].isNameByte { index += 1 }
      let name = String(decoding: bytes[start..<index], as: UTF8.self)
      guard VariableLedger.isName(name) else { continue }
      if assigns(bytes, behind: index) || steps(bytes, before: start) {
        variables.assign(name)
        setsAny = true
      } else {
        variables.use(name)
      }
    }
    return setsAny
  }

  private func assigns(_ bytes: [UInt8], behind end: Int) -> Bool {
    var index = end
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    guard index < bytes.count else { return false }
    if bytes[index] == .equals { return index + 1 >= bytes.count || bytes[index + 1] != .equals }
    guard index + 1 < bytes.count, bytes[index] == .plus || bytes[index] == .minus else { return false }
    return bytes[index + 1] == bytes[index] || bytes[index + 1] == .equals
  }

  private func steps(_ bytes: [UInt8], before start: Int) -> Bool {
    start >= 2 && bytes[start - 1] == bytes[start - 2]
      && (bytes[start - 1] == .plus || bytes[start - 1] == .minus)
  }

  /// The word as an argument.
  func argument(_ word: ShellWord) -> Argument {
    Argument(text: word.text, mayBecomeOptions: mayBecomeOptions(word))
  }

  /// A variable at the beginning of a word is a value unless it is a list, is named like options, or was
  /// filled with options by this text: `redis-cli -h $HOST` only looks, `curl $CURL_OPTS` may do anything.
  private func mayBecomeOptions(_ word: ShellWord) -> Bool {
    guard case .variable(let expansion, let quoted) = word.parts.first else { return false }
    if expansion.isList { return true }
    if quoted { return false }
    if optionVariables.contains(expansion.name) { return true }
    let name = expansion.name.uppercased()
    return ["OPTS", "OPTIONS", "ARGS", "FLAGS", "PARAMS", "OPT"].contains { name.hasSuffix($0) }
  }
}
