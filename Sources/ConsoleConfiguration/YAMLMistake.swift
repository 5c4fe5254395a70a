import Yams

/// Says what is wrong with a text that is not YAML.
enum YAMLMistake {
  /// Returns the line, from 1 or 0 for unknown, and the problem in one line.
  static func read(_ error: any Error) -> (line: Int, what: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    default: (0, "\(error)".split(separator: "\n").first.map(String.init) ?? "unreadable")
    }
  }
}
