public import PlainJSON

/// How bad an incident is; 1 is the worst.
public enum IncidentSeverity: String, Sendable, Hashable, Codable, JSONRepresentable, CaseIterable {
  /// Everything is down.
  case sev1
  /// Something important is down or badly degraded.
  case sev2
  /// Something is degraded.
  case sev3
  /// Somebody might notice.
  case sev4
  /// Nobody notices yet.
  case sev5

  /// Reads what runbooks and people write: `sev2`, `SEV-2`, `P2 (High)`, `critical`, `medium`; nil for anything else.
  ///
  /// The first of a number after `sev` or `p`, or a word of severity, counts.
  public init?(text: String) {
    let words = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
    for (position, word) in words.enumerated() {
      if let severity = Self(rawValue: word) {
        self = severity
        return
      }
      let isPrefix = ["sev", "severity", "p", "priority"].contains(word)
      let digits = isPrefix && position + 1 < words.count ? words[position + 1] : String(word.dropFirst())
      if isPrefix || (word.hasPrefix("p") && word.count == 2), let severity = Self(rawValue: "sev\(digits)") {
        self = severity
        return
      }
      if let severity = Self.named[word] {
        self = severity
        return
      }
    }
    return nil
  }

  private static let named: [String: IncidentSeverity] = [
    "critical": .sev1, "page": .sev1, "emergency": .sev1, "high": .sev2, "major": .sev2, "medium": .sev3,
    "moderate": .sev3, "warning": .sev3, "low": .sev4, "minor": .sev4, "info": .sev5, "informational": .sev5,
  ]
}
