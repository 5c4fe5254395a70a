import IncidentModel

/// Looks into an awk program for what leaves it.
enum AwkProgram {
  static func assess(_ program: String) -> Assessment {
    if ScriptScanner.isUnknown(program) { return .unknown("awk program from a value") }
    var scanner = ScriptScanner(program)
    var sum = Assessment.read
    var depth = 0
    var printDepth: Int?
    var previous: ScriptScanner.Token?
    while let token = scanner.next() {
      switch token {
      case .word("system"): sum.include(.unknown("awk system()"))
      case .word("getline"), .word("close"), .word("fflush"): break
      case .word("print"), .word("printf"): printDepth = depth
      case .symbol("("): depth += 1
      case .symbol(")"): depth -= 1
      case .symbol("}"), .symbol("{"), .symbol(";"), .newline: printDepth = nil
      // Inside parentheses `>` compares; behind print it writes.
      case .symbol(">"):
        if printDepth == depth { sum.include(assess(target: scanner.next(skipping: ">"))) }
      case .symbol("|"):
        // `||` is a condition; a single bar starts a program.
        if !scanner.take("|") { sum.include(.unknown("awk pipe")) }
      case .symbol("@"): sum.include(.unknown("awk indirect call"))
      case .symbol("/"):
        if endsOperand(previous) {
          // Behind `)` it may divide or begin an expression; what a quote in it would hide is not known.
          let isUnclear = previous == .symbol(")") && scanner.rest(until: "/").contains("\"")
          if isUnclear { sum.include(.unknown("awk with a quote between slashes")) }
        } else {
          scanner.skipRegularExpression()
        }
      default: break
      }
      previous = token
    }
    if scanner.isUnclosed { sum.include(.unknown("awk with an unclosed quote")) }
    return sum
  }

  /// Whether a slash behind this token divides.
  private static func endsOperand(_ token: ScriptScanner.Token?) -> Bool {
    switch token {
    case .word(let word): !["print", "printf", "return", "in", "case"].contains(word)
    case .text, .symbol(")"), .symbol("]"): true
    default: false
    }
  }

  private static func assess(target: ScriptScanner.Token?) -> Assessment {
    guard case .text(let path) = target else { return .change("awk print > file") }
    return WrittenFile.assess(path, by: "awk print >")
  }
}
