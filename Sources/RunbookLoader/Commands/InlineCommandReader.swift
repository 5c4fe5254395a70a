import ShellReader

/// Judges whether a code span in running text is a command to run and not a name or a fragment of one.
struct InlineCommandReader {
  var look: ShellLook

  /// The code spans of a text that are commands, without a prompt before them.
  func commands(in text: InlineText) -> [InlineSpan] {
    guard text.spans.contains(where: { $0.kind == .code && $0.text.holds(byte: 0x20) }) else { return [] }
    var before = ""
    var found: [InlineSpan] = []
    for (index, span) in text.spans.enumerated() {
      if span.kind == .code, span.link == nil {
        let after = text.spans[(index + 1)...].first?.text ?? ""
        if isCommand(span.text, before: before, after: after) {
          found.append(span)
          found[found.count - 1].text = Self.withoutPrompt(span.text.trimmed)
        }
      }
      before += span.text
    }
    return found
  }

  /// What stands behind `$ `.
  private static func withoutPrompt(_ text: String) -> String {
    text.begins(with: "$ ") ? text.bytes(2..<text.utf8.count).trimmed : text
  }

  /// Whether the span is a whole command.
  ///
  /// `before` is the text that leads to it, `after` what follows.
  func isCommand(_ span: String, before: String, after: String) -> Bool {
    let text = span.trimmed
    guard text.utf8.count < 600, text.holds(byte: 0x20), !text.holds(byte: 0x0A), isWhole(text) else {
      return false
    }
    // Few spans come so far, and the words around them are many.
    return !Self.isWarnedOf(before) && !ForbiddenLook.isForbidden(before: before, after: after)
      && !Self.isMentioned(before, after) && !Self.isFailing(before, after)
  }

  /// Whether the text is a whole command, whatever stands around it.
  private func isWhole(_ text: String) -> Bool {
    // Who writes a prompt says that it is typed.
    let typed = Self.withoutPrompt(text)
    guard typed.utf8.count == text.utf8.count else { return look.isCommand(typed[...]) || isTyped(typed) }
    var words = text.blankSeparated
    while let first = words.first, ShellLook.isAssignment(first) { words.removeFirst() }
    let isRoot = words.first == "sudo"
    while let first = words.first, ["sudo", "time", "nohup"].contains(first) {
      words.removeFirst()
    }
    guard let program = words.first, words.count > 1, !program.holds(byte: 0x24) else { return false }
    // Nobody writes sudo before anything but a command.
    let isKnown =
      ShellReader.isKnownProgram(program) || look.knownHere.contains(program)
      || isRoot && ShellLook.isProgramName(program)
    let isPath = program.hasPrefix("/") || program.hasPrefix("~/")
    guard isKnown, !isPath || text.holds(" -") else { return isAlias(program, words) }
    let isTable = ShellReader.isKnownProgram(program)
    if !isTable, words.count < 3, !text.holds(" -"), !isRoot { return false }
    if ShellLook.isSentence(text) || isFragment(program, Array(words.dropFirst()), isRoot: isRoot) {
      return false
    }
    if text.hasSuffix("...") || text.hasSuffix("…"), words.count < 4 { return false }
    return ShellReader.parses(text)
  }

  /// Whether what stands behind a prompt names a program and is no sum of money.
  private func isTyped(_ text: String) -> Bool {
    guard let word = ShellLook.programWord(of: text) else { return false }
    return ShellLook.isProgramName(word) && !ShellLook.isSentence(text) && ShellReader.parses(text)
  }

  /// Whether the word is a short name for a program: `k -n rook-ceph delete …`.
  private func isAlias(_ program: String, _ words: [String]) -> Bool {
    program == "k" && words.count > 2
  }

  /// Whether the text before the span warns of what it says.
  private static func isWarnedOf(_ before: String) -> Bool {
    before.suffix(48).holds(warnings)
  }

  private static let warnings = Phrases([
    "do not run", "don't run", "never run", "not use ", "don't use", "never use", "instead of ", "never with",
    "not with", "rather than ", "avoid ", "equivalent to", "similar to ",
  ])

  /// Whether the span is talked about: "the `kubectl get pod` output".
  private static func isMentioned(_ before: String, _ after: String) -> Bool {
    let words = before.suffix(40).foldedWords
    let last = words.last ?? ""
    let next = after.prefix(20).foldedWords.first ?? ""
    // "at the time of a `git gc`": who is to run something is told to run it, not one of it.
    if last == "a" || last == "an", !before.trimmed.hasSuffix(":") {
      return !words.dropLast().suffix(2).contains { ["run", "running", "do", "execute", "try"].contains($0) }
    }
    // "No `aws sns subscribe` is needed", "with the same variables as `cdk deploy`".
    if last == "no" || last == "as" && words.contains("same") { return true }
    return ["the", "a", "of", "this", "each"].contains(last)
      && ["output", "result", "results", "command", "line", "lines", "process", "entry", "flag", "vault"]
        .contains(next)
  }

  /// Whether the sentence is about a command that fails: "`terraform apply` hangs after …".
  private static func isFailing(_ before: String, _ after: String) -> Bool {
    let last = before.trimmed.utf8.last
    guard last == nil || last == 0x2E || last == 0x3A || last == 0x3B else { return false }
    return ["hangs", "hang", "fails", "failed", "crashes", "breaks", "errors", "times"]
      .contains(after.firstWords(1).first ?? "")
  }

  /// Whether the words lack what the program works on: `systemctl stop`, `rsync -a`, `kubectl delete`.
  private func isFragment(_ program: String, _ arguments: [String], isRoot: Bool) -> Bool {
    let plain = arguments.filter { !$0.hasPrefix("-") }
    let isOptionsOnly = plain.isEmpty
    if Self.needsObject.contains(program), isOptionsOnly { return true }
    if Self.words.contains(program), !isRoot, !arguments.contains(where: Self.isTechnical) {
      return !Self.isServiceCall(program, arguments) && !Self.isDockerCall(program, arguments)
    }
    if program == "aws", arguments.count == 2, plain.count == 2 { return Self.namesOperation(plain) }
    // "kubectl delete pod" says what kind of thing, and not which.
    if ["kubectl", "oc"].contains(program), arguments.count == 2, let verb = plain.first,
      Self.verbsOfOne.contains(verb), !Self.isTechnical(arguments[1])
    {
      return true
    }
    guard let verbs = Self.verbsWithObject(of: program), let verb = plain.first else { return false }
    // "kubectl apply/create/delete" names verbs.
    if let slash = verb.firstIndex(of: "/"), verbs.contains(String(verb[..<slash])) { return true }
    let named = plain.count == 2 ? plain.joined(separator: " ") : verb
    return verbs.contains(named) && plain.count < 3 && !arguments.contains { $0.hasPrefix("--") }
  }

  /// Whether it is the name of an operation that says nothing without options: `aws sns subscribe`.
  private static func namesOperation(_ words: [String]) -> Bool {
    if ["sso", "configure", "sts"].contains(words[0]) { return false }
    return !["list", "describe", "get", "ls"].contains { words[1].hasPrefix($0) }
  }

  /// Whether it is `service NAME ACTION`, the words of which are words of running text too.
  private static func isServiceCall(_ program: String, _ arguments: [String]) -> Bool {
    program == "service" && arguments.count == 2
      && ["start", "stop", "restart", "reload", "status"].contains(arguments[1])
  }

  /// Whether it is one of docker's commands that need no object: others with it are "docker containers", "docker host".
  private static func isDockerCall(_ program: String, _ arguments: [String]) -> Bool {
    guard program == "docker", let verb = arguments.first else { return false }
    if arguments.count == 1 { return ["ps", "images", "stats", "info", "version"].contains(verb) }
    let things = [
      "compose", "system", "volume", "network", "image", "container", "swarm", "node", "service", "stack",
    ]
    return things.contains(verb) && arguments.count < 4
      && [
        "ps", "ls", "up", "down", "logs", "pull", "build", "restart", "stop", "start", "config", "df",
        "prune", "info",
      ].contains(arguments[1])
  }

  private static func isTechnical(_ word: String) -> Bool {
    word.hasPrefix("-") || word.utf8.contains { "/.|$\"'=:@<0123456789".utf8.contains($0) }
  }

  private static let needsObject: WordSet = [
    "rsync", "scp", "cp", "mv", "rm", "ssh", "grep", "tail", "head", "cat", "kill", "chmod", "chown", "mount",
    "mkdir",
    "rmdir", "tar", "dd", "ln", "touch", "less", "vi", "vim", "nano", "sed", "awk", "xargs", "find",
  ]

  /// Programs whose names are also words of running text.
  private static let words: WordSet = [
    "at", "banner", "batch", "clear", "column", "command", "cut", "date", "dig", "docker", "file", "find",
    "host", "kill", "last", "locate", "mail", "make",
    "more",
    "mount", "node", "open", "python", "redis", "screen", "script", "service", "sort", "split", "test",
    "time", "top",
    "touch", "local", "info", "exec", "eval", "history", "jobs", "stat", "users", "groups", "install",
    "paste", "mail", "size",
    "reset", "alias", "let", "declare", "return", "w", "wait", "watch", "who", "write", "java", "go", "ruby",
    "ping", "less", "cat", "head",
    "tail", "route",
    "link", "print", "read", "set", "source", "type", "true", "false", "join", "look", "id", "nice", "expand",
    "factor", "migrate", "mix", "atlas", "flask", "diesel", "goose",
  ]

  /// What kubectl does to a thing that has to be named.
  private static let verbsOfOne: WordSet = [
    "delete", "edit", "patch", "scale", "label", "annotate", "rollout", "autoscale",
  ]

  /// The subcommands of a program that say nothing without what they work on; nil for programs without any.
  private static func verbsWithObject(of program: String) -> [String]? {
    switch program {
    case "systemctl":
      [
        "start", "stop", "restart", "reload", "enable", "disable", "status", "mask", "unmask", "show",
        "is-active", "kill",
      ]
    case "service": ["start", "stop", "restart"]
    case "kubectl":
      [
        "get", "delete", "apply", "describe", "logs", "exec", "edit", "patch", "scale", "rollout", "drain",
        "cordon", "uncordon", "debug", "port-forward", "create", "label", "annotate", "set", "top", "cp",
        "run", "replace", "wait",
      ]
    case "oc":
      [
        "get", "delete", "apply", "describe", "logs", "exec", "edit", "patch", "scale", "rsh", "adm",
        "debug",
      ]
    case "docker", "podman", "nerdctl":
      [
        "exec", "run", "restart", "stop", "start", "rm", "rmi", "logs", "inspect", "kill", "pull", "push",
        "tag", "build", "compose",
      ]
    case "knife": ["ssh"]
    case "etcdctl", "etcdutl": ["snapshot save", "snapshot restore", "snapshot status", "member remove"]
    case "talosctl":
      ["etcd snapshot", "etcd remove-member", "apply-config", "upgrade", "patch", "cp", "read"]
    case "nats": ["account backup", "account restore", "stream backup", "stream restore", "stream info"]
    case "nodetool": ["removenode", "assassinate", "move"]
    case "pulumi": ["config set", "config rm", "stack select"]
    case "vault": ["kv put", "kv get", "write", "read"]
    case "git":
      [
        "commit", "checkout", "revert", "reset", "rebase", "merge", "clone", "add", "rm", "cherry-pick",
        "tag", "update-ref", "cat-file", "config", "remote", "filter-repo", "filter-branch",
      ]
    case "helm": ["upgrade", "install", "rollback", "uninstall", "get", "delete"]
    case "terraform": ["import", "state", "taint"]
    case "npm", "yarn": ["run"]
    default: nil
    }
  }
}
