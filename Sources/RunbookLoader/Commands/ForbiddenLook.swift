import ShellReader

/// Tells what nobody shall run from what is to be run, by the words around it in the languages that teams write.
enum ForbiddenLook {
  /// Whether the words around a code span forbid it: "Never `terraform destroy`", "Ne jamais lancer …", "请勿执行 …".
  static func isForbidden(before: String, after: String) -> Bool {
    let clause = Self.clause(before)
    let isAscii = clause.utf8.allSatisfy { $0 < 0x80 }
    if !isAscii, chinese.contains(where: { clause.suffix(8).contains($0) }) { return true }
    if forbidsAfter(after) { return true }
    guard mayForbid(clause) else { return false }
    let words = clause.split { $0 == " " || $0 == "'" || $0 == "’" || $0 == "*" }.map { $0.lowercased() }
    // "If the pods do not start" says when, and what stands behind it is to be run.
    guard let first = words.first, !conditions.contains(first) else { return false }
    guard let place = words.lastIndex(where: negations.contains), words.count - place < 5 else {
      return false
    }
    let next = place + 1 < words.count ? words[place + 1] : ""
    let previous = place > 0 ? words[place - 1] : ""
    switch words[place] {
    case "not": return ["do", "must", "don", "please"].contains(previous)
    case "t": return previous == "don"
    case "no": return spanishVerbs.contains(where: next.hasPrefix)
    case "pas", "jamais": return words[..<place].contains { $0 == "ne" || $0 == "n" }
    case "не": return ["йте", "ите", "ьте"].contains(where: next.hasSuffix) || next.hasSuffix("ть")
    default: return true
    }
  }

  /// Whether what follows takes it back: "`rm -rf /` nicht ausführen", "は実行しないでください".
  private static func forbidsAfter(_ after: String) -> Bool {
    let start = after.prefix(24).trimmed
    if start.lowercased().hasPrefix("nicht ") { return true }
    guard start.utf8.first ?? 0 >= 0xE3 else { return false }
    return start.contains("しない") || start.contains("禁止")
  }

  /// The words behind the last sign that ends a clause.
  private static func clause(_ before: String) -> Substring {
    let tail = before.suffix(64)
    guard let end = tail.lastIndex(where: endsClause) else { return tail }
    return tail[tail.index(after: end)...]
  }

  private static func endsClause(_ sign: Character) -> Bool {
    // Nearly all that stands in a clause are letters and blanks, which a look at their first byte tells.
    guard let byte = sign.utf8.first, byte != 0x20, !TextScan.isAlphanumeric(byte) else { return false }
    return ".,;:!?()\n—–。，；：！".contains(sign)
  }

  private static func mayForbid(_ clause: Substring) -> Bool {
    clause.utf8.count > 1 && clause.utf8.contains { TextScan.isLetter($0) || $0 >= 0x80 }
  }

  private static let conditions: Set = [
    "if", "when", "while", "si", "wenn", "falls", "quand", "cuando", "se", "quando", "если", "когда", "in",
    "pods", "as",
  ]

  private static let negations: Set = [
    "never", "not", "t", "nunca", "jamais", "jamás", "niemals", "nie", "no", "não", "pas", "никогда", "не",
    "mai", "nooit",
  ]

  private static let spanishVerbs = [
    "ejecut", "utili", "use", "usar", "lanc", "borr", "elimin", "hag", "corr",
  ]

  private static let chinese = ["不要", "请勿", "切勿", "禁止", "严禁", "不得", "勿"]
}
