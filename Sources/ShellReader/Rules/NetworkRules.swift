import IncidentModel

/// Network tools whose arguments decide.
enum NetworkRules {
  static func nslookup(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    invocation.arguments.isEmpty && !invocation.hasInput ? .flagged(.interactive) : .read
  }

  /// Without a count it goes on for ever.
  static func ping(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: [
      "-c", "-i", "-s", "-t", "-w", "-W", "-I", "-M", "-p", "-Q", "-l", "-m",
    ])
    .parse(invocation.arguments)
    return parsed.has("-c", "-w", "-V", "-h") ? .read : .flagged(.endless)
  }

  static func mtr(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: ["-c", "-i", "-P", "-s", "-m"]).parse(invocation.arguments)
    let reports = parsed.has(
      "-r", "--report", "-w", "--report-wide", "-j", "--json", "-C", "--csv", "-x", "--xml")
    return reports ? .read : .flagged(.interactive, .endless)
  }

  /// `ip OBJECT VERB`; without a verb it shows.
  static func ip(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let grammar = OptionGrammar(
      values: ["-n", "-netns", "-f", "-family", "-b", "-batch"], hasLongSingleDash: true)
    let parsed = grammar.parse(invocation.arguments)
    if parsed.has("-b", "-batch") { return .unknown("ip -batch") }
    let words = parsed.operands
    guard let object = words.first?.text else { return .read }
    if words.count < 2 { return invocation.takesMore ? .unknown("ip \(object.shown)") : .read }
    let verb = words[1].text
    if "netns".hasPrefix(object) || "vrf".hasPrefix(object), verb == "exec" {
      return judge.assess(call: Array(words.dropFirst(3)), input: invocation.input, byShell: false)
    }
    if object.hasPrefix("mon") { return .flagged(.endless) }
    // iproute2 takes any beginning of a word; these stand for show, list, get, save and help only.
    // `s` is show for these, set for links.
    if verb == "s", ["address", "route", "neighbour", "rule"].contains(where: { $0.hasPrefix(object) }) {
      return .read
    }
    if ["sh", "sho", "show", "l", "li", "ls", "lis", "list", "lst", "g", "ge", "get", "help", "save"]
      .contains(verb)
    {
      return .read
    }
    if ["mon", "monitor"].contains(verb) { return .flagged(.endless) }
    if ["f", "fl", "flu", "flus", "flush"].contains(verb) { return .destroy("ip \(object.shown) flush") }
    let changes = [
      "add", "a", "del", "d", "delete", "set", "change", "replace", "append", "up", "down", "attach", "exec",
    ]
    return changes.contains(verb)
      ? .change("ip \(object.shown) \(verb)") : .unknown("ip \(object.shown) \(verb.shown)")
  }

  /// Shows with at most a device's name.
  static func ifconfig(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let operands = OptionGrammar().parse(invocation.arguments).operands
    return operands.count <= 1 && !invocation.takesMore ? .read : .change(invocation.program)
  }

  static func route(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let operands = OptionGrammar(values: ["-A"]).parse(invocation.arguments).operands.map(\.text)
    return operands.isEmpty || operands.first == "get" || operands.first == "show" ? .read : .change("route")
  }

  /// `tc qdisc show`, `bridge fdb show`, `vtysh -c 'show …'`.
  static func showVerb(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: ["-c"], hasLongSingleDash: true).parse(invocation.arguments)
    if invocation.program == "vtysh" {
      let commands = parsed.values(of: "-c").map(\.text)
      if commands.isEmpty { return invocation.hasInput ? .unknown("vtysh") : .session("vtysh") }
      return commands.allSatisfy { $0.hasPrefix("show ") || $0.hasPrefix("sh ") }
        ? .read : .change("vtysh -c")
    }
    let words = parsed.operands.map(\.text)
    guard words.count > 1 else {
      return words.isEmpty ? .read : .unknown("\(invocation.program) \(words[0].shown)")
    }
    if ["show", "ls", "list", "get"].contains(words[1]) { return .read }
    return .change("\(invocation.program) \(words[1].shown)")
  }

  static func ethtool(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let reads: Set<String> = [
      "-i", "-S", "-k", "-g", "-a", "-c", "-l", "-n", "-m", "-x", "-T", "-P", "-u", "-d", "-e",
      "--statistics",
      "--driver", "--show-features", "--show-ring", "--show-pause", "--show-coalesce", "--show-channels",
      "--module-info", "--show-fec", "--phy-statistics", "--show-priv-flags",
    ]
    guard let option = invocation.arguments.first(where: { $0.text.hasPrefix("-") }) else { return .read }
    return reads.contains(option.text) ? .read : .change("ethtool \(option.text.shown)")
  }

  /// What memcached, ZooKeeper and Redis only answer.
  private static let questions = [
    "quit", "stats", "ruok", "stat", "srvr", "mntr", "conf", "cons", "ping", "info", "version",
  ]

  /// `nft` joins its words into one text, in which a semicolon begins another command.
  static func nft(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    if invocation.arguments.contains(where: { $0.text.contains(";") }) {
      return .unknown("nft with several commands")
    }
    return judge.assess(nftables, invocation)
  }

  private static let nftables = Program(
    "nft", values: ["-f", "-I"],
    verbs: [
      .read("list", "describe"), .endless("monitor"), .destroy("flush"),
      .change("add", "delete", "insert", "replace", "create", "rename", "reset", "destroy"),
    ], options: [.change("-f", "--file"), .onlyLooks("-c", "--check")])

  /// Testing a port looks; sending something is not known.
  static func connect(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: ["-w", "-p", "-s", "-i", "-q", "-e", "-c", "-x", "-X", "-b", "-T"])
      .parse(invocation.arguments)
    let runs = parsed.has("-e", "-c", "--exec", "--sh-exec", "--lua-exec") && invocation.program != "telnet"
    if runs || invocation.takesMore || parsed.hasUnknownOptions {
      return .unknown("\(invocation.program) -e")
    }
    if invocation.program == "socat" { return .unknown("socat") }
    if parsed.has("-l", "--listen", "-k") {
      return Assessment.unknown("\(invocation.program) -l").flagged(.endless)
    }
    if parsed.has("-z") { return .read }
    switch invocation.input {
    // From /dev/null or an empty here-string nothing is sent.
    case .text(let text):
      let isQuestion = text.split(whereSeparator: \.isNewline).allSatisfy { line in
        let words = line.lowercased().split(whereSeparator: \.isWhitespace)
        return words.first.map { questions.contains(String($0)) } ?? true && !words.contains("reset")
      }
      return isQuestion ? .read : .unknown("bytes sent with \(invocation.program)")
    case .unknown: return .unknown("bytes sent with \(invocation.program)")
    case .terminal: return .flagged(.interactive)
    }
  }

  /// Without a count it goes on for ever; with `-w` it writes a file.
  static func capture(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-c", "-i", "-w", "-r", "-s", "-C", "-W", "-G", "-F", "-B", "-f", "-Y", "-T", "-a", "-z", "-n-", "-y",
      "-Z",
    ]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    var sum = Assessment.read
    if parsed.has("-z"), invocation.program == "tcpdump" { sum.include(.unknown("tcpdump -z")) }
    // tcpflow stores each connection in a file unless it prints.
    if invocation.program == "tcpflow", !parsed.has("-c", "-C") { sum.include(.change("tcpflow to files")) }
    if invocation.program == "ngrep", parsed.has("-O") { sum.include(.change("ngrep -O")) }
    if let file = parsed.value(of: "-w") {
      sum.include(WrittenFile.assess(file.text, by: "\(invocation.program) -w"))
    }
    if !parsed.has("-c", "-r", "-D", "--list-interfaces", "-a") { sum.flags.insert(.endless) }
    return sum
  }

  /// `-L`, `-S` and `-C` look; `-F`, `-X` and `-Z` throw rules and counters away.
  static func iptables(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.map(\.text)
    let reads = ["-L", "--list", "-S", "--list-rules", "-C", "--check", "-V", "--version", "-h", "--help"]
    let drops = ["-F", "--flush", "-X", "--delete-chain", "-Z", "--zero"]
    func has(_ names: [String]) -> Bool {
      words.contains { word in
        names.contains(word)
          || word.hasPrefix("-") && !word.hasPrefix("--")
            && names.contains { $0.count == 2 && word.contains($0.dropFirst()) && word.first == "-" }
      }
    }
    if has(drops) { return .destroy("\(invocation.program) flush") }
    let writes = [
      "-A", "--append", "-I", "--insert", "-D", "--delete", "-R", "--replace", "-N", "-P", "--policy", "-E",
    ]
    if words.contains(where: { writes.contains($0) }) || invocation.takesMore {
      return .change(invocation.program)
    }
    return has(reads) ? .read : .unknown(invocation.program)
  }

  static func firewall(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.map(\.text)
    let looks = words.allSatisfy { word in
      [
        "--list", "--get", "--query", "--info", "--zone", "--state", "--permanent", "--version", "--help",
        "--path",
      ]
      .contains { word.hasPrefix($0) }
    }
    return looks && !invocation.takesMore ? .read : .change("firewall-cmd")
  }

  /// `nmcli [OBJECT [VERB]]`.
  static func nmcli(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = OptionGrammar(values: ["-f", "-m", "-g", "-w"]).parse(invocation.arguments).operands.map(
      \.text)
    guard words.count > 1 else { return words.first == "monitor" ? .flagged(.endless) : .read }
    if ["show", "status", "list", "permissions", "connectivity"].contains(words[1]) { return .read }
    return words[1] == "monitor" ? .flagged(.endless) : .change("nmcli \(words[0].shown) \(words[1].shown)")
  }
}
