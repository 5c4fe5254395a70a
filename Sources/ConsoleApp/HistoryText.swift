public import IncidentModel
import TerminalFrame
public import TimelineStore

/// Past incidents as text for a person: each with what ended it, or what has been found so far.
///
/// That is what somebody searches for.
public enum HistoryText {
  /// Returns a few lines for each incident, a blank line between two; safe for a terminal.
  ///
  /// What is open lasts until `now`.
  public static func text(_ matches: [IncidentMatch], now: Timestamp) -> String {
    matches.map { lines($0, now) }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private static func lines(_ match: IncidentMatch, _ now: Timestamp) -> [String] {
    let summary = match.summary
    let end = summary.resolvedAt ?? (summary.isOpen ? now : summary.lastEventAt)
    let lasted = DurationExpression.words(seconds: max(0, end.seconds(since: summary.startedAt)))
    let state = summary.isOpen ? "open, \(summary.status.rawValue)" : "resolved"
    let severity = summary.severity.map { "  \($0.rawValue.uppercased())" } ?? ""
    var lines = ["\(summary.id)\(severity)  \(state)  \(lasted)  \(clean(summary.title))"]
    if let resolution = match.resolution {
      let word = match.isDecision ? "decided last" : summary.isOpen ? "found so far" : "ended by"
      lines.append("  \(word): \(clean(resolution))")
    }
    if let change = match.lastChange { lines.append("  last change that worked: \(clean(change))") }
    if match.resolution == nil, match.lastChange == nil, !summary.isOpen {
      lines.append("  nobody wrote what ended it")
    }
    lines += match.places.map { place in
      "  \(place.at.timeOfDay)Z \(word(place.kind)): \(clean(place.text))"
    }
    return lines
  }

  private static func word(_ kind: String) -> String {
    switch kind {
    case "command_finished", "command_refused": "command"
    case "incident_started": "alert"
    default: kind.replacing("_", with: " ")
    }
  }

  private static func clean(_ text: String) -> String {
    TextSanitizer.clean(text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ "))
  }
}
