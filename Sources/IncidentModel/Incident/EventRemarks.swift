/// What people said later about an event: its line of the timeline has to say it too.
public struct EventRemarks: Sendable {
  /// Whether it is among the key moments.
  public let isStarred: Bool
  /// Whether it is left out of the draft.
  public let isHidden: Bool
  /// What became of it, in a word or two each.
  public let words: [String]
  /// What happened, as it was written right.
  public let body: EventBody

  /// Makes the remarks of an event, as things stand.
  public init(_ event: TimelineEvent, _ state: IncidentState) {
    let (annotations, mark) = (state.annotations, state.mark(of: event))
    (isStarred, isHidden) = (mark == .starred, mark == .hidden)
    let correction = annotations.corrections[event.id]?.value
    if let correction, case .note(let kind, _) = event.body {
      body = .note(kind, correction)
    } else {
      body = event.body
    }
    words = [
      isHidden ? "left out" : nil, annotations.judgements[event.id]?.value.outcome.rawValue,
      annotations.closures[event.id]?.value == true ? "done" : nil, correction == nil ? nil : "corrected",
      state.isReplaced(event) ? "replaced" : nil,
      state.isFromAnotherStart(event) ? "from another start" : nil,
    ].compactMap { $0 }
  }
}
