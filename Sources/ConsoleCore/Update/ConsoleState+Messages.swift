import IncidentModel

extension ConsoleState {
  /// Opens a message of the runbook, filled with what the incident knows, for somebody to look over and send.
  mutating func compose(_ position: Int, of step: Step) -> [Effect] {
    guard let template = step.templates[safe: position] else { return [] }
    let facts = MessageFacts(self, sendingFrom: step.id)
    return write(.message(step.id, position), proposal: MessageFilling.fill(template.text, with: facts))
  }

  /// Copies a message for its place and records it as sent, which restarts the clock for the next update.
  mutating func send(_ text: String, as step: StepID, _ position: Int) -> [Effect] {
    let title = runbook.step(step)?.templates[safe: position]?.title.oneLine ?? ""
    tell("Copied and recorded as sent: \(title). Paste it where it belongs")
    return [.copy(text)] + record(.messageSent(name: title, text))
  }
}
