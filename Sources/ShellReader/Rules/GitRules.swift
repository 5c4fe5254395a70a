import IncidentModel

/// git: many verbs list without operands and change with them.
enum GitRules {
  private static let reads: WordSet = [
    "status", "log", "show", "diff", "blame", "annotate", "grep", "rev-parse", "rev-list", "describe",
    "ls-files", "ls-tree",
    "ls-remote", "shortlog", "cat-file", "merge-base", "name-rev", "whatchanged", "cherry", "range-diff",
    "for-each-ref",
    "show-ref", "count-objects", "fsck", "version", "help", "diff-tree", "diff-index", "var", "check-ignore",
    "verify-commit",
    "verify-tag", "request-pull", "show-branch", "merge-tree",
  ]

  private static let changes: WordSet = [
    "add", "commit", "merge", "rebase", "cherry-pick", "revert", "pull", "fetch", "push", "clone", "init",
    "mv", "rm", "apply", "am",
    "switch", "checkout", "restore", "reset", "bisect", "submodule", "gc", "repack", "maintenance",
    "update-ref", "lfs",
    "format-patch", "archive", "bundle", "subtree", "symbolic-ref", "update-index", "replace", "notes",
    "sparse-checkout",
  ]

  static func git(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let grammar = OptionGrammar(
      values: ["-C", "-c", "--git-dir", "--work-tree", "--namespace"], stopsAtOperand: true)
    let parsed = grammar.parse(invocation.arguments)
    guard let verb = parsed.operands.first?.text, !parsed.hasUnknownOptions else {
      return invocation.arguments.isEmpty || parsed.has("--version", "--help") ? .read : .unknown("git")
    }
    // `-c alias.x=!cmd` and `-c core.pager=cmd` would start a program.
    let settings = parsed.values(of: "-c").map { $0.text.lowercased() }
    let harmless = [
      "color.", "core.quotepath", "user.", "safe.directory", "http.", "advice.", "core.pager=cat",
    ]
    guard settings.allSatisfy({ setting in harmless.contains { setting.hasPrefix($0) } }) else {
      return .unknown("git -c")
    }
    let rest = Array(parsed.operands.dropFirst())
    let words = rest.map(\.text)
    if rest.contains(where: \.mayBecomeOptions) { return .unknown("git with options from a variable") }
    let operands = words.filter { !$0.hasPrefix("-") }
    let reason = "git \(verb)"
    if let destroy = destroying(verb, words) { return destroy }
    switch verb {
    case "branch":
      let looks =
        words.allSatisfy { isListing($0) } || words.contains("--list") || words.contains("--contains")
        || words.contains("--merged") || words.contains("--no-merged") || words.contains("--show-current")
      return looks ? .read : .change(reason)
    case "tag":
      return operands.isEmpty || words.contains("-l") || words.contains("--list")
        || words.contains("--contains") || words.contains("-n")
        ? .read : .change(reason)
    case "remote":
      return operands.isEmpty || ["show", "get-url"].contains(operands[0]) ? .read : .change(reason)
    case "stash": return ["list", "show"].contains(operands.first ?? "") ? .read : .change(reason)
    case "reflog":
      return ["", "show"].contains(operands.first ?? "") ? .read : .destroy("git reflog \(operands[0].shown)")
    case "worktree": return operands.first == "list" ? .read : .change(reason)
    case "config":
      let looks = words.contains { $0.hasPrefix("--get") || $0 == "--list" || $0 == "-l" }
      let reads =
        operands.count == 1 && operands[0] != "edit"
        && !words.contains { $0.hasPrefix("--unset") || $0 == "-e" || $0 == "--edit" || $0.hasPrefix("--re") }
      return looks || reads ? .read : .change(reason)
    case "submodule" where operands.first == "foreach":
      let text = operands.dropFirst().joined(separator: " ")
      return Assessment.unknown("git submodule foreach").including(judge.assess(text: text, elsewhere: true))
    case "fsck" where words.contains("--lost-found"): return .change("git fsck --lost-found")
    case "submodule" where ["", "status", "summary"].contains(operands.first ?? ""): return .read
    case "bisect" where ["log", "view"].contains(operands.first ?? ""): return .read
    case "push", "clean", "rm":
      return words.contains("-n") || words.contains("--dry-run") ? .read : .change(reason)
    case _ where reads.contains(verb): return writesFile(words) ? .change("\(reason) --output") : .read
    case _ where changes.contains(verb): return .change(reason)
    default: return .unknown(reason.shown)
    }
  }

  private static func isListing(_ word: String) -> Bool {
    [
      "-a", "-r", "-v", "-vv", "-av", "-avv", "-rv", "--all", "--remotes", "--verbose", "-q", "--no-color",
      "--no-column",
    ].contains(word)
      || word.hasPrefix("--sort=") || word.hasPrefix("--format=") || word.hasPrefix("--color")
  }

  /// `--output` writes, `--ext-diff` and `--open-files-in-pager` start a program.
  private static func writesFile(_ words: [String]) -> Bool {
    words.contains {
      $0.hasPrefix("--output") || $0 == "--ext-diff" || $0.hasPrefix("--open-files")
        || $0.hasPrefix("--upload-pack") || $0.hasPrefix("-O")
    }
  }

  /// What throws away commits or work that nobody has elsewhere.
  private static func destroying(_ verb: String, _ words: [String]) -> Assessment? {
    let isDry = words.contains("--dry-run") || words.contains("-n")
    switch verb {
    case "push" where !isDry:
      let forces = words.contains { word in
        ["-f", "--force", "--mirror", "--delete", "-d", "--prune"].contains(word)
          || word.hasPrefix("--force-with-lease")
          || word.hasPrefix("+") || word.hasPrefix(":")
      }
      return forces ? .destroy("git push --force") : nil
    case "reset" where words.contains("--hard"): return .destroy("git reset --hard")
    case "clean" where !isDry: return .destroy("git clean")
    case "branch" where words.contains("-D"): return .destroy("git branch -D")
    case "stash" where words.contains("drop") || words.contains("clear"): return .destroy("git stash drop")
    case "checkout"
    where words.contains("-f") || words.contains("--force") || words.contains("--") || words.contains("."):
      return .destroy("git checkout --")
    case "switch"
    where words.contains("-f") || words.contains("--force")
      || words.contains("--discard-changes"):
      return .destroy("git switch --force")
    case "restore" where !words.contains("--staged"): return .destroy("git restore")
    case "rm" where !isDry:
      let forces = words.contains {
        $0 == "--force" || $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains("f")
      }
      return forces ? .destroy("git rm -f") : nil
    case "filter-branch", "filter-repo", "prune": return .destroy("git \(verb)")
    case "tag" where words.contains("-d") || words.contains("--delete"): return .change("git tag -d")
    default: return nil
    }
  }
}
