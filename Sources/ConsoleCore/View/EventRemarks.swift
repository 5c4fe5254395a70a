import IncidentModel

/// What people said later about an event: its line of the timeline has to say it too.
struct EventRemarks {
  /// Whether it is among the key moments.
  let isStarred: Bool
  /// Whether it is left out of the draft.
  let isHidden: Bool
  /// What became of it, in a word each.
  let words: [String]
  /// What happened, as it was written right.
  let body: EventBody

  init(_ event: TimelineEvent, _ annotations: Annotations) {
    isStarred = annotations.isStarred(event.id)
    isHidden = annotations.isHidden(event.id)
    let correction = annotations.corrections[event.id]?.value
    if let correction, case .note(let kind, _) = event.body {
      body = .note(kind, correction)
    } else {
      body = event.body
    }
    words = [
      isHidden ? "left out" : nil, annotations.judgements[event.id]?.value.outcome.rawValue,
      annotations.closures[event.id]?.value == true ? "done" : nil, correction == nil ? nil : "corrected",
    ].compactMap { $0 }
  }
}
