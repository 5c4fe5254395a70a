import IncidentModel

/// Configuration management run by hand.
enum ProvisioningRules {
  /// `ansible PATTERN -m MODULE -a ARGS`: without a module the arguments are a command line.
  static func ansible(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-m", "--module-name", "-a", "--args", "-i", "--inventory", "-l", "--limit", "-u", "--user", "-f",
      "--forks", "-e",
      "--extra-vars", "-t", "--tree", "--become-user", "--vault-password-file", "--private-key", "-T", "-B",
      "-P",
    ]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    if parsed.hasUnknownOptions || invocation.takesMore {
      return .unknown("ansible with options from a variable")
    }
    if parsed.has("-t", "--tree") { return .change("ansible --tree") }
    if parsed.has("--list-hosts", "--version", "-C", "--check", "--syntax-check") { return .read }
    let module = parsed.value(of: "-m", "--module-name")?.text ?? "command"
    let name = module.split(separator: ".").last.map(String.init) ?? module
    if name == "uri" {
      let asked = parsed.value(of: "-a", "--args")?.text ?? ""
      return ["method=", "body=", "dest=", "src="].contains(where: asked.contains) || asked.isEmpty
        ? .change("ansible -m uri") : .read
    }
    switch name {
    case "ping", "setup", "debug", "gather_facts", "service_facts", "package_facts", "stat", "win_ping",
      "find", "getent",
      "slurp", "wait_for", "assert":
      return .read
    case "command", "shell", "raw":
      guard let text = parsed.value(of: "-a", "--args") else { return .unknown("ansible -m \(name)") }
      return judge.assess(text: text.text, elsewhere: true)
    default: return .change("ansible -m \(name.shown)")
    }
  }

  /// `salt TARGET MODULE.FUNCTION`.
  static func salt(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = ["-c", "-t", "--timeout", "-b", "--batch", "--out", "-l"]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    let words = parsed.operands
    let place = invocation.program == "salt-call" ? 0 : 1
    guard words.count > place, !parsed.hasUnknownOptions else { return .unknown(invocation.program) }
    let function = words[place].text
    let reason = "\(invocation.program) \(function.shown)"
    switch function {
    case "cmd.run", "cmd.shell", "cmd.run_all":
      guard words.count > place + 1 else { return .unknown(reason) }
      return judge.assess(text: words[place + 1].text, elsewhere: true)
    case "test.ping", "test.version", "grains.items", "grains.get", "grains.item", "grains.ls",
      "pillar.items", "pillar.get",
      "service.status", "service.get_all", "pkg.version", "pkg.list_pkgs", "disk.usage", "status.uptime",
      "status.loadavg",
      "network.interfaces", "network.ping", "saltutil.running", "saltutil.find_job", "status.all_status",
      "state.show_sls",
      "state.show_top", "state.show_highstate", "file.file_exists", "ps.top", "system.get_system_time",
      "test.echo":
      return .read
    case "state.apply", "state.highstate", "state.sls":
      return words.contains { $0.text == "test=True" || $0.text == "test=true" } ? .read : .change(reason)
    default: return .change(reason)
    }
  }
}
