import IncidentModel

/// What one or more subcommands of a program do.
struct Verb: Sendable {
  /// The subcommands; several words where it takes several to tell ("rollout restart").
  var words: [String]
  /// What it is.
  var commandClass: CommandClass
  /// What is special about it.
  var flags: Set<CommandFlag> = []
  /// It opens a prompt.
  var opensSession = false
  /// It carries another command.
  var wrapper: Wrapper?
  /// The program whose words those behind it are.
  var program: String?

  /// The same behind a word of another program that leads to it: `symfony console …`.
  func behind(_ word: String) -> Verb {
    var verb = self
    verb.words = words.map { "\(word) \($0)" }
    return verb
  }

  static func read(_ words: String...) -> Verb { Verb(words: words, commandClass: .read) }

  static func change(_ words: String...) -> Verb { Verb(words: words, commandClass: .change) }

  static func destroy(_ words: String...) -> Verb { Verb(words: words, commandClass: .destroy) }

  static func unknown(_ words: String...) -> Verb { Verb(words: words, commandClass: .unknown) }

  /// It only looks, and never ends by itself.
  static func endless(_ words: String...) -> Verb {
    Verb(words: words, commandClass: .read, flags: [.endless])
  }

  /// It takes the terminal: an editor or a full-screen view.
  static func interactive(_ commandClass: CommandClass, _ words: String...) -> Verb {
    Verb(words: words, commandClass: commandClass, flags: [.interactive])
  }

  /// What stands behind it is written as behind another program: `docker compose -f a.yaml up`.
  static func continues(_ words: String..., as program: String) -> Verb {
    Verb(words: words, commandClass: .read, program: program)
  }

  /// It opens a prompt into which later lines are typed.
  static func session(_ words: String...) -> Verb {
    Verb(words: words, commandClass: .unknown, flags: [.interactive], opensSession: true)
  }

  /// It carries another command; `commandClass` is what it does besides.
  static func wraps(_ words: String..., as commandClass: CommandClass = .read, by wrapper: Wrapper) -> Verb {
    Verb(words: words, commandClass: commandClass, wrapper: wrapper)
  }
}
