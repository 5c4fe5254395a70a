import IncidentModel

extension Judge {
  /// Judges the command that a program carries in its arguments.
  mutating func assess(_ wrapper: Wrapper, _ invocation: Invocation) -> Assessment {
    var grammar = OptionGrammar(values: wrapper.values + wrapper.texts, stopsAtOperand: true)
    var parsed = grammar.parse(invocation.arguments)
    let textOptions = parsed.options + (wrapper.texts.isEmpty ? [] : permuted(grammar, invocation))
    for option in textOptions where wrapper.texts.contains(option.name) {
      guard let text = option.value else { return .unknown(invocation.program) }
      return assess(text: text.text, elsewhere: wrapper.isElsewhere, input: invocation.input)
    }
    var carried = parsed.operands
    var given = Assessment()
    if wrapper.takesAssignments {
      for assignment in carried.prefix(while: \.isAssignment) { given.include(assess(carrier: assignment)) }
      carried = Array(carried.drop(while: \.isAssignment))
    }
    if wrapper.permutes, parsed.dashes == nil,
      let dashes = carried.firstIndex(where: { $0.text == "--" }), dashes >= wrapper.operands
    {
      carried.removeFirst(dashes + 1)
    } else if carried.count > wrapper.operands, wrapper.permutes {
      carried.removeFirst(wrapper.operands)
      grammar.stopsAtOperand = true
      parsed.options += grammar.parse(carried).options
      carried = grammar.parse(carried).operands
    } else {
      carried.removeFirst(min(wrapper.operands, carried.count))
    }
    guard !carried.isEmpty else { return withoutCommand(wrapper, parsed, invocation) }
    var sum = assess(carried: carried, by: wrapper, invocation).including(given)
    for option in parsed.options where wrapper.outputs.contains(option.name) {
      sum.include(WrittenFile.assess(option.value?.text ?? "", by: "\(invocation.program) \(option.name)"))
    }
    if parsed.hasUnknownOptions {
      sum.include(.unknown("\(invocation.program) with options from a variable"))
    }
    if wrapper.limitsTime { sum.flags.remove(.endless) }
    // It draws a whole screen, again and again.
    if wrapper.repeats { sum.flags.formUnion([.endless, .interactive]) }
    sum.flags.remove(.setsState)
    return sum
  }

  private func permuted(_ grammar: OptionGrammar, _ invocation: Invocation) -> [ParsedOption] {
    OptionGrammar(values: grammar.values).parse(invocation.arguments).options
  }

  private mutating func assess(
    carried: [Argument], by wrapper: Wrapper, _ invocation: Invocation
  ) -> Assessment {
    switch wrapper.reader {
    case .program:
      if wrapper.isElsewhere { variables.mutes += 1 }
      defer { if wrapper.isElsewhere { variables.mutes -= 1 } }
      return assess(
        call: carried, input: invocation.input, takesMore: wrapper.addsArguments || invocation.takesMore,
        byShell: wrapper.keepsFunctions)
    case .shell:
      let text = carried.map(\.text).joined(separator: " ")
      let sum = assess(text: text, elsewhere: wrapper.isElsewhere, input: invocation.input)
      guard invocation.takesMore || carried.contains(where: \.mayBecomeOptions) else { return sum }
      return sum.including(.unknown("\(invocation.program) with words from input"))
    }
  }

  private mutating func withoutCommand(
    _ wrapper: Wrapper, _ parsed: ParsedArguments, _ invocation: Invocation
  ) -> Assessment {
    if invocation.takesMore || wrapper.addsArguments && !parsed.operands.isEmpty {
      return .unknown("\(invocation.program) with a command from input")
    }
    let wantsSession = parsed.options.contains { wrapper.sessionOptions.contains($0.name) }
    guard wrapper.opensSession || wantsSession else { return .read }
    switch invocation.input {
    case .terminal: return .session(invocation.program)
    case .text(let text): return assess(text: text, elsewhere: wrapper.isElsewhere)
    case .unknown: return .unknown("\(invocation.program) with commands from input")
    }
  }
}

extension Argument {
  /// `NAME=value`.
  var isAssignment: Bool {
    guard let equals = text.firstIndex(of: "=") else { return false }
    return VariableLedger.isName(text[..<equals])
  }
}
