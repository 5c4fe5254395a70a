import IncidentModel

/// Walks parsed shell and says what it would do; ``ShellReader`` is its only owner.
///
/// One walk in source order gathers class, flags, programs and variables, so that "set before it is used" is
/// simply what was met first.
struct Judge {
  /// How many strings may be read as shell within each other (`ssh a "ssh b 'sh -c …'"`).
  ///
  /// Each level reads its text once more, so this bounds the time that a text can take.
  static let maximumTexts = 8

  /// How many such strings are open.
  private var texts = 0
  /// How deep commands within commands (`sudo`, `sh -c`, `ssh host '…'`) are nested already; shared with the
  /// parser's limit.
  var depth: Int
  /// The program of each simple command, in order.
  var programs: [String] = []
  /// Variables met so far.
  var variables = VariableLedger()
  /// What a call of each function that was defined so far does.
  var functions: [String: Assessment] = [:]
  /// Functions that shells started from here know too.
  var exportedFunctions: Set<String> = []
  /// Names that an alias may have given another meaning.
  var aliases: Set<String> = []
  /// Variables that this text fills with options.
  var optionVariables: Set<String> = []
  /// The bodies that redirections of the text being walked point to.
  var hereDocuments: [HereDocument] = []

  init(depth: Int = 0) { self.depth = depth }

  /// Judges a whole text; what does not parse is `unknown`, beside what the part before it does.
  mutating func assess(_ parsed: ParsedText, input: CommandInput = .terminal) -> Assessment {
    let outer = hereDocuments
    hereDocuments = parsed.hereDocuments
    defer { hereDocuments = outer }
    var sum = Assessment()
    for statement in parsed.statements { sum.include(assess(statement.list, input: input)) }
    if let error = parsed.error { sum.include(.unknown(error.message)) }
    return sum
  }

  /// Judges text that a shell will read later: `sh -c`, `eval`, `ssh host …`.
  ///
  /// `elsewhere` says that its variables belong to another machine or program and are nobody's to fill in
  /// here; `bySameShell` that this shell itself reads it, with its functions (`eval`).
  mutating func assess(
    text: String, elsewhere: Bool, input: CommandInput = .terminal, bySameShell: Bool = false
  ) -> Assessment {
    guard depth < ShellParser.maximumDepth, texts < Self.maximumTexts else {
      return .unknown("shell text within shell text too often")
    }
    depth += 1
    texts += 1
    if elsewhere { variables.mutes += 1 }
    // Another shell knows none of this one's functions but those that were exported to it.
    let outer = functions
    if !bySameShell { functions = elsewhere ? [:] : outer.filter { exportedFunctions.contains($0.key) } }
    defer {
      depth -= 1
      texts -= 1
      if elsewhere { variables.mutes -= 1 }
      if !bySameShell { functions = outer }
    }
    return assess(ShellParser.parse(text, depth: depth), input: input)
  }

  mutating func assess(_ list: ShellList, input: CommandInput) -> Assessment {
    var sum = Assessment()
    for (position, pipeline) in list.pipelines.enumerated() {
      var part = assess(pipeline, input: input)
      // A server that is started for the statements behind it is done when they are.
      let rest = list.pipelines.dropFirst(position + 1)
      if pipeline.inBackground, !rest.isEmpty, !rest.contains(where: \.isWait) {
        part.flags.remove(.background)
      }
      sum.include(part)
    }
    return sum
  }

  private mutating func assess(_ pipeline: ShellList.Pipeline, input: CommandInput) -> Assessment {
    var sum = Assessment()
    var next = input
    for command in pipeline.commands {
      sum.include(assess(command, input: next))
      next = literalOutput(of: command)
    }
    // Every member of a pipe, and what runs in the background, is a shell of its own.
    if pipeline.commands.count > 1 || pipeline.inBackground { sum.flags.remove(.setsState) }
    if pipeline.inBackground {
      sum.flags.insert(.background)
      sum.flags.remove(.endless)
    }
    return sum
  }

  mutating func assess(_ command: ShellCommand, input: CommandInput) -> Assessment {
    switch command {
    case .simple(let simple): return assess(simple, input: input)
    case .compound(let compound, let redirections):
      var sum = Assessment()
      for redirection in redirections { sum.include(assess(redirection, isHarmless: false)) }
      sum.include(assess(compound, input: self.input(from: redirections) ?? input))
      return sum
    }
  }

  private mutating func assess(_ compound: ShellCommand.Compound, input: CommandInput) -> Assessment {
    switch compound {
    case .group(let list): return assess(list, input: input)
    case .subshell(let list):
      var sum = assess(list, input: input)
      sum.flags.remove(.setsState)
      return sum
    case .conditional(let lists):
      return lists.reduce(into: Assessment()) { $0.include(assess($1, input: input)) }
    case .loop(let condition, let isUntil, let body):
      var sum = assess(condition, input: input)
      // What `while read x` sets is for the loop, as the variable of a `for` is.
      sum.flags.remove(.setsState)
      sum.include(assess(body, input: input))
      if condition.isConstant(isUntil ? "false" : "true"), !body.canLeaveLoop { sum.flags.insert(.endless) }
      return sum
    case .forEach(let variable, let words, let body):
      var sum = assess(words: words)
      variables.assign(variable)
      sum.include(assess(body, input: input))
      return sum
    case .counting(let expression, let isEndless, let body):
      var sum = assess(arithmetic: expression)
      sum.include(assess(body, input: input))
      if isEndless, !body.canLeaveLoop { sum.flags.insert(.endless) }
      return sum
    case .choice(let subject, let arms):
      var sum = assess(words: [subject])
      for arm in arms {
        sum.include(assess(words: arm.patterns))
        sum.include(assess(arm.body, input: input))
      }
      return sum
    case .function(let name, let body):
      define(name, as: assess(body, input: .terminal))
      return .flagged(.setsState)
    case .test(let words): return assess(words: words)
    case .arithmetic(let expression): return assess(arithmetic: expression)
    }
  }

  /// A function that is defined twice may be either of the two.
  private mutating func define(_ name: String, as body: Assessment) {
    functions[name] = functions[name]?.including(body) ?? body
  }
}
