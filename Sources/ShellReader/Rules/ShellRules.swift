import IncidentModel

/// The shell's own commands that carry shell text.
enum ShellRules {
  /// `read` waits for the keyboard unless its input comes from elsewhere.
  static func read(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    if case .terminal = invocation.input { return .flagged(.setsState, .interactive) }
    return .flagged(.setsState)
  }

  /// An index of an array is expanded once more, also where quotes kept it from the shell: `let 'a[$(x)]=1'`.
  static func arithmetic(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let hides = invocation.arguments.contains { $0.text.contains("$(") || $0.text.contains("`") }
    return (hides ? Assessment.unknown("let with a program") : .read).flagged(.setsState)
  }

  /// `eval` reads its words once more, so that whatever a variable holds becomes code.
  static func eval(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    guard invocation.arguments.allSatisfy(\.isFixed), !invocation.takesMore else {
      return .unknown("eval of a value").flagged(.setsState)
    }
    let text = invocation.arguments.map(\.text).joined(separator: " ")
    return judge.assess(text: text, elsewhere: false, input: invocation.input, bySameShell: true)
  }

  static func trap(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.drop { $0.text == "--" }
    guard words.count > 1, let text = words.first?.text, text != "-", !text.hasPrefix("-") else {
      return .flagged(.setsState)
    }
    return judge.assess(text: text, elsewhere: false).flagged(.setsState)
  }

  static func exec(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: ["-a"], stopsAtOperand: true).parse(invocation.arguments)
    guard !parsed.operands.isEmpty else { return .flagged(.setsState) }
    return judge.assess(call: parsed.operands, input: invocation.input, byShell: false)
  }

  /// `bash -c text`, `bash script`, or a shell to type into.
  static func interpreter(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let grammar = OptionGrammar(
      values: ["-o", "-O", "+o", "+O", "--rcfile", "--init-file"], stopsAtOperand: true)
    let parsed = grammar.parse(invocation.arguments)
    if parsed.has("--version", "--help") { return .read }
    if parsed.hasUnknownOptions { return .unknown("\(invocation.program) with options from a variable") }
    if parsed.has("-c") {
      guard let text = parsed.operands.first else { return .unknown("\(invocation.program) -c") }
      var sum = judge.assess(text: text.text, elsewhere: false, input: invocation.input)
      sum.flags.remove(.setsState)
      // `xargs sh -c 'rm "$@"'` names its arguments inside the text; `xargs sh -c` gets the text itself.
      return sum
    }
    // `-n` reads a script and runs nothing of it.
    if parsed.has("-n"), !parsed.operands.isEmpty { return .read }
    if let script = parsed.operands.first, !parsed.has("-s"), script.text != "-" {
      return .unknown("script \(script.text.shown)")
    }
    switch invocation.input {
    case .terminal where !invocation.takesMore: return .session(invocation.program)
    case .text(let text):
      var sum = judge.assess(text: text, elsewhere: true)
      sum.flags.remove(.setsState)
      return sum
    case .unknown, .terminal: return .unknown("\(invocation.program) with commands from input")
    }
  }

  /// The words of a known program that an interpreter is given: `php artisan migrate`, `python -m flask db upgrade`.
  private static func console(in invocation: Invocation) -> [Argument]? {
    let grammar = OptionGrammar(values: ["-W", "-X", "-d", "-I"], stopsAtOperand: true)
    let parsed = grammar.parse(invocation.arguments)
    guard let script = parsed.operands.first?.text, !parsed.hasUnknownOptions else { return nil }
    if parsed.has("-m") {
      let isKnown = ["pip", "flask", "celery", "alembic", "airflow", "superset"].contains(script)
      return isKnown ? parsed.operands : nil
    }
    let takesText = parsed.has("-c", "-e", "-r", "-n", "-p", "--eval", "--run", "--print")
    let isProgram = script.utf8.contains(UInt8(ascii: "/")) || ProgramTable.isConsole(script)
    return !takesText && isProgram && ProgramTable.shared.knows(script) ? parsed.operands : nil
  }

  /// Programs in other languages are not read; only what asks for a version or formats text is known.
  static func scriptLanguage(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.map(\.text)
    if words.count == 1, ["--version", "-V", "-v", "--help", "-h"].contains(words[0]) { return .read }
    if words.count >= 2, words[0] == "-m", ["json.tool", "site"].contains(words[1]) {
      // A second file name is where json.tool writes to.
      return words.dropFirst(2).count { !$0.hasPrefix("-") } > 1
        ? .change("json.tool to a file") : .read
    }
    if let call = console(in: invocation) { return judge.assess(call: call, input: invocation.input) }
    let isPrompt = words.allSatisfy { ["-i", "-q", "-B", "-u"].contains($0) } && !invocation.hasInput
    if isPrompt, !["perl", "php"].contains(invocation.program) { return .session(invocation.program) }
    return .unknown("\(invocation.program) program")
  }
}
