import IncidentModel

/// What is asked, as lines, the last of which says how to answer.
enum PlainQuestion {
  /// How wide lines are that are made for a screen.
  static let columns = 100

  /// Returns the question that is open; nothing without one, or for lists that are only read.
  static func lines(_ state: ConsoleState) -> [String] {
    guard let prompt = state.prompt else { return [] }
    let content = PromptBuilder(state, columns: columns).content(of: prompt)
    let body = content.lines.map(\.text)
    switch prompt {
    case .question: return [content.title] + body.dropLast() + ["Answer y for yes; anything empty is no."]
    case .typedName: return [content.title] + body.dropLast() + ["An empty line is no."]
    case .values(let form): return lines(of: form, title: content.title)
    case .text(let text):
      let words = [text.complaint, TextPromptWords.hint(text, state) ?? ""].filter { !$0.isEmpty }
      let now = text.editor.isEmpty ? [] : ["Now: " + text.editor.text]
      let how =
        text.purpose.isMessage
        ? "An empty line copies it and records it as sent; or type another, or :cancel."
        : "Type it, or :cancel."
      return [content.title] + now + words + [how]
    case .menu(let menu):
      let time = menu.hasMilestones ? " @ before the letter lets you say when." : ""
      return [content.title] + menu.items.map { "\($0.key): \($0.title) \($0.detail)" }
        + ["Answer with a letter.\(time) An empty line goes back."]
    case .sweep, .palette, .reader: return []
    }
  }

  private static func lines(of form: ValueForm, title: String) -> [String] {
    guard let field = form.fields[safe: form.selected] else { return [] }
    let value = field.editor.text
    let facts = [
      field.summary, field.isSecret ? "secret: never stored" : "", field.isOptional ? "may stay empty" : "",
      field.choices.isEmpty ? "" : "one of \(field.choices.joined(separator: ", "))", form.complaint,
    ].filter { !$0.isEmpty }
    let proposal = value.isEmpty || field.isSecret ? "Type it" : "An empty line takes \(value)"
    return [
      form.selected == 0 ? title : "", "\(field.name): " + (facts + [proposal]).joined(separator: "; "),
    ].filter { !$0.isEmpty }
  }
}
