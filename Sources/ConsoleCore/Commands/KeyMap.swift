public import TerminalFrame

/// Which keys do what: those of the table of commands, or other ones.
public struct KeyMap: Sendable, Hashable {
  /// Why keys cannot be taken.
  public enum Problem: Error, Hashable, CustomStringConvertible {
    /// There is no command of this name; the nearest one is.
    case unknownCommand(String, nearest: String?)
    /// A key would mean two commands in one pane.
    case clash(Key, String, String)

    /// What is wrong and what to do.
    public var description: String {
      switch self {
      case .unknownCommand(let name, let nearest):
        "there is no command '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
      case .clash(let key, let first, let second):
        "\(KeyName.of(key)) would mean both '\(first)' and '\(second)': give one of them another key"
      }
    }
  }

  /// The keys of the table.
  public static let standard = KeyMap()

  private var changed: [String: [Key]] = [:]

  /// Makes a map with the keys of the table.
  public init() {}

  /// Gives a command other keys, none for an empty list; nothing changes when there is a problem.
  ///
  /// The command stays in the palette in any case.
  public mutating func set(_ name: String, _ keys: [Key]) throws(Problem) {
    let (_, problem) = set([(name, keys)])[0]
    if let problem { throw problem }
  }

  /// Gives commands other keys, all at once, so that two may exchange theirs.
  ///
  /// Returns each name with what is wrong, nil for nothing; a command with a problem keeps the keys that it had.
  @discardableResult
  public mutating func set(_ changes: [(name: String, keys: [Key])]) -> [(name: String, problem: Problem?)] {
    let before = changed
    var problems: [String: Problem] = [:]
    for (name, keys) in changes {
      if ConsoleCommand.all.contains(where: { $0.name == name }) {
        changed[name] = keys
      } else {
        problems[name] = .unknownCommand(name, nearest: Self.nearest(name))
      }
    }
    // Keys that are given back may clash with others that were given: until nothing changes any more.
    while let (name, problem) = firstClash(changes.map(\.name).filter { problems[$0] == nil }) {
      problems[name] = problem
      changed[name] = before[name]
    }
    return changes.map { ($0.name, problems[$0.name]) }
  }

  private func firstClash(_ names: [String]) -> (name: String, problem: Problem)? {
    for command in ConsoleCommand.all where names.contains(command.name) {
      for key in keys(of: command) {
        for other in ConsoleCommand.all where other.name != command.name && other.sharesPanes(with: command) {
          // Where the table itself has a key twice, it says which of the two is meant.
          let isByDesign = command.keys.contains(key) && other.keys.contains(key)
          if !isByDesign, keys(of: other).contains(key) {
            return (command.name, .clash(key, command.name, other.name))
          }
        }
      }
    }
    return nil
  }

  /// Returns the keys of a command.
  public func keys(of command: ConsoleCommand) -> [Key] {
    changed.isEmpty ? command.keys : changed[command.name] ?? command.keys
  }

  /// Returns whether a key does the command of this name.
  func does(_ name: String, _ key: Key) -> Bool {
    ConsoleCommand.all.first { $0.name == name }.map { keys(of: $0).contains(key) } ?? false
  }

  private static func nearest(_ name: String) -> String? {
    let pattern = FuzzyPattern(name)
    return ConsoleCommand.all.map(\.name).filter {
      FuzzyTexts([$0]).score(pattern) != nil || $0.hasPrefix(name.prefix(3))
    }
    .min { $0.count < $1.count }
  }
}

extension ConsoleCommand {
  /// Whether there is a pane in which the keys of both count.
  fileprivate func sharesPanes(with other: ConsoleCommand) -> Bool {
    panes.isEmpty || other.panes.isEmpty || !panes.isDisjoint(with: other.panes)
  }
}
