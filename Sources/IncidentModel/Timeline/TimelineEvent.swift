/// One immutable entry of an incident's timeline.
public struct TimelineEvent: Sendable, Hashable {
  /// Its identifier, unique everywhere.
  public var id: EventID
  /// The incident that it belongs to.
  public var incident: IncidentID
  /// Its position among its incident's events in this store, from 1; 0 while it is only in a fallback home.
  public var sequence: Int
  /// When it happened; a person may say that it was earlier.
  public var at: Timestamp
  /// When it was recorded; never changed.
  public var recordedAt: Timestamp
  /// Who did it: `user@host`.
  public var actor: String
  /// The console or shell that wrote it; each writer's events of an incident form a chain.
  public var writer: String
  /// The hash of the writer's event before this one in this incident; empty for its first.
  public var previousHash: String
  /// SHA-256 over this event and `previousHash`, in lower-case hexadecimal.
  public var hash: String
  /// What happened.
  public var body: EventBody

  /// Makes an event; only a store gives it its sequence and its hashes.
  public init(
    id: EventID, incident: IncidentID, sequence: Int = 0, at: Timestamp, recordedAt: Timestamp, actor: String,
    writer: String = "", previousHash: String = "", hash: String = "", body: EventBody
  ) {
    self.id = id
    self.incident = incident
    self.sequence = sequence
    self.at = at
    self.recordedAt = recordedAt
    self.actor = actor
    self.writer = writer
    self.previousHash = previousHash
    self.hash = hash
    self.body = body
  }

  /// The order of a timeline: by when things happened, then by when they were recorded.
  public static func isEarlier(_ lhs: TimelineEvent, _ rhs: TimelineEvent) -> Bool {
    lhs.at != rhs.at ? lhs.at < rhs.at : lhs.id < rhs.id
  }
}
