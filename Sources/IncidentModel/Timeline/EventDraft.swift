/// Something to be recorded: what happened, and when if not now.
public struct EventDraft: Sendable, Hashable {
  /// What happened.
  public var body: EventBody
  /// When it happened; nil for the moment of recording.
  public var at: Timestamp?

  /// Makes a draft.
  public init(_ body: EventBody, at: Timestamp? = nil) {
    self.body = body
    self.at = at
  }
}
