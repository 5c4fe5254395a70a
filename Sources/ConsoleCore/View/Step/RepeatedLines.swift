/// Lines of which those that stand several times one after another are said once, with how often.
struct RepeatedLines {
  /// One line, and how often it stands here.
  struct Group {
    var line: String
    var count: Int
  }

  var groups: [Group] = []

  /// Two of a kind are shown as they are: they take no more room than saying so.
  private static let fewest = 3

  init(_ lines: some Sequence<String>) {
    for line in lines {
      if groups.last?.line == line {
        groups[groups.count - 1].count += 1
      } else {
        groups.append(Group(line: line, count: 1))
      }
    }
    groups = groups.flatMap { group in
      group.count < Self.fewest || group.line.allSatisfy(\.isWhitespace)
        ? Array(repeating: Group(line: group.line, count: 1), count: group.count) : [group]
    }
  }

  /// How many lines that is.
  var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// The lines as they are shown.
  var words: [String] { groups.map { $0.count == 1 ? $0.line : "\($0.line)  (\($0.count) times)" } }
}
