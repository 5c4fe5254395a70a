import IncidentModel

/// Events on their way to the disk, and those that did not get there.
///
/// Nothing of this counts as having happened: the screen shows it as pending, or as not recorded.
struct Outbox: Sendable {
  /// A draft with the moment at which the responder acted.
  struct Entry: Sendable {
    var draft: EventDraft
    var since: Timestamp
    /// How often it failed.
    var failures = 0
  }

  /// What was sent and not answered.
  private(set) var underWay: [Entry] = []
  /// What could not be made durable; kept until a retry succeeds.
  private(set) var failed: [Entry] = []
  /// Why the last of them failed.
  private(set) var reason = ""

  /// Sends drafts.
  mutating func send(_ drafts: [EventDraft], at now: Timestamp) -> Effect {
    underWay += drafts.map { Entry(draft: $0, since: now) }
    return .record(drafts)
  }

  /// Takes note that drafts go out in another form.
  mutating func replace(_ drafts: [EventDraft], with others: [EventDraft]) {
    for (draft, other) in zip(drafts, others) {
      guard let index = underWay.firstIndex(where: { $0.draft == draft }) else { continue }
      underWay[index].draft = other
    }
  }

  /// Takes note that an event is durable.
  mutating func acknowledge(_ event: TimelineEvent) {
    guard let index = underWay.firstIndex(where: { $0.draft.body == event.body }) else { return }
    underWay.remove(at: index)
  }

  /// Takes note that drafts could not be made durable.
  ///
  /// From now on they carry the moment at which they happened: a retry is recorded later than it was done.
  /// Returns whether one of them failed for the first time.
  mutating func fail(_ drafts: [EventDraft], reason: String, at now: Timestamp) -> Bool {
    self.reason = reason
    var isNews = false
    for draft in drafts {
      var entry = Entry(draft: draft, since: now)
      if let index = underWay.firstIndex(where: { $0.draft.body == draft.body }) {
        entry = underWay.remove(at: index)
      }
      entry.draft.at = entry.draft.at ?? entry.since
      isNews = isNews || entry.failures == 0
      entry.failures += 1
      failed.append(entry)
    }
    return isNews
  }

  /// Sends again what failed; nil when nothing did.
  mutating func retry() -> Effect? {
    guard !failed.isEmpty else { return nil }
    let entries = failed
    failed = []
    underWay += entries
    return .record(entries.map(\.draft))
  }

  /// How many could not be recorded yet, those that are being tried again among them.
  var unrecordedCount: Int { failed.count + underWay.count { $0.failures > 0 } }

  /// Returns whether something like this is on its way.
  func isUnderWay(_ matches: (EventBody) -> Bool) -> Bool { underWay.contains { matches($0.draft.body) } }

  /// Returns whether something like this could not be recorded.
  func hasFailed(_ matches: (EventBody) -> Bool) -> Bool { failed.contains { matches($0.draft.body) } }
}
