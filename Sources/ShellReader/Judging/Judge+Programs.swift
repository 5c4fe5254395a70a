import IncidentModel

extension Judge {
  mutating func assess(_ program: Program, _ invocation: Invocation) -> Assessment {
    if Self.onlyAsksForHelp(program, invocation) { return .read }
    if let rule = program.rule { return rule(&self, invocation) }
    if let wrapper = program.wrapper { return assess(wrapper, invocation) }
    let parsed = program.grammar.parse(invocation.arguments)
    var sum = Assessment(flags: program.flags)
    var verb = ""
    if program.verbs.isEmpty {
      sum.include(withoutVerb(program, invocation, hasOperands: !parsed.operands.isEmpty))
    } else if let (words, match) = program.verb(in: parsed.operands) {
      verb = words
      let own = Assessment(
        commandClass: match.commandClass, reason: "\(invocation.program) \(words)", flags: match.flags,
        opensSession: match.opensSession && !invocation.hasInput)
      sum.include(own)
      if match.wrapper != nil || match.program != nil {
        let used = words.utf8.count { $0 == .space } + 1
        var carried = invocation
        carried.arguments.removeFirst(parsed.places[used - 1] + 1)
        if let wrapper = match.wrapper { return sum.including(assess(wrapper, carried)) }
        carried.program += " " + words
        if let program = match.program.flatMap(ProgramTable.shared.program) {
          return sum.including(assess(program, carried))
        }
      }
      if program.takesSeveral { sum.include(furtherVerbs(of: program, parsed, invocation)) }
    } else if let first = parsed.operands.first {
      sum.include(unknownVerb(first, of: program, invocation))
    } else {
      sum.include(withoutVerb(program, invocation, hasOperands: false))
    }
    return apply(program, parsed, verb: verb, to: sum, invocation)
  }

  /// The subcommands behind the first of a program that takes several.
  private func furtherVerbs(of program: Program, _ parsed: ParsedArguments, _ invocation: Invocation)
    -> Assessment
  {
    parsed.operands.dropFirst().reduce(into: Assessment()) { sum, word in
      if let verb = program.verb(named: word.text) {
        sum.include(Assessment(commandClass: verb.commandClass, reason: "\(invocation.program) \(word.text)"))
      } else if !word.isAssignment {
        sum.include(unknownVerb(word, of: program, invocation))
      }
    }
  }

  /// Options have the last word: they raise, flag, and where the manual says so lower.
  private func apply(
    _ program: Program, _ parsed: ParsedArguments, verb: String, to base: Assessment, _ invocation: Invocation
  ) -> Assessment {
    var sum = base
    var raised = Assessment.read
    var (isLowered, isTrial) = (false, false)
    for option in parsed.options {
      for rule in program.options where rule.matches(option, verb: verb) {
        switch rule.effect {
        case .raise(let commandClass):
          raised.include(
            Assessment(commandClass: commandClass, reason: "\(invocation.program) \(option.name)"))
        case .lower:
          // `--dry-run --dry-run=none`: the last one counts, so all of them have to agree.
          let isMeant = parsed.options.filter { $0.name == option.name }
            .allSatisfy { rule.matches($0, verb: verb) }
          isLowered = isMeant
          if isMeant, OptionRule.trials.contains(option.name) { isTrial = true }
        case .flag(let flag): sum.flags.insert(flag)
        }
      }
      if let known = program.knownOptions, !known.contains(option.name), sum.commandClass == .read,
        !program.options.contains(where: { $0.names.contains(option.name) })
      {
        sum.include(.unknown("\(invocation.program) \(option.name.shown)"))
      }
    }
    if isLowered, !sum.opensSession {
      sum.commandClass = .read
      sum.reason = ""
    }
    // `--dry-run` speaks for all of a command; of `--getsize64 --setro` each does what it says.
    if !isTrial || sum.opensSession { sum.include(raised) }
    if parsed.hasUnknownOptions || invocation.takesMore && program.needsEveryOption {
      sum.include(.unknown("\(invocation.program) with options from a variable"))
    }
    return sum
  }

  private func withoutVerb(_ program: Program, _ invocation: Invocation, hasOperands: Bool) -> Assessment {
    if !hasOperands, !invocation.takesMore {
      switch program.bare {
      case .looks: return .read
      case .session where !invocation.hasInput: return .session(invocation.program)
      case .session, .same: break
      }
    }
    return Assessment(commandClass: program.otherwise ?? .unknown, reason: invocation.program)
  }

  private func unknownVerb(_ word: Argument, of program: Program, _ invocation: Invocation) -> Assessment {
    let reason = "\(invocation.program) \(word.text.shown)"
    return Assessment(commandClass: word.isFixed ? program.otherwise ?? .unknown : .unknown, reason: reason)
  }

  /// `redis-cli --version`, `kubectl delete --help`: the whole line asks for words about the program.
  private static func onlyAsksForHelp(_ program: Program, _ invocation: Invocation) -> Bool {
    guard program.wrapper == nil, let last = invocation.arguments.last?.text,
      last == "--help" || last == "--version", !invocation.takesMore
    else { return false }
    let before = invocation.arguments.dropLast().map(\.text).joined(separator: " ")
    return before.isEmpty || program.verb(named: before) != nil && last == "--help"
  }
}

extension Program {
  /// The longest subcommand that the operands begin with.
  fileprivate func verb(in operands: [Argument]) -> (String, Verb)? {
    var words: [String] = []
    for operand in operands.prefix(Self.mostWords) {
      words.append(words.last.map { "\($0) \(operand.text)" } ?? operand.text)
    }
    for start in words.reversed() {
      if let verb = verb(named: start) { return (start, verb) }
    }
    return nil
  }

  /// The subcommand of these words.
  fileprivate func verb(named words: String) -> Verb? {
    let count = words.utf8.count
    return verbs.last { $0.words.contains { $0.utf8.count == count && $0 == words } }
  }

  /// Whether options that come from elsewhere could turn it from looking to changing.
  fileprivate var needsEveryOption: Bool {
    knownOptions != nil
  }
}
