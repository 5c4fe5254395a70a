import IncidentModel

/// Fills a message of the runbook with what the incident knows.
///
/// What only people know stays a blank: nothing is invented, and nothing is guessed from words that may mean
/// two things.
enum MessageFilling {
  /// Returns the text with every blank filled whose value is known.
  static func fill(_ text: String, with facts: MessageFacts) -> String {
    var filled = ""
    var position = text.startIndex
    for blank in MessageBlank.all(in: text) {
      filled += text[position..<blank.range.lowerBound]
      let label = filled.split(separator: "\n", omittingEmptySubsequences: false).last?.lowercased() ?? ""
      let rest = text[blank.range.upperBound...].prefix { $0 != "\n" }.lowercased()
      filled += value(blank.words, label, rest, facts) ?? String(text[blank.range])
      position = blank.range.upperBound
    }
    return withoutSamples(filled + text[position...], facts)
  }

  /// Puts the real length in the place of one that can only be an example: `15 min elapsed`, `Duration: 22 minutes`.
  private static func withoutSamples(_ text: String, _ facts: MessageFacts) -> String {
    guard let minutes = facts.minutes else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      for position in words.indices.dropLast()
      where !words[position].isEmpty && words[position].allSatisfy(\.isNumber)
        && words[position + 1].hasPrefix("min")
      {
        let before = words[..<position].joined(separator: " ").lowercased()
        let after = words[(position + 2)...].first?.lowercased() ?? ""
        let isLength = ["duration:", "elapsed:", "downtime:"].contains { before.hasSuffix($0) }
        if isLength || after.hasPrefix("elapsed") { words[position] = "\(minutes)" }
      }
      return words.joined(separator: " ")
    }
    return lines.joined(separator: "\n")
  }

  /// - Parameters:
  ///   - label: what stands before the blank on its line, in lower case.
  ///   - rest: what stands behind it.
  private static func value(
    _ words: String, _ label: String, _ rest: String, _ facts: MessageFacts
  ) -> String? {
    let name = words.lowercased().replacing("_", with: " ").replacing("-", with: " ")
    if name.contains("/") || name.contains("|") { return choice(words, facts) }
    let saysMinutes = rest.trimmingBlanks.hasPrefix("min")
    if isAboutNextUpdate(label), saysMinutes || name.hasPrefix("min") {
      return facts.minutesToNextUpdate.map { "\($0)" }
    }
    switch name {
    case "duration", "elapsed", "minutes", "how long", "outage duration", "downtime":
      return facts.minutes.map { saysMinutes || name == "minutes" ? "\($0)" : "\($0) min" }
    case "hh:mm", "hh:mm utc", "time":
      return saysMinutes ? nil : time(label, facts).map { clock($0, name, rest) }
    case "start time", "started at", "outage start", "start", "since":
      return facts.startedAt.map { clock($0, name, rest) }
    case "end time", "resolved at", "outage end", "end": return facts.resolvedAt.map { clock($0, name, rest) }
    case "next update", "next update time": return facts.nextUpdate.map { clock($0, name, rest) }
    case "date": return facts.now.date
    case "status", "current status": return facts.status.rawValue
    case "severity", "sev", "sev level": return facts.severity?.rawValue.uppercased()
    case "incident", "incident id", "id": return facts.incident.isEmpty ? nil : facts.incident
    case "title", "incident title": return facts.title.isEmpty ? nil : facts.title
    case "name", "lead", "commander", "incident commander", "ic", "your name":
      return facts.lead.isEmpty ? nil : facts.lead
    case "current step", "step", "what we do", "current action": return facts.step
    case "impact", "user impact", "what users notice", "affected users": return facts.impact
    case "cause", "root cause", "what we know": return facts.cause
    default: return nil
    }
  }

  /// One of several words that the blank offers, where the incident says which.
  private static func choice(_ words: String, _ facts: MessageFacts) -> String? {
    let offered = words.split { "/|".contains($0) }.map(\.trimmingBlanks)
    let known = [facts.status.rawValue, facts.severity?.rawValue].compactMap { $0 }
    return offered.first { known.contains($0.lowercased()) }
  }

  /// Which moment a line is about.
  private static func time(_ label: String, _ facts: MessageFacts) -> Timestamp? {
    let said = Set(label.split { !$0.isLetter })
    func says(_ words: Substring...) -> Bool { !said.isDisjoint(with: words) }
    if says("next") { return facts.nextUpdate }
    if says("since", "start", "started", "began", "from") { return facts.startedAt }
    if says("resolved", "until", "end", "ended", "over") { return facts.resolvedAt }
    return says("now", "time") ? facts.now : nil
  }

  private static func isAboutNextUpdate(_ label: String) -> Bool {
    Set(label.split { !$0.isLetter }).isSuperset(of: ["next", "update"])
  }

  /// A time of day in UTC, which is said unless the text says it itself.
  private static func clock(_ time: Timestamp, _ name: String, _ rest: String) -> String {
    let isSaid = ["utc", "z"].contains { rest.trimmingBlanks.hasPrefix($0) }
    return time.timeOfDay.prefix(5) + (isSaid ? "" : " UTC")
  }
}
