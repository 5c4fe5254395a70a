import IncidentModel
import PlainJSON
import TerminalFrame

/// Prints events as lines for a person, or as JSON Lines.
struct LogPrinter {
  var isJSON: Bool
  var wantsColor: Bool
  private var state = IncidentState()
  private var known: [TimelineEvent] = []

  init(isJSON: Bool, wantsColor: Bool) {
    self.isJSON = isJSON
    self.wantsColor = wantsColor
  }

  mutating func print(_ events: [TimelineEvent]) {
    guard !events.isEmpty else { return }
    for event in events { state.apply(event) }
    known += events
    let words = TimelineWords(known, isNumbered: true)
    for event in events {
      Standard.output(isJSON ? JSONWriter.text(.object(event.fields(in: words))) : line(event, words))
    }
  }

  private func line(_ event: TimelineEvent, _ words: TimelineWords) -> String {
    let elapsed = state.startedAt.map { DurationExpression.clock(seconds: event.at.seconds(since: $0)) } ?? ""
    let sign = elapsed.hasPrefix("-") ? "" : "+"
    let mark = AnsiText(wantsColor: wantsColor)
    let remarks = EventRemarks(event, state)
    let said = (remarks.isStarred ? ["starred"] : []) + remarks.words
    let text = TextSanitizer.clean(
      (said.isEmpty ? "" : "(\(said.joined(separator: ", "))) ") + words.summary(of: event))
    // What is only in a fallback home has no number yet.
    let number = event.sequence == 0 ? "-" : String(event.sequence)
    return
      "#\(number) \(event.at.date) \(event.at.timeOfDay)Z \(sign)\(elapsed) \(event.actor) \(mark.text(text, for: event.body))"
  }
}
