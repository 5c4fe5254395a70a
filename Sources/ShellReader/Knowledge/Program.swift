import IncidentModel

/// What is known about one program, or several that are used alike.
struct Program: Sendable {
  /// The most words that a subcommand in the table has: `operator raft autopilot state`.
  static let mostWords = 4

  /// What it is without operands.
  enum BareUse: Sendable {
    /// As with operands.
    case same
    /// It prints its help or a summary.
    case looks
    /// It opens a prompt.
    case session
  }

  /// A rule that no table can hold.
  typealias Rule = @Sendable (inout Judge, Invocation) -> Assessment

  /// The names it is called by.
  var names: [String]
  /// How its words are split.
  var grammar = OptionGrammar()
  /// What it is where no verb decides; nil when a verb has to.
  var otherwise: CommandClass?
  /// What it always shows of itself.
  var flags: Set<CommandFlag> = []
  /// Its subcommands; of two with the same words the last one holds.
  ///
  /// A list and no dictionary: a console names a dozen of the thousands that the table holds, and starts as often.
  var verbs: [Verb] = []
  /// Whether each of its operands is a subcommand: `rake db:drop db:create`.
  var takesSeveral = false
  /// Options that decide something.
  var options: [OptionRule] = []
  /// Every option with which it stays what it is; nil where only ``options`` matter.
  var knownOptions: [String]?
  /// What it is without operands.
  var bare = BareUse.same
  /// The command it carries.
  var wrapper: Wrapper?
  /// Replaces everything else.
  var rule: Rule?

  /// A program with subcommands or options that decide.
  init(
    _ names: String..., values: [String] = [], optionalValues: [String] = [],
    gluedValues: [String] = [], hasLongSingleDash: Bool = false, verbs: [Verb] = [],
    options: [OptionRule] = [], knownOptions: [String]? = nil, otherwise: CommandClass? = nil,
    flags: Set<CommandFlag> = [], bare: BareUse = .same, takesSeveral: Bool = false
  ) {
    self.names = names
    grammar = OptionGrammar(
      values: values + optionalValues, optionalValues: optionalValues, gluedValues: gluedValues,
      hasLongSingleDash: hasLongSingleDash)
    self.verbs = verbs
    self.options = options
    self.knownOptions = knownOptions
    self.otherwise = otherwise
    self.flags = flags
    self.bare = bare
    self.takesSeveral = takesSeveral
  }

  /// A program with a rule of its own.
  init(_ names: String..., rule: @escaping Rule) {
    self.names = names
    self.rule = rule
  }

  /// A program that carries another command.
  init(_ names: String..., wraps wrapper: Wrapper) {
    self.names = names
    self.wrapper = wrapper
  }

  private init(names: [String], otherwise: CommandClass, flags: Set<CommandFlag> = []) {
    self.names = names
    self.otherwise = otherwise
    self.flags = flags
  }

  /// Programs that only look, whatever their arguments.
  static func looks(_ names: String...) -> Program { Program(names: names, otherwise: .read) }

  /// Programs that alter something, whatever their arguments.
  static func changes(_ names: String...) -> Program { Program(names: names, otherwise: .change) }

  /// Programs whose work cannot be undone.
  static func destroys(_ names: String...) -> Program { Program(names: names, otherwise: .destroy) }

  /// Programs that exist on many machines and may do anything.
  static func unknown(_ names: String...) -> Program { Program(names: names, otherwise: .unknown) }

  /// Programs that take the terminal.
  static func fullScreen(_ commandClass: CommandClass, _ names: String...) -> Program {
    Program(names: names, otherwise: commandClass, flags: [.interactive])
  }

  /// Programs that only look and never end by themselves.
  static func endless(_ names: String...) -> Program {
    Program(names: names, otherwise: .read, flags: [.endless])
  }

  /// Commands that leave the shell in another state.
  static func state(_ commandClass: CommandClass, _ names: String...) -> Program {
    Program(names: names, otherwise: commandClass, flags: [.setsState])
  }
}
