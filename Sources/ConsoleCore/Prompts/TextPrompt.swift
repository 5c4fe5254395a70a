import IncidentModel
import TerminalFrame

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
  /// Whether a blank at the cursor is selected: what is typed or pasted next takes its place.
  var isBlankSelected = false
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

  /// Selects the next blank of a message, if there is one.
  mutating func selectNextBlank() { isBlankSelected = editor.moveToNextBlank() }

  /// Edits the text with a key; what it writes takes the place of a selected blank.
  ///
  /// - Returns: whether the key means something here.
  mutating func handle(_ key: Key) -> Bool {
    if case .character = key { takeOutSelectedBlank() }
    let isKnown = editor.handle(key, isMultiLine: isMultiLine)
    if isKnown { isBlankSelected = false }
    return isKnown
  }

  /// Puts in what was pasted, in the place of a selected blank.
  mutating func paste(_ pasted: String) {
    takeOutSelectedBlank()
    editor.paste(pasted, isMultiLine: isMultiLine)
  }

  private mutating func takeOutSelectedBlank() {
    if isBlankSelected { editor.takeOutBlank() }
    isBlankSelected = false
  }
}
