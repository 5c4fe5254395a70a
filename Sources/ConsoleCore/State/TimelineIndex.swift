import IncidentModel

/// What would otherwise have to be looked for in the whole timeline each time the screen is drawn.
struct TimelineIndex: Sendable {
  /// The attempts of each command, oldest first.
  private(set) var attempts: [CommandID: [EventID]] = [:]
  /// The attempts that have not ended, oldest first.
  private(set) var unfinished: [EventID] = []
  /// The starts of commands whose ends are there, too, in order: the end has the line of both.
  private(set) var endedStarts: [TimelinePosition] = []
  /// When people were last told how things are.
  ///
  /// That is a status change, a message that was sent, or a note that begins with "Posted" or "Update".
  private(set) var lastUpdate: Timestamp?
  /// When each message of the runbook was last sent, by its title.
  private(set) var sent: [String: Timestamp] = [:]
  /// When somebody last wrote that they called for help: a note that begins with "Escalated".
  private(set) var lastEscalation: Timestamp?

  /// Takes note of a new event, after it was folded into `incident`.
  mutating func add(_ event: TimelineEvent, _ incident: IncidentState) {
    if let attempt = incident.attempt(of: event), attempt.hasBothEnds {
      let start = TimelinePosition(startOf: attempt)
      let place = endedStarts.count(before: start)
      if endedStarts[safe: place] != start { endedStarts.insert(start, at: place) }
    }
    switch event.body {
    case .commandStarted(let start):
      add(event.id, of: start.command)
      if incident.attempts[event.id]?.end == nil { unfinished.append(event.id) }
    case .commandFinished(let end):
      add(end.started, of: end.command)
      unfinished.removeAll { $0 == end.started }
    case .messageSent(let name, _):
      sent[name] = max(sent[name] ?? event.at, event.at)
      lastUpdate = max(lastUpdate ?? event.at, event.at)
    case .statusChanged: lastUpdate = max(lastUpdate ?? event.at, event.at)
    case .note(_, let text):
      if text.hasAnyPrefix(["Posted", "Update"]) { lastUpdate = max(lastUpdate ?? event.at, event.at) }
      if text.hasAnyPrefix(["Escalated"]) { lastEscalation = max(lastEscalation ?? event.at, event.at) }
    default: break
    }
  }

  private mutating func add(_ attempt: EventID, of command: CommandID?) {
    guard let command else { return }
    // Almost always the newest: found from the end, however many there are.
    let list = attempts[command] ?? []
    let place = list.lastIndex { $0 <= attempt }
    if let place, list[place] == attempt { return }
    attempts[command, default: []].insert(attempt, at: place.map { $0 + 1 } ?? 0)
  }
}

extension String {
  fileprivate func hasAnyPrefix(_ prefixes: [String]) -> Bool {
    // Every note is asked, and only its first letters matter: the whole text is not made lower case for it.
    prefixes.contains { prefix in
      utf8.count >= prefix.utf8.count && zip(utf8, prefix.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }
}

extension [TimelinePosition] {
  /// How many of them, which are in order, come before a place.
  func count(before place: TimelinePosition) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = self[middle] < place ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
