import IncidentModel

/// What was known to the listener before something changed.
struct PlainSnapshot {
  let notice: String?
  let place: Place
  let item: StepItem?
  let question: [String]
  let isSweeping: Bool
  let trouble: String?

  init(_ state: ConsoleState, withoutNotice: Bool = false) {
    notice = withoutNotice ? nil : state.notice?.text
    place = state.navigation.place
    item = state.navigation.item
    question = PlainQuestion.lines(state)
    isSweeping = state.sweep?.isFinished == false
    trouble = Self.trouble(state)
  }

  /// What keeps things from being recorded, in one line.
  static func trouble(_ state: ConsoleState) -> String? {
    let count = state.outbox.unrecordedCount
    if count > 0 {
      return "NOT RECORDED: \(count), kept in memory; retry tries again: \(state.outbox.reason)"
    }
    if let trouble = state.storeTrouble { return trouble }
    return state.diskWait == nil
      ? nil : "The disk has not answered for some seconds: what was done is not on it yet"
  }
}
