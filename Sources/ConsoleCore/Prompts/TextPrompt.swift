import IncidentModel

/// A text that is being typed.
struct TextPrompt: Sendable {
  /// What becomes of it.
  enum Purpose: Hashable, Sendable {
    /// Something to write down.
    case note(NoteKind)
    /// Why a hypothesis held or did not.
    case judgement(EventID, HypothesisOutcome)
    /// What an earlier text should have said.
    case correction(EventID)
    /// Who owns an action item.
    case owner(EventID)
    /// Why a step is left out, or only a task of it.
    case skip(StepID, TaskID?)
    /// What belongs into a blank.
    case field(StepID, Int)
    /// What to look for in all incidents.
    case history
    /// What to look for in the runbook.
    case search
    /// What the shown steps have to hold.
    case filter
    /// What to look for in the output.
    case searchOutput
    /// The text of a command, for one run.
    case command(CommandID)
    /// When a milestone was reached, and a word about it.
    case milestone(Milestone)
    /// A message of the runbook, by its step and its place in it.
    case message(StepID, Int)

    /// Whether it is a message of the runbook.
    var isMessage: Bool { if case .message = self { true } else { false } }
  }

  /// What becomes of it.
  var purpose: Purpose
  /// What Tab makes of it instead, and back.
  var alternative: Purpose?
  /// What has been typed.
  var editor = LineEditor()
  /// What stood there before anybody typed.
  var proposal = ""
  /// What is wrong with it; empty for nothing.
  var complaint = ""

  /// Whether Enter may be preceded by line ends in the text.
  var isMultiLine: Bool {
    switch purpose {
    case .note, .command, .correction, .message: true
    case .judgement, .owner, .skip, .field, .history, .search, .filter, .searchOutput, .milestone: false
    }
  }
}
