import IncidentModel

/// Programs on the machine whose arguments decide.
enum SystemRules {
  /// `date` shows, `date -s` and `date 01021504` set.
  static func date(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-d", "--date", "-f", "--file", "-r", "--reference", "-s", "--set", "-v",
    ]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    if parsed.has("-s", "--set") { return .change("date -s") }
    if parsed.hasUnknownOptions || invocation.takesMore {
      return .unknown("date with options from a variable")
    }
    // BSD's -j takes a date as an operand and does not set it.
    if parsed.has("-j") { return .read }
    let sets = parsed.operands.contains { !$0.text.hasPrefix("+") }
    return sets ? .change("date with a time to set") : .read
  }

  /// `hostname` shows, `hostname name` sets.
  static func hostname(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: ["-F", "--file"]).parse(invocation.arguments)
    let sets = !parsed.operands.isEmpty || parsed.has("-F", "--file", "-b") || invocation.takesMore
    return sets ? .change("\(invocation.program) with a name to set") : .read
  }

  static func sysctl(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: ["-r", "--pattern"]).parse(invocation.arguments)
    let sets =
      parsed.has("-w", "--write", "-p", "--load", "--system", "-f") || invocation.takesMore
      || parsed.operands.contains { $0.text.contains("=") }
    if sets { return .change("sysctl -w") }
    return parsed.hasUnknownOptions ? .unknown("sysctl with options from a variable") : .read
  }

  /// Signal 0 only asks whether the process is there; `-l` lists names; -3 has a Java process print its
  /// threads.
  static func kill(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.map(\.text)
    if let first = words.first, ["-0", "-l", "-L", "--list", "-3", "-QUIT", "-SIGQUIT"].contains(first) {
      // QUIT ends any program that does not handle it.
      return ["-3", "-QUIT", "-SIGQUIT"].contains(first) ? .change("kill \(first)") : .read
    }
    let signal = words.first { $0.hasPrefix("-") }
    return .change(signal.map { "kill \($0.shown)" } ?? "kill")
  }

  static func crontab(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: ["-u"]).parse(invocation.arguments)
    if parsed.has("-r") { return .destroy("crontab -r") }
    if parsed.has("-e") { return Assessment.change("crontab -e").flagged(.interactive) }
    return parsed.has("-l") && parsed.operands.isEmpty ? .read : .change("crontab")
  }

  /// Full-screen unless in batch mode, where only a count ends it.
  static func top(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: ["-p", "-n", "-d", "-u", "-U", "-w", "-o", "-s", "-i", "-l", "-E"])
      .parse(invocation.arguments)
    if parsed.has("-h", "-v", "--version", "--help") { return .read }
    let writes = parsed.has("--output", "--export") || parsed.has("-w") && invocation.program == "atop"
    if writes { return .change("\(invocation.program) to a file") }
    if invocation.program == "top", parsed.has("-l") { return .read }
    if parsed.has("-b", "--batch", "-o", "--once"), invocation.program != "btop" {
      return parsed.has("-n", "-o", "--once", "--iterations") ? .read : .flagged(.endless)
    }
    return .flagged(.interactive, .endless)
  }

  /// `vmstat 1` goes on for ever, `vmstat 1 5` ends.
  static func sampled(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = ["-p", "-P", "-n", "-s", "-e", "-f", "-o", "-i", "-T", "-G", "-C", "-S"]
    let own: [String] =
      invocation.program == "sar" || invocation.program == "pidstat" ? values : ["-p", "-P", "-S"]
    let parsed = OptionGrammar(values: own).parse(invocation.arguments)
    var sum = Assessment.read
    if let file = parsed.value(of: "-o"), invocation.program == "sar" {
      sum.include(WrittenFile.assess(file.text, by: "sar -o"))
    }
    let numbers = parsed.operands.filter { Double($0.text) != nil || !$0.isFixed }
    if numbers.count == 1 { sum.flags.insert(.endless) }
    return sum
  }
}
