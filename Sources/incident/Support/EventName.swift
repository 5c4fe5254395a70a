import IncidentModel

extension [TimelineEvent] {
  /// Returns the event that a text names: its number, `#` before it or not, its identifier, or the beginning of exactly
  /// one identifier.
  func event(named text: String) throws -> TimelineEvent {
    let number = Int(text.hasPrefix("#") ? text.dropFirst() : text[...])
    let found = filter { event in
      number.map { event.sequence == $0 } ?? (!text.isEmpty && event.id.description.hasPrefix(text))
    }
    guard let event = found.first, found.count == 1 else {
      let cause = found.isEmpty ? "no event" : "\(found.count) events"
      throw CommandFailure(.failure, "'\(text)' is \(cause) of this incident; 'incident log' numbers them")
    }
    return event
  }
}
