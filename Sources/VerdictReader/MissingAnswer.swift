import IncidentModel

/// Tells an answer of Prometheus that says nothing from one that says that all is well.
///
/// An expression that filters by a comparison has no answer when nothing is as bad as that. Any other one has
/// none when its series are not there: nobody measures, and that is no all-clear. `NaN` is 0 divided by 0, as
/// without any traffic (PromQL, "Operators").
enum MissingAnswer {
  /// What is missing, in words; nil when the answer says something, or the command asks no Prometheus.
  static func words(for command: Command, stdout: String) -> String? {
    guard command.queryLanguage == .promql else { return nil }
    let printed = stdout[...].trimmed
    if printed == "no data" {
      return filters(command.text) ? nil : "no series answers this: it may not be measured at all"
    }
    let isNumber = !printed.contains(where: \.isNewline) && (printed == "NaN" || printed.hasSuffix(": NaN"))
    return isNumber ? "NaN is no number: what it is made of is not there" : nil
  }

  /// Whether the expression leaves series out by what they are worth.
  static func filters(_ expression: String) -> Bool {
    let text = withoutLabels(expression)
    if text.contains(where: { "<>".contains($0) }) || text.contains("==") || text.contains("!=") {
      return true
    }
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ":") }
    // Alerts that do not fire are no series either.
    return words.contains { ["unless", "and", "absent", "absent_over_time", "ALERTS"].contains($0) }
  }

  /// The expression without what stands in braces and quotes, where `!=` and `>` say nothing about numbers, and
  /// without comments.
  private static func withoutLabels(_ expression: String) -> String {
    var text = ""
    var quote: Character?
    var depth = 0
    var isComment = false
    for character in expression {
      if let open = quote {
        if character == open { quote = nil }
      } else if isComment {
        isComment = !character.isNewline
      } else {
        switch character {
        case "\"", "'", "`": quote = character
        case "{": depth += 1
        case "}": depth -= 1
        case "#": isComment = true
        default: if depth == 0 { text.append(character) }
        }
      }
    }
    return text
  }
}
