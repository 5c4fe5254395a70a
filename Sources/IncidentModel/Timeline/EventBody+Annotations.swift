// What is said about other events, under the same names in the store and in exports.
extension EventBody {
  func encodeAnnotation(to container: inout KeyedEncodingContainer<Key>) throws {
    try container.encodeIfPresent(target, forKey: .target)
    switch self {
    case .hypothesisJudged(_, let outcome, let text):
      try container.encode(outcome, forKey: .outcome)
      try container.encode(text, forKey: .message)
    case .corrected(_, let text): try container.encode(text, forKey: .message)
    case .eventMarked(_, let mark): try container.encode(mark, forKey: .mark)
    case .roleTaken(let role, let holder):
      try container.encode(role, forKey: .role)
      try container.encode(holder, forKey: .holder)
    case .actionUpdated(_, let owner, let isDone):
      try container.encodeIfPresent(owner, forKey: .owner)
      try container.encodeIfPresent(isDone, forKey: .done)
    case .messageSent(let name, let text):
      try container.encode(name, forKey: .name)
      try container.encode(text, forKey: .message)
    case .takenIn(let count, let from):
      try container.encode(count, forKey: .count)
      try container.encode(from, forKey: .from)
    default: break
    }
  }

  /// Reads an annotation; nil when the kind is none.
  init?(annotation kind: String, from container: KeyedDecodingContainer<Key>) throws {
    func target() throws -> EventID { try container.decode(EventID.self, forKey: .target) }
    func text(_ key: Key) throws -> String { try container.decode(String.self, forKey: key) }
    switch kind {
    case "hypothesis_judged":
      let outcome = try container.decode(HypothesisOutcome.self, forKey: .outcome)
      self = .hypothesisJudged(try target(), outcome, try text(.message))
    case "correction": self = .corrected(try target(), try text(.message))
    case "event_marked":
      self = .eventMarked(try target(), try container.decode(EventMark.self, forKey: .mark))
    case "role":
      self = .roleTaken(try container.decode(ResponderRole.self, forKey: .role), holder: try text(.holder))
    case "action_updated":
      self = .actionUpdated(
        try target(), owner: try container.decodeIfPresent(String.self, forKey: .owner),
        isDone: try container.decodeIfPresent(Bool.self, forKey: .done))
    case "message_sent": self = .messageSent(name: try text(.name), try text(.message))
    case "events_taken_in":
      self = .takenIn(count: try container.decode(Int.self, forKey: .count), from: try text(.from))
    default: return nil
    }
  }
}
