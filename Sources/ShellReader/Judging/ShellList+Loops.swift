extension ShellList {
  /// Whether it is nothing but `true` (or `:`), or nothing but `false`.
  func isConstant(_ value: String) -> Bool {
    guard pipelines.count == 1, pipelines[0].commands.count == 1,
      case .simple(let command) = pipelines[0].commands[0], command.words.count == 1
    else { return false }
    let word = command.words[0].bareText
    return word == value || value == "true" && (word == ":" || word == "1")
  }

  /// Whether a `break`, `exit` or `return` stands anywhere in it.
  var canLeaveLoop: Bool {
    pipelines.contains { $0.commands.contains(where: \.canLeaveLoop) }
  }
}

extension ShellCommand {
  fileprivate var canLeaveLoop: Bool {
    switch self {
    case .simple(let command):
      return ["break", "exit", "return"].contains(command.words.first?.bareText ?? "")
    case .compound(let compound, _):
      switch compound {
      case .group(let list), .subshell(let list): return list.canLeaveLoop
      case .conditional(let lists): return lists.contains(where: \.canLeaveLoop)
      case .loop(_, _, let body), .forEach(_, _, let body), .counting(_, _, let body):
        return body.canLeaveLoop
      case .choice(_, let arms): return arms.contains { $0.body.canLeaveLoop }
      case .function, .test, .arithmetic: return false
      }
    }
  }
}
