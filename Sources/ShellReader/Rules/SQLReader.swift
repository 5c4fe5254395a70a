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
    var before: ScriptScanner.Token?
    func finish() {
      if !words.isEmpty { sum.include(assess(words: words, calls: calls)) }
      words = []
      calls = []
    }
    while let token = scanner.next() {
      // A comment between a name and its parenthesis changes nothing.
      var isComment = false
      defer { if !isComment { before = token } }
      switch token {
      case .word(let word):
        words.append(word.uppercased())
      case .symbol("("):
        // A name calls; an operator or a comma only groups. What calls by a quoted name is not known.
        switch before {
        case .word, .symbol("="): if let last = words.last { calls.append(last) }
        case .text: calls.append("\"…\"")
        case .newline: if let last = words.last { calls.append(last) }
        case .symbol("]"): calls.append("]")
        case .symbol, nil: break
        }
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
        isComment = true
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

  private static let readVerbs: WordSet = [
    "SHOW", "DESCRIBE", "DESC", "VALUES", "TABLE", "FETCH", "CLOSE", "LISTEN", "UNLISTEN", "BEGIN", "COMMIT",
    "END",
    "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE", "USE", "HELP", "STATUS", "DISCARD", "CONSISTENCY", "TRACING",
    "EXPAND", "PAGING", "EXISTS", "QUIT", "EXIT",
  ]

  private static let changeVerbs: WordSet = [
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
      return locksRows(words) ? .change("SQL SELECT FOR UPDATE") : assess(calls: calls)
    case "WITH":
      return assess(writes: all).including(assess(calls: calls))
    case "EXPLAIN", "DESCRIBE", "DESC":
      // ANALYZE runs what it explains.
      guard all.contains("ANALYZE") || all.contains("ANALYSE") else { return .read }
      let explained = Array(words.dropFirst().drop { explainOptions.contains($0) })
      return explained.isEmpty ? .read : assess(words: explained, calls: calls)
    case "DELETE" where meansEveryRow(words): return .destroy("SQL DELETE without WHERE")
    case "UPDATE" where meansEveryRow(words): return .destroy("SQL UPDATE without WHERE")
    case "COMMIT" where all.contains("PREPARED"), "ROLLBACK" where all.contains("PREPARED"):
      return .change("SQL \(verb) PREPARED")
    case "DROP", "TRUNCATE", "PURGE": return .destroy("SQL \(verb)")
    case "ALTER" where all.contains("DROP"): return .destroy("SQL ALTER … DROP")
    case "RESET" where all.contains("MASTER"): return .destroy("SQL RESET MASTER")
    case "SET":
      // One SET may name several variables, each with a scope of its own.
      let scope = words.dropFirst().first { ["GLOBAL", "PERSIST", "PERSIST_ONLY", "PASSWORD"].contains($0) }
      return scope.map { .change("SQL SET \($0)") } ?? assess(calls: calls)
    case "START": return words.count > 1 && words[1] == "TRANSACTION" ? .read : .change("SQL START")
    case "COPY":
      guard words.count > 1 else { return .unknown("SQL COPY") }
      // Behind the name of a table stand its columns, behind anything else a query.
      let isQuery = copiedQueries.contains(words[1])
      let query = isQuery ? assess(writes: all).including(assess(calls: calls)) : .read
      let prints = all.contains("STDOUT") && !all.contains("FROM") || copiesOut(words)
      return prints ? query : query.including(.change("SQL COPY"))
    case "PRAGMA": return assess(pragma: words, hasArgument: !calls.isEmpty)
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

  private static let copiedQueries = [
    "SELECT", "WITH", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE",
  ]

  private static let explainOptions = [
    "ANALYZE", "ANALYSE", "VERBOSE", "BUFFERS", "COSTS", "SETTINGS", "GENERIC_PLAN", "WAL", "TIMING",
    "SUMMARY", "MEMORY", "SERIALIZE", "FORMAT", "JSON", "YAML", "XML", "TEXT", "TREE", "TRADITIONAL", "ON",
    "OFF", "TRUE", "FALSE", "NONE", "BINARY", "PIPELINE", "=", "0", "1",
  ]

  /// `FOR UPDATE`, `FOR NO KEY UPDATE`, `FOR SHARE`: others wait for these rows.
  private static func locksRows(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { $0 == "FOR" && ["UPDATE", "SHARE", "NO", "KEY"].contains($1) }
  }

  /// Without a condition, or with one that always holds.
  private static func meansEveryRow(_ words: [String]) -> Bool {
    guard let condition = words.lastIndex(of: "WHERE") else { return true }
    let tail = words[(condition + 1)...].joined(separator: " ")
    return ["TRUE", "1", "1 = 1", "TRUE = TRUE"].contains(tail)
  }

  /// sqlite's settings: those that only tell, and those that tell about what they are given.
  private static func assess(pragma words: [String], hasArgument: Bool) -> Assessment {
    let asks: Set<String> = [
      "TABLE_INFO", "TABLE_XINFO", "TABLE_LIST", "INDEX_LIST", "INDEX_INFO", "INDEX_XINFO",
      "FOREIGN_KEY_LIST", "FOREIGN_KEY_CHECK", "INTEGRITY_CHECK", "QUICK_CHECK",
    ]
    let tells: Set<String> = [
      "DATABASE_LIST", "COMPILE_OPTIONS", "PAGE_COUNT", "PAGE_SIZE", "FREELIST_COUNT", "JOURNAL_MODE",
      "USER_VERSION", "SCHEMA_VERSION", "APPLICATION_ID", "ENCODING", "CACHE_SIZE", "SYNCHRONOUS",
      "LOCKING_MODE", "AUTO_VACUUM", "BUSY_TIMEOUT", "FOREIGN_KEYS", "COLLATION_LIST", "FUNCTION_LIST",
      "WAL_AUTOCHECKPOINT", "MAX_PAGE_COUNT", "QUERY_ONLY",
    ]
    if !asks.isDisjoint(with: words) { return .read }
    let isSet = hasArgument || words.contains("=")
    return !isSet && !tells.isDisjoint(with: words) ? .read : .change("SQL PRAGMA")
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
