import IncidentModel

/// Kafka's tools, whose options are the verbs.
enum MessagingRules {
  /// Offsets are only reset with `--execute`; without it the tool prints what it would do.
  static func consumerGroups(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = Set(invocation.arguments.map(\.text))
    if invocation.arguments.contains(where: \.mayBecomeOptions) || invocation.takesMore {
      return .unknown(invocation.program)
    }
    if words.contains("--delete") || words.contains("--delete-offsets") {
      return .destroy("\(invocation.program) --delete")
    }
    if words.contains("--reset-offsets"), words.contains("--execute") {
      return .change("\(invocation.program) --reset-offsets")
    }
    return .read
  }

  /// The mode is an option: `-P` writes, `-L` lists, `-Q` asks for offsets; of several the last counts.
  static func kcat(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = ["-b", "-t", "-p", "-o", "-c", "-X", "-F", "-f", "-G", "-K", "-D", "-m", "-d"]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    if parsed.has("-P") { return .change("\(invocation.program) -P") }
    let asks = parsed.has("-L", "-Q") && !parsed.has("-C", "-G")
    return asks && !parsed.hasUnknownOptions && !invocation.takesMore ? .read : .unknown(invocation.program)
  }

  /// Reading with a group moves that group's offsets.
  static func consoleConsumer(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = Set(invocation.arguments.map { String($0.text.prefix { $0 != "=" }) })
    let moves =
      words.contains("--group") || words.contains("--consumer-property")
      || words.contains("--consumer.config")
    let sum = moves ? Assessment.change("\(invocation.program) --group") : .read
    return words.contains("--max-messages") || words.contains("--timeout-ms") ? sum : sum.flagged(.endless)
  }
}
