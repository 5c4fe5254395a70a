import SystemPackage

/// The shell that runs a command, and the words that start it.
struct Shell: Sendable {
  let path: FilePath

  /// The shell for a fence's language; nil where there is none at all.
  ///
  /// What is no `sh` and no `zsh` is read by bash: most fences say `bash` or `console`, and most of the rest
  /// that are shell at all mean it.
  init?(language: String, search: ExecutableSearch) {
    let preferred: [String]
    switch language.lowercased() {
    case "sh", "posix", "dash", "ash": preferred = ["sh"]
    case "zsh": preferred = ["zsh", "bash", "sh"]
    default: preferred = ["bash", "sh"]
    }
    guard let path = preferred.lazy.compactMap(search.find).first else { return nil }
    self.path = path
  }

  /// The arguments that run `text`.
  ///
  /// The trap stands on the text's own first line, so that every line number in a message is the runbook's.
  /// (bash, for a syntax error in that first line, quotes the trap with it.)
  func arguments(text: String, exitTrap: String?) -> [String] {
    guard let exitTrap else { return [path.string, "-c", text] }
    return [path.string, "-c", "trap '\(exitTrap)' EXIT; \(text)"]
  }
}
