import IncidentModel

/// Looks into an awk program for what leaves it.
enum AwkProgram {
  static func assess(_ program: String) -> Assessment {
    var scanner = ScriptScanner(program)
    var sum = Assessment.read
    var depth = 0
    var printDepth: Int?
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
      default: break
      }
    }
    return sum
  }

  private static func assess(target: ScriptScanner.Token?) -> Assessment {
    guard case .text(let path) = target else { return .change("awk print > file") }
    return WrittenFile.assess(path, by: "awk print >")
  }
}
