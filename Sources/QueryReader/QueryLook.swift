import IncidentModel

/// Tells queries from what else stands in such fences, by their words.
enum QueryLook {
  /// Whether code without comments can be a query.
  static func isQuery(_ code: String, _ language: QueryLanguage) -> Bool {
    guard !holdsEllipsis(code) else { return false }
    switch language {
    // `'[outage_start]'` is a blank that somebody fills in.
    case .sql: return isSQL(code) && !code.contains("'[")
    case .promql: return isPromQL(code)
    }
  }

  /// Whether `...` or `…` stands for something that its author left out.
  private static func holdsEllipsis(_ code: String) -> Bool {
    var last: UInt32 = 0
    return code.utf8.contains { byte in
      last = (last << 8 | UInt32(byte)) & 0xFF_FFFF
      return last == 0x2E_2E2E || last == 0xE2_80A6
    }
  }

  private static func isSQL(_ code: String) -> Bool {
    let start = code.drop { $0.isSpace || $0 == "(" }
    if start.hasPrefix("\\") { return true }
    // `pg_dump -h` begins with a name too, and `mydb=# SELECT` is a prompt with what was typed.
    let word = start.prefix { $0.isNamePart }.uppercased()
    return verbs.contains(word) && start.dropFirst(word.count).first != "="
  }

  private static func isPromQL(_ code: String) -> Bool {
    guard let first = code.first(where: { !$0.isSpace }) else { return false }
    guard first.isLetter || first.isNumber || "_:({-+\"".contains(first) else { return false }
    // Two names side by side are a sentence, a rule of Prometheus 1 or an assignment of something else.
    let words = code.split(whereSeparator: \.isSpace)
    for (left, right) in zip(words, words.dropFirst())
    where left.allSatisfy(\.isNamePart) && right.allSatisfy(\.isNamePart) {
      guard keywords.contains(left.lowercased()) || keywords.contains(right.lowercased()) else {
        return false
      }
    }
    return words.first.map { !$0.hasSuffix(":") && !$0.hasPrefix("-") || words.count == 1 } ?? false
  }

  /// Whether a PromQL expression goes on from what stands before a line's end to the next line.
  static func goesOn(from before: String, to next: String) -> Bool {
    let start = next.drop(while: \.isSpace)
    guard let first = start.first else { return true }
    if "+-*/%^<>=!,)]}[@".contains(first) { return true }
    if continuing.contains(start.prefix { $0.isNamePart }.lowercased()) { return true }
    let end = String(before.reversed().drop(while: \.isSpace).reversed())
    guard let last = end.last else { return true }
    if "+-*/%^<>=!,([{".contains(last) { return true }
    let word = String(end.reversed().prefix { $0.isNamePart }.reversed()).lowercased()
    if keywords.contains(word) { return true }
    // `sum by (job)` waits for its expression.
    return first == "(" && end.hasSuffix(")") && grouping(endingIn: end)
  }

  private static func grouping(endingIn text: String) -> Bool {
    guard let open = text.lastIndex(of: "(") else { return false }
    let before = text[..<open].reversed().drop(while: \.isSpace)
    let word = String(before.prefix { $0.isNamePart }.reversed()).lowercased()
    return ["by", "without", "on", "ignoring", "group_left", "group_right"].contains(word)
      || aggregations.contains(word)
  }

  /// Whether the last line of a statement ends it.
  static func isEnded(_ code: String) -> Bool {
    let end = code.reversed().drop(while: \.isSpace)
    return end.first == ";" || code.drop(while: \.isSpace).hasPrefix("\\")
  }

  static func opensTransaction(_ text: String) -> Bool {
    let word = text.drop(while: \.isSpace).prefix { $0.isNamePart }.uppercased()
    return word == "BEGIN" || word == "START"
  }

  private static let continuing: Set<String> = [
    "and", "or", "unless", "by", "without", "on", "ignoring", "group_left", "group_right", "offset", "bool",
    "atan2",
  ]

  private static let keywords = continuing.union(aggregations)

  private static let aggregations: Set<String> = [
    "sum", "min", "max", "avg", "group", "stddev", "stdvar", "count", "count_values", "bottomk", "topk",
    "quantile",
  ]

  private static let verbs: Set<String> = [
    "SELECT", "WITH", "VALUES", "TABLE", "SHOW", "EXPLAIN", "INSERT", "UPDATE", "DELETE", "MERGE", "CREATE",
    "ALTER", "DROP", "TRUNCATE", "GRANT", "REVOKE", "VACUUM", "ANALYZE", "REINDEX", "CLUSTER", "CHECKPOINT",
    "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SET", "RESET", "LOCK", "COPY", "CALL", "DO",
    "COMMENT", "REFRESH", "REASSIGN", "SECURITY", "NOTIFY", "LISTEN", "PREPARE", "EXECUTE", "DEALLOCATE",
    "DISCARD", "IMPORT", "SAVEPOINT", "RELEASE", "DECLARE", "FETCH", "CLOSE",
  ]
}
