/// What the events of a timeline say in words, beside each other: steps by name, and what later events are about.
public struct TimelineWords: Sendable {
  private var checklist: Latest<[ChecklistItem]>?
  /// What events are about that others say something about, in a few words each.
  private var subjects: [EventID: String] = [:]

  /// Reads a timeline, in any order.
  ///
  /// - Parameter isNumbered: whether an event is named by its number too, where it has one.
  public init(_ events: [TimelineEvent], isNumbered: Bool) {
    var corrections: [EventID: Latest<String>] = [:]
    var targets: Set<EventID> = []
    for event in events {
      switch event.body {
      case .incidentStarted(let start): take(Latest(start.checklist, by: event))
      case .runbookChanged(_, let checklist): take(Latest(checklist, by: event))
      case .corrected(let target, let text): corrections.merge(text, by: event, at: target)
      default: break
      }
      if let target = event.body.target { targets.insert(target) }
    }
    guard !targets.isEmpty else { return }
    for event in events where targets.contains(event.id) {
      let words = event.body.subject(checklist: items, correction: corrections[event.id]?.value)
      let isNumbered = isNumbered && event.sequence > 0
      subjects[event.id] = (isNumbered ? "#\(event.sequence) " : "") + words
    }
  }

  /// Returns what happened, as one line of English for a list; not sanitised for a terminal.
  public func summary(of event: TimelineEvent) -> String {
    event.body.summary(checklist: items, about: event.body.target.flatMap { subjects[$0] })
  }

  private var items: [ChecklistItem] { checklist?.value ?? [] }

  private mutating func take(_ newer: Latest<[ChecklistItem]>) {
    checklist = checklist.map { $0.event > newer.event ? $0 : newer } ?? newer
  }
}
