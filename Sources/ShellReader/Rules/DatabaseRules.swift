import IncidentModel

/// Clients that carry SQL.
enum DatabaseRules {
  static func psql(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-c", "--command", "-d", "--dbname", "-f", "--file", "-v", "--set", "--variable", "-h", "--host", "-p",
      "--port",
      "-U", "--username", "-o", "--output", "-L", "--log-file", "-F", "--field-separator", "-P", "--pset",
      "-R",
      "--record-separator", "-T", "--table-attr",
    ]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    if parsed.has("-l", "--list", "-V", "-?") { return .read }
    var sum = Assessment.read
    for file in parsed.values(of: "-o", "--output", "-L", "--log-file") {
      sum.include(WrittenFile.assess(file.text, by: "psql -o"))
    }
    if parsed.has("-f", "--file") {
      let isInput = parsed.values(of: "-f", "--file").allSatisfy { $0.text == "-" }
      guard isInput else { return sum.including(.unknown("SQL from a file")) }
    }
    return sum.including(
      statements(parsed.values(of: "-c", "--command"), parsed, invocation, dialect: .postgres))
  }

  static func mysql(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-e", "--execute", "-u", "--user", "-h", "--host", "-P", "--port", "-D", "--database", "-S", "--socket",
      "--defaults-file", "--defaults-extra-file", "--login-path", "--tee", "--delimiter", "--protocol",
    ]
    let parsed = OptionGrammar(values: values, gluedValues: ["-p"]).parse(invocation.arguments)
    if parsed.has("-V", "-?") { return .read }
    var sum = Assessment.read
    if let file = parsed.value(of: "--tee") { sum.include(WrittenFile.assess(file.text, by: "mysql --tee")) }
    return sum.including(
      statements(parsed.values(of: "-e", "--execute"), parsed, invocation, dialect: .mysql))
  }

  /// `sqlite3 file [SQL]`, `clickhouse-client -q SQL`, `cockroach sql -e SQL`, `cqlsh -e CQL`, `sqlcmd -Q
  /// SQL`.
  static func other(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-q", "--query", "-Q", "-e", "--execute", "-h", "--host", "-u", "--user", "--port", "-p", "--password",
      "-d",
      "--database", "-S", "-U", "-P", "-k", "--keyspace", "--url", "-cmd", "--format", "-f", "--file", "-i",
      "-o",
      "-separator", "--certs-dir",
    ]
    let isSingleDash = invocation.program == "sqlite3"
    var own = values
    if isSingleDash { own = ["-cmd", "-separator", "-init", "-newline", "-nullvalue"] }
    if invocation.program == "cqlsh" {
      own.removeAll { ["-q", "-Q", "-d", "-S", "-U", "-P", "-i", "-o"].contains($0) }
    }
    let parsed = OptionGrammar(values: own, hasLongSingleDash: isSingleDash).parse(invocation.arguments)
    if parsed.has("-f", "--file", "-i", "-init", "-cmd") { return .unknown("SQL from a file") }
    if parsed.has("-o") { return .unknown("\(invocation.program) -o") }
    var texts = parsed.values(of: "-q", "--query", "-Q", "-e", "--execute")
    if isSingleDash { texts = Array(parsed.operands.dropFirst()) }
    return statements(texts, parsed, invocation, dialect: .other)
  }

  /// `cockroach VERB`.
  static func cockroach(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    guard let verb = invocation.arguments.first?.text else { return .read }
    var inner = invocation
    inner.arguments.removeFirst()
    let next = inner.arguments.first?.text ?? ""
    switch (verb, next) {
    case ("sql", _): return other(&judge, inner)
    case ("node", "status"), ("node", "ls"), ("version", _): return .read
    case ("debug", "zip"), ("gen", "man"): return .change("cockroach \(verb) \(next)")
    case ("debug", _), ("gen", _): return .unknown("cockroach \(verb)")
    case ("node", "drain"), ("node", "decommission"), ("node", "recommission"), ("start", _), ("init", _),
      ("quit", _):
      return .change("cockroach \(verb) \(next.shown)")
    default: return .unknown("cockroach \(verb.shown)")
    }
  }

  private static func statements(
    _ texts: [Argument], _ parsed: ParsedArguments, _ invocation: Invocation, dialect: SQLReader.Dialect
  ) -> Assessment {
    var sum = Assessment.read
    if parsed.hasUnknownOptions {
      sum.include(.unknown("\(invocation.program) with options from a variable"))
    }
    for text in texts { sum.include(SQLReader.assess(text.text, dialect: dialect)) }
    guard texts.isEmpty else { return sum }
    switch invocation.input {
    case .terminal where !invocation.takesMore: return sum.including(.session(invocation.program))
    case .text(let text): return sum.including(SQLReader.assess(text, dialect: dialect))
    case .unknown, .terminal: return sum.including(.unknown("\(invocation.program) with SQL from input"))
    }
  }

  /// `mongosh --eval JS`, `mongosh file.js`.
  static func mongo(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "--eval", "--host", "--port", "-u", "--username", "-p", "--password", "--authenticationDatabase", "-f",
      "--file",
      "--tlsCAFile", "--sslCAFile", "--tlsCertificateKeyFile", "--sslPEMKeyFile", "--authenticationMechanism",
    ]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    let scripts = parsed.operands.contains { $0.text.hasSuffix(".js") || $0.text.hasSuffix(".mongodb") }
    if scripts || parsed.has("-f", "--file") { return .unknown("mongo script") }
    let texts = parsed.values(of: "--eval")
    if !texts.isEmpty {
      return texts.reduce(into: Assessment()) { $0.include(MongoScript.assess($1.text)) }
    }
    switch invocation.input {
    case .terminal where !invocation.takesMore: return .session(invocation.program)
    case .text(let text): return MongoScript.assess(text)
    case .unknown, .terminal: return .unknown("\(invocation.program) with commands from input")
    }
  }
}
