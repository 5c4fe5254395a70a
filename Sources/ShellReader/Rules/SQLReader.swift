import IncidentModel

/// Reads SQL far enough to say what each statement does; functions that nobody knows make a query unknown.
enum SQLReader {
  enum Dialect { case postgres, mysql, other }

  static func assess(_ text: String, dialect: Dialect) -> Assessment {
    // Whether a backslash escapes a quote differs between databases and settings: such a text is not known.
    var scanner = ScriptScanner(text, hasEscapes: false)
    var sum = Assessment.read
    var words: [String] = []
    var calls: [String] = []
    func finish() {
      if !words.isEmpty { sum.include(assess(words: words, calls: calls)) }
      words = []
      calls = []
    }
    while let token = scanner.next() {
      switch token {
      case .word(let word):
        words.append(word.uppercased())
      case .symbol("("):
        if let last = words.last { calls.append(last) }
      case .symbol(";"): finish()
      case .symbol("\\"):
        if dialect == .mysql {
          finish()
          _ = scanner.next()
        } else {
          let line = scanner.takeLine()
          if !words.isEmpty { finish() }
          sum.include(PsqlCommand.assess(line))
        }
      case .symbol("."):
        // sqlite3's own commands begin with a dot.
        if words.isEmpty, dialect == .other { sum.include(dotCommand(scanner.takeLine())) }
      case .symbol("-"):
        // To MySQL two dashes begin a comment only before a blank.
        if scanner.take("-"), dialect != .mysql || scanner.upcoming?.isWhitespace ?? true {
          scanner.skipLine()
        }
      case .symbol("#"):
        if dialect == .mysql { scanner.skipLine() }
      case .symbol("/"):
        guard scanner.take("*") else { continue }
        // What stands in `/*! … */` is run.
        if scanner.upcoming == "!" { sum.include(.unknown("SQL in a comment")) }
        scanner.skip(behind: "*", "/")
      case .symbol("$"):
        // `$$` and `$tag$` quote; `$1` is a parameter.
        if scanner.upcoming != nil, !(scanner.upcoming?.isNumber ?? false) {
          sum.include(.unknown("SQL $ quoting"))
        }
      case .text(let quoted):
        if quoted.hasSuffix("\\") { sum.include(.unknown("SQL quoting")) }
      case .symbol("="): words.append("=")
      case .symbol, .newline: break
      }
    }
    if scanner.isUnclosed { sum.include(.unknown("SQL with an unclosed quote")) }
    finish()
    return sum
  }

  private static let readVerbs: Set<String> = [
    "SHOW", "DESCRIBE", "DESC", "VALUES", "TABLE", "FETCH", "CLOSE", "LISTEN", "UNLISTEN", "BEGIN", "COMMIT",
    "END",
    "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE", "USE", "HELP", "STATUS", "DISCARD", "CONSISTENCY", "TRACING",
    "EXPAND", "PAGING", "EXISTS", "QUIT", "EXIT",
  ]

  private static let changeVerbs: Set<String> = [
    "INSERT", "UPDATE", "MERGE", "REPLACE", "UPSERT", "GRANT", "REVOKE", "CREATE", "ALTER", "COMMENT", "LOCK",
    "UNLOCK", "REFRESH", "IMPORT", "LOAD", "RENAME", "OPTIMIZE", "REPAIR", "FLUSH", "RESET", "NOTIFY",
    "REASSIGN",
    "SECURITY", "VACUUM", "ANALYZE", "REINDEX", "CLUSTER", "CHECKPOINT", "KILL", "STOP", "CHANGE", "INSTALL",
    "UNINSTALL", "PAUSE", "RESUME", "RELOAD", "SUSPEND", "SHUTDOWN", "DISABLE", "ENABLE", "RECONNECT",
    "WAIT_CLOSE",
    "BATCH", "ATTACH", "DETACH", "SYSTEM", "PREPARE", "DEALLOCATE", "BACKUP", "RESTORE", "CANCEL",
    "CONFIGURE",
    "TUNE", "BINLOG", "CACHE", "DELETE",
  ]

  private static func assess(words: [String], calls: [String]) -> Assessment {
    let verb = words[0]
    let all = Set(words)
    switch verb {
    case "SELECT":
      if all.contains("INTO") { return .change("SQL SELECT INTO") }
      return assess(calls: calls)
    case "WITH":
      return assess(writes: all).including(assess(calls: calls))
    case "EXPLAIN":
      guard all.contains("ANALYZE") || all.contains("ANALYSE") else { return .read }
      return assess(writes: all).including(assess(calls: calls))
    case "DELETE" where !all.contains("WHERE"): return .destroy("SQL DELETE without WHERE")
    case "UPDATE" where !all.contains("WHERE"): return .destroy("SQL UPDATE without WHERE")
    case "DROP", "TRUNCATE", "PURGE": return .destroy("SQL \(verb)")
    case "ALTER" where all.contains("DROP"): return .destroy("SQL ALTER … DROP")
    case "RESET" where all.contains("MASTER"): return .destroy("SQL RESET MASTER")
    case "SET":
      let scope = words.count > 1 ? words[1] : ""
      return ["GLOBAL", "PERSIST", "PERSIST_ONLY", "PASSWORD"].contains(scope) || calls.contains("SETVAL")
        ? .change("SQL SET \(scope)") : assess(calls: calls)
    case "START": return words.count > 1 && words[1] == "TRANSACTION" ? .read : .change("SQL START")
    case "COPY":
      return all.contains("STDOUT") && !all.contains("FROM")
        ? .read
        : copiesOut(words) ? assess(calls: calls) : .change("SQL COPY")
    case "PRAGMA": return all.contains("=") || !calls.isEmpty ? .unknown("SQL PRAGMA") : .read
    case "CHECK", "CHECKSUM": return .read
    case "DECLARE": return assess(writes: all).including(assess(calls: calls))
    case _ where readVerbs.contains(verb): return assess(calls: calls)
    case _ where changeVerbs.contains(verb): return .change("SQL \(verb)")
    default: return .unknown("SQL \(verb.shown)")
    }
  }

  /// `COPY (SELECT …) TO STDOUT`: the FROM belongs to the query.
  private static func copiesOut(_ words: [String]) -> Bool {
    guard words.count > 1, words[1] == "SELECT", let last = words.lastIndex(of: "TO") else { return false }
    return last + 1 < words.count && words[last + 1] == "STDOUT"
  }

  private static func assess(writes words: Set<String>) -> Assessment {
    if words.contains("DELETE") && !words.contains("WHERE") { return .destroy("SQL DELETE without WHERE") }
    for verb in ["INSERT", "UPDATE", "DELETE", "MERGE", "INTO"] where words.contains(verb) {
      return .change("SQL \(verb)")
    }
    return .read
  }

  private static func assess(calls: [String]) -> Assessment {
    calls.reduce(into: Assessment()) { $0.include(SQLFunctions.assess($1)) }
  }

  private static func dotCommand(_ line: String) -> Assessment {
    let verb = line.split(separator: " ").first.map(String.init) ?? ""
    let reads = [
      "tables", "schema", "indexes", "indices", "databases", "mode", "headers", "header", "width", "quit",
      "exit", "help", "show", "stats", "timer", "fullschema", "dbinfo", "dump", "timeout",
    ]
    if reads.contains(verb) { return .read }
    return ["backup", "save", "restore", "import", "clone"].contains(verb)
      ? .change("sqlite3 .\(verb)") : .unknown("sqlite3 .\(verb.shown)")
  }
}
