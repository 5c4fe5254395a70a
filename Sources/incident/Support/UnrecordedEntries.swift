import ConsoleCore
import IncidentModel
import TerminalFrame

/// What a console leaves that is in no timeline.
enum UnrecordedEntries {
  /// Says each, and throws the status that goes with them; does nothing where there are none.
  static func report(_ state: ConsoleState) throws {
    let drafts = state.unrecordedDrafts
    guard !drafts.isEmpty else { return }
    Standard.error("NOT RECORDED, because the timeline could not be written:")
    for draft in drafts {
      let time = draft.at.map { "\($0.date) \($0.timeOfDay)Z " } ?? ""
      let text = draft.body.summary(checklist: state.incident.checklist?.value ?? [])
      Standard.error("  \(time)\(TextSanitizer.clean(text))")
    }
    throw ExitRequest(status: .timeline)
  }
}
