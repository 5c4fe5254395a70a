public import IncidentModel

/// Something in an incident's evidence that is not as it was written.
public struct VerificationProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An event does not fit its hash.
    case changedEvent = "changed_event"
    /// Events that others follow are not there.
    case missingEvent = "missing_event"
    /// Events do not stand in the order in which they were written.
    case reorderedEvent = "reordered_event"
    /// A capture does not fit the digest in its event.
    case changedCapture = "changed_capture"
    /// A capture is not there.
    case missingCapture = "missing_capture"
    /// A runbook's copy does not fit its digest.
    case changedRunbook = "changed_runbook"
    /// A file of a bundle does not fit its digest, is missing, or does not belong there.
    case changedFile = "changed_file"
    /// SQLite finds the database damaged.
    case damagedDatabase = "damaged_database"
  }

  /// What is wrong.
  public var kind: Kind
  /// The event that it was found at; nil when it is about no single one.
  public var event: EventID?
  /// That event's sequence number.
  public var sequence: Int?
  /// What is wrong, in one line.
  public var text: String

  /// Makes a problem.
  public init(_ kind: Kind, event: EventID? = nil, sequence: Int? = nil, text: String) {
    self.kind = kind
    self.event = event
    self.sequence = sequence
    self.text = text
  }
}
