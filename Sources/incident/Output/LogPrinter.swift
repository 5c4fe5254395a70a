import IncidentModel
import PlainJSON
import TerminalFrame

/// Prints events as lines for a person, or as JSON Lines.
struct LogPrinter {
  var isJSON: Bool
  var wantsColor: Bool
  private var state = IncidentState()

  init(isJSON: Bool, wantsColor: Bool) {
    self.isJSON = isJSON
    self.wantsColor = wantsColor
  }

  mutating func print(_ events: [TimelineEvent]) {
    for event in events { state.apply(event) }
    for event in events { Standard.output(isJSON ? JSONWriter.text(.object(event.fields)) : line(event)) }
  }

  private func line(_ event: TimelineEvent) -> String {
    let elapsed = state.startedAt.map { DurationExpression.clock(seconds: event.at.seconds(since: $0)) } ?? ""
    let sign = elapsed.hasPrefix("-") ? "" : "+"
    let mark = AnsiText(wantsColor: wantsColor)
    let text = TextSanitizer.clean(event.summary(checklist: state.checklist?.value ?? []))
    // What is only in a fallback home has no number yet.
    let number = event.sequence == 0 ? "-" : String(event.sequence)
    return
      "#\(number) \(event.at.date) \(event.at.timeOfDay)Z \(sign)\(elapsed) \(event.actor) \(mark.text(text, for: event.body))"
  }
}
