/// What people said later about events and about each other; the latest recorded word counts.
public struct Annotations: Sendable, Equatable {
  /// What became of a hypothesis, and why.
  public struct Judgement: Sendable, Hashable {
    /// Whether it held.
    public var outcome: HypothesisOutcome
    /// Why; may be empty.
    public var text: String
  }

  /// What became of hypotheses, by the event of each.
  public private(set) var judgements: [EventID: Latest<Judgement>] = [:]
  /// What texts should have said, by the event of each.
  public private(set) var corrections: [EventID: Latest<String>] = [:]
  /// What stands out and what does not, by the event that somebody pointed at.
  private(set) var marks: [EventID: Latest<EventMark>] = [:]
  /// Who has which role: a name; empty for nobody.
  public private(set) var roles: [ResponderRole: Latest<String>] = [:]
  /// Who owns which action item, by its event.
  public private(set) var owners: [EventID: Latest<String>] = [:]
  /// Which action items are done, by the event of each.
  public private(set) var closures: [EventID: Latest<Bool>] = [:]
  /// The clocks that have passed, each with the event that was recorded last about it.
  private(set) var clocks: [PassedClock: EventID] = [:]
  /// The corrections of each event, whichever counts.
  private(set) var correcting: [EventID: Set<EventID>] = [:]

  /// Makes annotations of which there are none.
  init() {}

  mutating func apply(_ event: TimelineEvent) {
    switch event.body {
    case .hypothesisJudged(let target, let outcome, let text):
      judgements.merge(Judgement(outcome: outcome, text: text), by: event, at: target)
    case .corrected(let target, let text):
      corrections.merge(text, by: event, at: target)
      correcting[target, default: []].insert(event.id)
    case .eventMarked(let target, let mark): marks.merge(mark, by: event, at: target)
    case .roleTaken(let role, let holder): roles.merge(holder, by: event, at: role)
    case .actionUpdated(let target, let owner, let isDone):
      if let owner { owners.merge(owner, by: event, at: target) }
      if let isDone { closures.merge(isDone, by: event, at: target) }
    case .clockPassed(let clock): clocks[clock] = max(clocks[clock] ?? event.id, event.id)
    default: break
    }
  }

  /// Who owns an action item: whoever was named for it, else the first `@name` in its text; nil for nobody.
  public func owner(of event: TimelineEvent) -> String? {
    if let owner = owners[event.id]?.value { return owner.isEmpty ? nil : owner }
    return words(of: event, after: "@").first.map {
      String($0.prefix { $0.isLetter || $0.isNumber || "._-".contains($0) })
    }
  }

  /// What an action item is for: the first `#type` in its text that is one; nil when it does not say.
  public func actionType(of event: TimelineEvent) -> ActionType? {
    words(of: event, after: "#").lazy.compactMap { word in
      ActionType(rawValue: word.prefix(while: \.isLetter).lowercased())
    }.first
  }

  /// The words of an action item, as it was last written, that begin with a mark; without the mark.
  private func words(of event: TimelineEvent, after mark: Character) -> [Substring] {
    guard case .note(.action, let text) = event.body else { return [] }
    return (corrections[event.id]?.value ?? text).split(whereSeparator: \.isWhitespace)
      .filter { $0.first == mark && $0.count > 1 }.map { $0.dropFirst() }
  }

  /// Whether it was recorded that a clock has passed.
  public func hasPassed(_ clock: PassedClock) -> Bool { clocks[clock] != nil }
}
