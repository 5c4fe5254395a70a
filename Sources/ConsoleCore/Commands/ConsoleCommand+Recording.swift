import IncidentModel
import TerminalFrame

extension ConsoleCommand {
  /// Returns the name of the command that writes a kind of note.
  static func name(writing kind: NoteKind) -> String { kind == .action ? "action-item" : kind.rawValue }

  static let recording: [ConsoleCommand] = [
    ConsoleCommand(
      "note", [.character("n")], "note",
      "Write down what you see. Begin with @-5m or @03:12 to say when. Alt-Enter begins a new line. "
        + "\"Posted\" or \"Update\" at the beginning restarts the clock for the next update; "
        + "\"Escalated\" ends the one for calling help.",
      .recording, rank: 4, perform: { $0.write(.note(.note)) }),
    ConsoleCommand(
      "decision", [.character("d")], "decision", "Write down what was decided.", .recording,
      rank: 16, perform: { $0.write(.note(.decision)) }),
    ConsoleCommand(
      "hypothesis", [.character("H")], "hypothesis", "Write down what might be the cause.", .recording,
      rank: 18, perform: { $0.write(.note(.hypothesis)) }),
    ConsoleCommand(
      "action-item", [.character("a")], "action item", "Write down something to do later.", .recording,
      rank: 17, perform: { $0.write(.note(.action)) }),
    ConsoleCommand(
      "change", [.character("C")], "change",
      "Write down a change that was noticed: a deploy, a configuration.",
      .recording, perform: { $0.write(.note(.change)) }),
    ConsoleCommand(
      "acknowledge", [.character("A")], "acknowledge", "Mark the incident as acknowledged, now.", .recording,
      rank: 10,
      unless: { state in
        state.incident.milestones[.acknowledged].map {
          "Acknowledged at \($0.value.timeOfDay)Z by \($0.actor); \(state.keyName("milestone")) changes it"
        }
      }, perform: { $0.mark(.acknowledged) }),
    ConsoleCommand(
      "milestone", [.character("m")], "milestone",
      "Mark started, detected, acknowledged, mitigated or resolved.",
      .recording, rank: 6, perform: { $0.offerMilestones() }),
    ConsoleCommand(
      "status", [.character("t")], "status",
      "Change the status: investigating, identified, monitoring, resolved.",
      .recording, rank: 15, perform: { $0.offerStatuses() }),
    ConsoleCommand(
      "severity", [.character("V")], "severity", "Change the severity.", .recording, rank: 19,
      perform: { $0.offerSeverities() }),
    ConsoleCommand(
      "retry", [.character("R")], "record again", "Try again to record what could not be recorded.",
      .recording,
      rank: 0, unless: { $0.outbox.failed.isEmpty ? "Everything is recorded" : nil },
      perform: { state in
        let effect = state.outbox.retry()
        return effect.map { [$0] } ?? []
      }),
    ConsoleCommand(
      "event", [.character("E")], "about it",
      "Say something about the event that is selected in the timeline: star it, hide it from the draft, "
        + "correct it; a hypothesis held or did not; an action item has an owner, or is done.",
      .recording, rank: 22,
      leading: { $0.navigation.focus == .timeline && $0.navigation.event != nil },
      unless: { $0.annotatedEvent == nil ? "The timeline is empty" : nil },
      perform: { $0.offerAnnotations() }),
    ConsoleCommand(
      "role", [.character("I")], "role", "Take a role: incident commander, communications, scribe.",
      .recording, rank: 23, perform: { $0.offerRoles() }),
    ConsoleCommand(
      "history", [.character("L")], "last time",
      "Search all incidents for words, and see what ended each: what fixed it last time.", .recording,
      rank: 21, perform: { $0.write(.history) }),
    ConsoleCommand(
      "export", [.character("x")], "export", "Write the postmortem draft.", .recording, rank: 20,
      leading: { $0.incident.isResolved },
      perform: { state in
        state.tell("Writing the postmortem draft")
        return [.export]
      }),
  ]
}
