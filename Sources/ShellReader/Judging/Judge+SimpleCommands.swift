import IncidentModel

extension Judge {
  mutating func assess(_ command: SimpleCommand, input outer: CommandInput) -> Assessment {
    var sum = Assessment()
    for assignment in command.assignments {
      sum.include(assess(words: assignment.values))
      sum.include(assess(carrier: assignment.name, assignment.values.map(\.text).joined(separator: " ")))
    }
    sum.include(assess(words: command.words))
    for redirection in command.redirections {
      sum.include(assess(redirection, isHarmless: isSilent(command)))
    }
    guard !command.words.isEmpty else {
      for assignment in command.assignments { note(assignment) }
      if !command.assignments.isEmpty { sum.flags.insert(.setsState) }
      return sum
    }
    let input = self.input(from: command.redirections) ?? outer
    let call = command.words.map(argument)
    sum.include(assess(call: call, input: input))
    if let program = call.first?.text, ShellBuiltins.isDeclaring(program) {
      for word in call.dropFirst() where word.isAssignment { sum.include(assess(carrier: word)) }
    }
    noteVariables(setBy: call)
    return sum
  }

  private mutating func note(_ assignment: SimpleCommand.Assignment) {
    variables.assign(assignment.name)
    let holdsOptions = assignment.values.contains { word in
      word.text.split(separator: " ").contains { $0.hasPrefix("-") }
    }
    if holdsOptions { optionVariables.insert(assignment.name) }
  }

  /// Judges a program with its arguments; `byShell` says that the shell starts it, so that a function or
  /// alias of this name would come first, which it would not behind `sudo` or `xargs`.
  mutating func assess(
    call: [Argument], input: CommandInput, takesMore: Bool = false, byShell: Bool = true
  ) -> Assessment {
    guard let first = call.first else { return takesMore ? .unknown("program from input") : .read }
    let word = withoutUnknownFolder(first)
    guard depth < ShellParser.maximumDepth else { return .unknown(ShellSyntaxError.tooDeep.message) }
    depth += 1
    defer { depth -= 1 }
    guard word.isFixed, !word.mayBecomeOptions else { return .unknown("program that a variable names") }
    programs.append(word.text)
    if byShell, let body = functions[word.text] { return body }
    if byShell, aliases.contains(word.text) { return .unknown("alias \(word.text)") }
    guard let program = ProgramTable.shared.program(word.text) else {
      let asks = !takesMore && call.count == 2 && ["--version", "--help"].contains(call[1].text)
      return asks && word.text.utf8.allSatisfy { $0 != 0x2F && $0 != 0x2E } ? .read : .unknown(word.text)
    }
    let invocation = Invocation(
      program: ProgramTable.baseName(word.text), arguments: Array(call.dropFirst()), input: input,
      takesMore: takesMore)
    return assess(program, invocation)
  }

  /// `"$PG_HOME"/bin/pg_ctl` is as much pg_ctl as a path to it that is written out.
  private func withoutUnknownFolder(_ word: Argument) -> Argument {
    let mark = ShellWord.unknownMark
    guard word.text.utf8.first == 0, !word.mayBecomeOptions else { return word }
    let path = word.text.dropFirst()
    guard path.hasPrefix("/"), path.contains("bin/"), !path.contains(mark) else { return word }
    return Argument(text: String(path))
  }

  /// Notes what the shell's own commands put into variables.
  private mutating func noteVariables(setBy call: [Argument]) {
    guard let program = call.first?.text else { return }
    // Made for the few programs that set variables.
    var arguments: [String] { call.dropFirst().map(\.text) }
    switch program {
    case "read", "mapfile", "readarray":
      for name in arguments where !name.hasPrefix("-") { variables.assign(name) }
    case "getopts":
      if arguments.count > 1 { variables.assign(arguments[1]) }
    case "printf":
      if let option = arguments.firstIndex(of: "-v"), option + 1 < arguments.count {
        variables.assign(arguments[option + 1])
      }
    case "alias":
      for definition in arguments {
        aliases.insert(String(definition.prefix { $0 != "=" }))
      }
    case "let":
      for expression in arguments { _ = assess(arithmetic: [.text(expression, quoted: true)]) }
    case _ where ShellBuiltins.isDeclaring(program):
      if arguments.contains(where: { $0.hasPrefix("-") && $0.contains("f") }) {
        exportedFunctions.formUnion(arguments.filter { !$0.hasPrefix("-") })
      }
      for definition in arguments where definition.contains("=") {
        let name = String(definition.prefix { $0 != "=" && $0 != "+" && $0 != "[" })
        variables.assign(name)
        let value = definition.drop { $0 != "=" }.dropFirst()
        if value.split(separator: " ").contains(where: { $0.hasPrefix("-") }) { optionVariables.insert(name) }
      }
    default: break
    }
  }
}
