import IncidentModel

/// Finds what a runbook wants after a time: "If not resolved in 30 minutes", "Updates: Every 10 minutes".
enum ClockReader {
  /// Returns the rule that a line states, or nil.
  static func read(_ text: String, line: Int) -> ClockRule? {
    guard text.holdsDigit, text.utf8.count < 600, mayState(text) else { return nil }
    let folded = text.folded
    for (kind, at) in starts(in: folded) {
      let rest = String(folded.bytes(at..<min(folded.utf8.count, at + 80)))
      guard let seconds = DurationScanner.first(in: rest), seconds > 0 else { continue }
      return ClockRule(kind: kind, seconds: seconds, text: Self.sentence(text), line: line)
    }
    return nil
  }

  /// The rules that front matter declares: `escalate: 30m`, or `escalate: {after: 30m, text: …}`.
  static func kind(named name: String) -> ClockRule.Kind? {
    switch name.folded {
    case "escalate", "escalation": .escalate
    case "update", "updates": .update
    case "postmortem", "post-mortem": .postmortem
    default: nil
    }
  }

  /// Whether a rule may stand in the text.
  static func mayState(_ text: String) -> Bool { text.holds(signs) }

  /// What stands in every text that states a rule; nearly none holds any of it.
  private static let signs = Phrases([
    "postmortem", "post-mortem", "not resolved", "unresolved", "not mitigated", "no resolution",
    "not recovered", "still down", "not fixed", "no progress", "issue persists", "not restored",
    "no recovery", "escalate", "no response", "update", "status post", "status report",
  ])

  /// Where a rule's length of time may stand, with the kind of the rule.
  private static func starts(in text: String) -> [(ClockRule.Kind, Int)] {
    var found: [(ClockRule.Kind, Int)] = []
    if text.holds("postmortem") || text.holds("post-mortem") {
      for mark in ["> ", "longer than ", "more than ", "over ", "exceeds ", "exceeding ", ">= ", "at least "]
      {
        if let at = text.position(of: mark) { found.append((.postmortem, at)) }
      }
    }
    for mark in [
      "not resolved", "unresolved", "not mitigated", "no resolution", "not recovered", "still down",
      "not fixed", "no progress",
      "issue persists", "not restored", "no recovery", "escalate if", "escalate after", "no response",
    ] {
      if let at = text.position(of: mark) { found.append((.escalate, at)) }
    }
    for mark in ["update", "status post", "status report"] {
      guard let at = text.position(of: mark),
        let every = text.position(of: "every ", from: at) ?? text.position(of: "every "),
        abs(every - at) < 60
      else { continue }
      found.append((.update, every))
    }
    return found
  }

  /// The sentence that holds the length of time, as one line without a colon at its end.
  private static func sentence(_ text: String) -> String {
    let whole = text.inOneLine.trimmed
    var line = Sentences.all(in: whole).first { DurationScanner.first(in: $0) != nil } ?? whole
    if line.hasSuffix(":") { line = String(line.dropLast()).trimmed }
    return line
  }
}
