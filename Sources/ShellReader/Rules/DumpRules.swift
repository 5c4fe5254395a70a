import IncidentModel

/// Programs around a database whose arguments decide.
enum DumpRules {
  /// A dump to standard output looks; one to a file writes it.
  static func toFile(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values: [String] =
      invocation.program.hasPrefix("pg_")
      ? ["-f", "--file", "-h", "-p", "-U", "-d", "-t", "-n", "-F", "-j", "-T", "-N", "-Z", "-l", "-S", "-E"]
      : ["-r", "--result-file", "-u", "-h", "-P", "-T", "--tab", "-w", "-S"]
    let glued: [String] = invocation.program.hasPrefix("pg_") ? [] : ["-p"]
    let parsed = OptionGrammar(values: values, gluedValues: glued).parse(invocation.arguments)
    var sum = Assessment.read
    for file in parsed.values(of: "-f", "--file", "-r", "--result-file", "-T", "--tab")
    where invocation.program != "pg_dump" || parsed.has("-f", "--file") {
      sum.include(WrittenFile.assess(file.text, by: invocation.program))
    }
    if parsed.has(
      "-F", "--flush-logs", "--master-data", "--source-data", "--lock-all-tables", "--delete-master-logs"),
      !invocation.program.hasPrefix("pg_")
    {
      sum.include(.change("\(invocation.program) with locks"))
    }
    if parsed.hasUnknownOptions {
      sum.include(.unknown("\(invocation.program) with options from a variable"))
    }
    return sum
  }

  /// `-l` lists an archive, `-f` writes it out as SQL; into a database it replaces what is there.
  static func pgRestore(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-f", "--file", "-h", "-p", "-U", "-d", "--dbname", "-t", "-n", "-j", "-L", "-F", "-S",
    ]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    guard !parsed.has("-d", "--dbname"), !parsed.hasUnknownOptions else { return .destroy("pg_restore") }
    if parsed.has("-l", "--list") { return .read }
    guard let file = parsed.value(of: "-f", "--file") else { return .destroy("pg_restore") }
    return WrittenFile.assess(file.text, by: "pg_restore -f")
  }

  /// `pg_ctlcluster VERSION CLUSTER VERB`.
  static func pgCtlCluster(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = OptionGrammar(values: ["-m", "-o"]).parse(invocation.arguments).operands.map(\.text)
    let verb = words.count > 2 ? words[2] : ""
    if verb == "status" { return .read }
    let changes = ["start", "stop", "restart", "reload", "promote"]
    return changes.contains(verb) ? .change("pg_ctlcluster \(verb)") : .unknown("pg_ctlcluster \(verb.shown)")
  }
}
