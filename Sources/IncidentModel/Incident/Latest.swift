/// A value of which the latest writer wins, whatever the order in which writes become known.
public struct Latest<Value: Sendable & Equatable>: Sendable, Equatable {
  /// The value.
  public private(set) var value: Value
  /// The event that gave it.
  public private(set) var event: EventID
  /// When that happened.
  public private(set) var at: Timestamp
  /// Who did it.
  public private(set) var actor: String

  /// Makes a value that an event gave.
  public init(_ value: Value, by event: TimelineEvent) {
    self.value = value
    self.event = event.id
    at = event.at
    actor = event.actor
  }

  /// Makes what follows from something that was given: by the same event, at the same time.
  init<Other>(_ value: Value, following other: Latest<Other>) {
    (self.value, event, at, actor) = (value, other.event, other.at, other.actor)
  }

  /// Takes a value that another event gave, if that event was recorded later.
  public mutating func merge(_ newer: Latest) {
    if newer.event > event { self = newer }
  }
}

extension Dictionary {
  mutating func merge<Content>(_ content: Content, by event: TimelineEvent, at key: Key)
  where Value == Latest<Content> {
    let newer = Latest(content, by: event)
    self[key, default: newer].merge(newer)
  }
}
