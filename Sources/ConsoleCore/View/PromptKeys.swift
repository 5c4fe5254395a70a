import TerminalFrame

/// What the footer says while something is asked.
enum PromptKeys {
  static func hints(_ prompt: Prompt, _ state: ConsoleState) -> [FooterView.Hint] {
    let pairs: [(String, String)] =
      switch prompt {
      case .question: [("y", "yes"), ("n", "no"), ("Esc", "no")]
      case .typedName: [("Enter", "run"), ("Esc", "no")]
      case .values(let form):
        [("Enter", "take, next")]
          + (form.fields[safe: form.selected]?.editor.isEmpty == false ? [("Ctrl-U", "clear")] : [])
          + [("Tab", "next"), ("Shift-Tab", "back"), ("Esc", form.isReview ? "close" : "cancel")]
      case .text(let text):
        [("Enter", enterTitle(text.purpose))]
          + (text.purpose.isMessage ? [("Tab", "next blank")] : [])
          + (text.alternative.map { [("Tab", alternativeTitle($0))] } ?? [])
          + (text.isMultiLine ? [("Alt-Enter", "new line"), ("Ctrl-O", "editor")] : []) + [
            // Where columns are few, what Enter does comes before how it is said that nothing is lost.
            ("Esc", state.size.columns < 60 ? "later" : "keep for later")
          ]
      case .menu(let menu):
        [("Enter", "choose")] + (menu.hasMilestones ? [("@", "another time")] : [])
          + [(arrows(state), "move"), ("Esc", "back")]
      case .palette: [("Enter", "do it"), (arrows(state), "move"), ("Esc", "back")]
      case .sweep:
        [("Enter", "go there"), ("n", "next trouble")]
          + (state.sweep?.isFinished == false
            ? [("Ctrl-C", "stop")]
            : [("r", "again")] + (state.sweep?.scope == .runbook ? [] : [("S", "whole runbook")]))
          + [("Esc", "back")]
      case .reader(let reader):
        reader.isTyping
          ? [("Enter", "read"), ("Esc", "all")]
          : [("j k", "scroll")] + (reader.canFilter ? [("/", "find")] : [])
            + (reader.isEvent ? [(state.keyName("event"), "about it")] : [])
            + [("PgDn", "page"), ("Esc", "back")]
      }
    return pairs.map { FooterView.Hint(key: $0.0, title: $0.1, pressed: KeyName.key($0.0)) }
  }

  private static func arrows(_ state: ConsoleState) -> String {
    "\(state.art[.arrowUp])\(state.art[.arrowDown])"
  }

  private static func alternativeTitle(_ purpose: TextPrompt.Purpose) -> String {
    if case .skip(_, nil) = purpose { return "the whole step" }
    return "only this task"
  }

  private static func enterTitle(_ purpose: TextPrompt.Purpose) -> String {
    switch purpose {
    case .search, .searchOutput: "search"
    case .message: "copy, it is sent"
    default: "done"
    }
  }
}
