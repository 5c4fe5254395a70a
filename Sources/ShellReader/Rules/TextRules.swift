import IncidentModel

/// Filters that can also write or run something.
enum TextRules {
  /// `uniq in out`, `xxd in out`.
  static func secondOperandIsOutput(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = invocation.program == "uniq" ? ["-f", "-w"] : ["-c"]
    let parsed = OptionGrammar(values: values + ["-s", "-g", "-l", "-o"]).parse(invocation.arguments)
    guard parsed.operands.count > 1 || invocation.takesMore else { return .read }
    return parsed.operands.dropFirst().reduce(into: Assessment()) {
      $0.include(WrittenFile.assess($1.text, by: invocation.program))
    }
  }

  /// `-i` edits files; inside the script `w` writes and `e` runs.
  static func sed(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let grammar = OptionGrammar(values: ["-e", "--expression", "-f", "--file", "-l", "--line-length"])
    let parsed = grammar.parse(invocation.arguments)
    if parsed.hasUnknownOptions || invocation.takesMore { return .unknown("sed with arguments from input") }
    if parsed.options.contains(where: { isInPlace($0.name) }) { return .change("sed -i") }
    if parsed.has("-f", "--file") { return .unknown("sed script from a file") }
    var scripts = parsed.values(of: "-e", "--expression")
    if scripts.isEmpty { scripts = Array(parsed.operands.prefix(1)) }
    return scripts.reduce(into: Assessment()) { $0.include(SedScript.assess($1.text)) }
  }

  private static func isInPlace(_ option: String) -> Bool {
    option == "-i" || option == "-I" || option.hasPrefix("--i")
  }

  /// Redirections, pipes and `system()` inside the program make it one that acts.
  static func awk(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = ["-F", "-v", "-f", "--field-separator", "--assign", "--file", "-i", "-l", "-e"]
    let parsed = OptionGrammar(values: values, stopsAtOperand: true).parse(invocation.arguments)
    if parsed.hasUnknownOptions { return .unknown("awk with options from a variable") }
    if parsed.has("-f", "--file") { return .unknown("awk program from a file") }
    if parsed.has("-i", "-l", "-e", "--include", "--load") { return .unknown("awk with further programs") }
    guard let program = parsed.operands.first else { return .read }
    return AwkProgram.assess(program.text)
  }
}
