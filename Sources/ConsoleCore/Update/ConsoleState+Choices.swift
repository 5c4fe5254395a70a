import IncidentModel
import ShellReader

extension ConsoleState {
  /// What a value may be chosen from: the list in the front matter, else the lines of its command.
  func choices(of name: String) -> [String] {
    guard let variable = variable(name) else { return [] }
    return variable.choices.isEmpty ? loadedChoices[name] ?? [] : variable.choices
  }

  /// Asks for the values and, where the front matter names a command for it, what may be chosen.
  mutating func ask(_ form: ValueForm) -> [Effect] {
    prompt = .values(form)
    return form.fields.compactMap { field in
      guard let variable = variable(field.name), variable.choices.isEmpty, loadedChoices[field.name] == nil,
        let text = variable.choicesCommand
      else { return nil }
      let analysis = ShellReader.analyse(text)
      // Nobody confirms it, so it may only look.
      guard analysis.commandClass == .read, analysis.flags.isDisjoint(with: [.endless, .interactive]) else {
        return nil
      }
      var values: [String: String] = [:]
      for used in analysis.variablesUsed where !isSecret(used.name) {
        values[used.name] = decidedValue(of: used.name) ?? proposal(for: used.name, nil)?.value
      }
      return .loadChoices(name: field.name, text: text, values: values)
    }
  }

  /// Takes what a value may be chosen from, also into the form that is open.
  mutating func take(_ choices: [String], for name: String) {
    loadedChoices[name] = choices
    guard case .values(var form) = prompt else { return }
    for index in form.fields.indices where form.fields[index].name == name {
      form.fields[index].choices = choices
    }
    prompt = .values(form)
  }
}
