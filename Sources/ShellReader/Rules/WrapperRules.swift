import IncidentModel

/// Programs that start another one in a way that no ``Wrapper`` describes.
enum WrapperRules {
  /// `command -v x` only asks where x is.
  static func command(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(stopsAtOperand: true).parse(invocation.arguments)
    if parsed.has("-v", "-V") { return .read }
    return judge.assess(call: parsed.operands, input: invocation.input, byShell: false)
  }

  /// `flock file command`, `flock file -c text`, `flock 9`.
  static func flock(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let grammar = OptionGrammar(
      values: ["-w", "--timeout", "-E", "--conflict-exit-code"], stopsAtOperand: true)
    let parsed = grammar.parse(invocation.arguments)
    let rest = Array(parsed.operands.dropFirst())
    guard let first = rest.first else { return .read }
    guard first.text == "-c" || first.text == "--command" else {
      return judge.assess(call: rest, input: invocation.input, byShell: false)
    }
    return rest.count > 1 ? judge.assess(text: rest[1].text, elsewhere: false) : .unknown("flock -c")
  }

  /// `su - user -c text`, `runuser -u user -- command`, or another user's shell.
  static func su(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-c", "--command", "-s", "--shell", "-g", "--group", "-G", "--supp-group", "-w", "-u", "--user",
    ]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    if let text = parsed.value(of: "-c", "--command") {
      return judge.assess(text: text.text, elsewhere: true, input: invocation.input)
    }
    if parsed.has("-u", "--user"), invocation.program == "runuser" {
      let inner = OptionGrammar(values: values, stopsAtOperand: true).parse(invocation.arguments)
      return judge.assess(call: inner.operands, input: invocation.input, byShell: false)
    }
    switch invocation.input {
    case .terminal: return .session(invocation.program)
    case .text(let text): return judge.assess(text: text, elsewhere: true)
    case .unknown: return .unknown("\(invocation.program) with commands from input")
    }
  }

  private static let sshValues = [
    "-B", "-b", "-c", "-D", "-E", "-e", "-F", "-I", "-i", "-J", "-L", "-l", "-m", "-O", "-o", "-P", "-p",
    "-Q",
    "-R", "-S", "-W", "-w",
  ]

  /// `ssh host` is a session, `ssh host words` a command line for a shell over there.
  static func ssh(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: sshValues, stopsAtOperand: true).parse(invocation.arguments)
    if parsed.has("-V", "-Q", "-G") { return .read }
    if parsed.has("-O") { return parsed.value(of: "-O")?.text == "check" ? .read : .change("ssh -O") }
    if parsed.hasUnknownOptions { return .unknown("ssh with options from a variable") }
    if parsed.values(of: "-o").contains(where: runsLocally) { return .unknown("ssh -o with a command") }
    if parsed.has("-N") {
      // A tunnel: nothing is run over there.
      return parsed.has("-f") ? .flagged(.background) : .flagged(.endless)
    }
    let wrapper = Wrapper(
      values: sshValues, outputs: ["-E"], operands: 1, permutes: true, reader: .shell, isElsewhere: true,
      opensSession: true)
    var sum = judge.assess(wrapper, invocation)
    if parsed.has("-f") { sum.flags.insert(.background) }
    return sum
  }

  /// `ionice -c 3 command`; with `-p` it shows a process's class, or sets it when one is given.
  static func ionice(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let wrapper = Wrapper(
      values: [
        "-c", "--class", "-n", "--classdata", "-p", "--pid", "-P", "--pgid", "-u", "--uid",
      ])
    let parsed = OptionGrammar(values: wrapper.values, stopsAtOperand: true).parse(invocation.arguments)
    let sets = parsed.has("-c", "--class", "-n", "--classdata")
    if sets, parsed.has("-p", "--pid", "-P", "--pgid", "-u", "--uid") { return .change("ionice -p") }
    return judge.assess(wrapper, invocation)
  }

  private static func runsLocally(_ option: Argument) -> Bool {
    let name = option.text.lowercased()
    return ["localcommand", "proxycommand", "permitlocalcommand", "knownhostscommand"].contains {
      name.hasPrefix($0)
    }
  }

  /// `aws-vault exec profile -- command` and relatives: the command stands behind `--`.
  static func secretsInEnvironment(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    guard let dashes = invocation.arguments.firstIndex(where: { $0.text == "--" }) else {
      return .unknown(invocation.program)
    }
    return judge.assess(
      call: Array(invocation.arguments[(dashes + 1)...]), input: invocation.input, byShell: false)
  }

  /// A transient unit is a change of its own, whatever runs in it.
  static func systemdRun(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let wrapper = Wrapper(values: [
      "-u", "--unit", "-p", "--property", "-E", "--setenv", "--uid", "--gid", "--slice", "--description",
      "-H", "-M",
    ])
    return Assessment.change("systemd-run").including(judge.assess(wrapper, invocation))
  }

  /// Watching a running process slows it down and changes nothing; `-o` writes a file.
  static func trace(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = ["-p", "-e", "-o", "-s", "-u", "-E", "-a", "-O", "-S", "-I", "-b", "-P", "-X"]
    let parsed = OptionGrammar(values: values, stopsAtOperand: true).parse(invocation.arguments)
    var sum = Assessment.read
    if let file = parsed.value(of: "-o") {
      sum.include(WrittenFile.assess(file.text, by: "\(invocation.program) -o"))
    }
    if parsed.has("-p") { return sum.flagged(.endless) }
    return sum.including(judge.assess(call: parsed.operands, input: invocation.input, byShell: false))
  }
}
