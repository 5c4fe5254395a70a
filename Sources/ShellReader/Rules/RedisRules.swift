import IncidentModel

/// redis-cli: options first, then one command, or commands from its input.
enum RedisRules {
  private static let values = [
    "-h", "-p", "-s", "-a", "-n", "-u", "-r", "-i", "-d", "-D", "-t", "-X", "--user", "--pass", "--pattern",
    "--quoted-pattern", "--count", "--cacert", "--cacertdir", "--cert", "--key", "--sni", "--rdb",
    "--functions-rdb", "--intrinsic-latency", "--memkeys-samples", "--lru-test", "--eval", "--tls-ciphers",
    "--tls-ciphersuites", "--show-pushes", "--cursor", "--keystats-samples", "--top",
  ]

  static func cli(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: values, stopsAtOperand: true).parse(invocation.arguments)
    if parsed.hasUnknownOptions { return .unknown("redis-cli with options from a variable") }
    var sum = Assessment.read
    if parsed.has("--stat", "--latency", "--latency-history", "--latency-dist", "--replica", "--slave") {
      return .flagged(.endless)
    }
    if parsed.value(of: "-r")?.text == "-1" { sum.flags.insert(.endless) }
    if parsed.has("--askpass") { sum.flags.insert(.interactive) }
    if parsed.has(
      "--scan", "--bigkeys", "--memkeys", "--hotkeys", "--intrinsic-latency", "--keystats", "-v", "--version")
    {
      return sum
    }
    if let file = parsed.value(of: "--rdb", "--functions-rdb") {
      return sum.including(WrittenFile.assess(file.text, by: "redis-cli --rdb"))
    }
    if parsed.has("--pipe", "--lru-test") { return sum.including(.change("redis-cli --pipe")) }
    if parsed.has("--eval") { return sum.including(.unknown("redis-cli --eval")) }
    if parsed.has("--cluster") { return sum.including(cluster(parsed.operands)) }
    if !parsed.operands.isEmpty {
      return sum.including(RedisCommands.assess(parsed.operands, takesMore: invocation.takesMore))
    }
    switch invocation.input {
    case .terminal where !invocation.takesMore: return sum.including(.session("redis-cli"))
    case .text(let text):
      return text.split(whereSeparator: \.isNewline).reduce(into: sum) { sum, line in
        let words = line.split(whereSeparator: \.isWhitespace).map { Argument(text: String($0)) }
        if !words.isEmpty { sum.include(RedisCommands.assess(words, takesMore: false)) }
      }
    case .unknown, .terminal: return sum.including(.unknown("redis-cli with commands from input"))
    }
  }

  private static func cluster(_ operands: [Argument]) -> Assessment {
    let verb = operands.first?.text ?? ""
    switch verb {
    case "info", "check", "help": return .read
    case "call": return RedisCommands.assess(Array(operands.dropFirst(2)), takesMore: false)
    case "fix", "reshard", "rebalance", "add-node", "create", "set-timeout", "import", "backup":
      return .change("redis-cli --cluster \(verb)")
    case "del-node": return .destroy("redis-cli --cluster del-node")
    default: return .unknown("redis-cli --cluster \(verb.shown)")
    }
  }
}
