public import IncidentModel
import QueryReader
import ShellReader
import TerminalFrame

extension ConsoleState {
  /// Whether a value is never shown nor stored: declared so, or named like a password.
  func isSecret(_ name: String) -> Bool {
    if let variable = variable(name), variable.isSecret { return true }
    if AmbientVariables.contains(name, settings.environment) { return false }
    if QueryLanguage.allCases.contains(where: { $0.isAddressSecret && $0.addressVariable == name }) {
      return true
    }
    let words = name.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let secret: Set<String> = [
      "PASSWORD", "PASSWD", "PASS", "PASSPHRASE", "PWD", "SECRET", "TOKEN", "APIKEY", "CREDENTIAL",
      "CREDENTIALS",
    ]
    if words.contains(where: { secret.contains($0) || $0.hasSuffix("PASSWORD") }) { return true }
    if words.last == "AUTH" { return true }
    return zip(words, words.dropFirst()).contains {
      $1 == "KEY" && ["API", "ACCESS", "PRIVATE", "SECRET"].contains($0)
    }
  }

  /// What the runbook declares about a value.
  func variable(_ name: String) -> Variable? { runbook.metadata.variables.first { $0.name == name } }

  /// Returns a value that was decided for this incident: given here, set on the command line, or recorded.
  func decidedValue(of name: String) -> String? {
    if isSecret(name) { return given.secret[name] ?? given.preset[name] }
    return given.plain[name] ?? given.preset[name] ?? incident.values[name]?.value
  }

  /// Returns what a value is proposed to be when nobody decided yet, and where that comes from.
  func proposal(for name: String, _ placeholder: Placeholder?) -> (value: String, source: String)? {
    if let value = settings.environment[name], placeholder?.kind != .ellipsis {
      return (value, "environment")
    }
    if let value = variable(name)?.defaultValue ?? placeholder?.defaultValue { return (value, "default") }
    return nil
  }

  /// Returns what must still be asked before a command can run, with proposals filled in.
  func openFields(of command: Command) -> [ValueForm.Field] {
    var names: Set<String> = []
    return command.placeholders.compactMap { placeholder in
      guard names.insert(placeholder.name).inserted, decidedValue(of: placeholder.name) == nil,
        placeholder.kind != .environment || !AmbientVariables.contains(placeholder.name, settings.environment)
      else { return nil }
      return field(placeholder.name, placeholder)
    }
  }

  func field(_ name: String, _ placeholder: Placeholder?) -> ValueForm.Field {
    let variable = variable(name)
    let decided = decidedValue(of: name)
    let proposal = decided.map { (value: $0, source: "") } ?? proposal(for: name, placeholder)
    return ValueForm.Field(
      name: name, summary: variable?.summary ?? "", source: proposal?.source ?? "", isSecret: isSecret(name),
      isOptional: variable?.isOptional ?? false, choices: choices(of: name), decided: decided,
      proposed: proposal?.value ?? "")
  }

  /// Which database a proposed address leads to, which itself is not shown; nil once it is typed over, since half of an
  /// address may be a password.
  func database(proposedIn field: ValueForm.Field) -> String? {
    guard field.name == QueryLanguage.sql.addressVariable, !field.proposed.isEmpty,
      field.editor.text == field.proposed
    else { return nil }
    return QueryServer(address: field.proposed) { settings.environment[$0] }?.text
  }

  /// Returns the declared values that programs read for themselves, for every command's environment.
  ///
  /// Such are `PGHOST` or `REDISCLI_AUTH`: whether another command names them or none, psql reads them. A
  /// secret goes to every command, because whatever a command prints must be searched for it.
  func unnamedValues(besides own: Set<String>) -> [String: String] {
    let declared = runbook.metadata.variables.filter { !own.contains($0.name) }
    var values = undeclaredValues(besides: own)
    guard !declared.isEmpty else { return values }
    let named = Set(runbook.steps.flatMap(\.commands).flatMap(\.placeholders).map(\.name))
    for variable in declared
    where isSecret(variable.name) || !named.contains(variable.name)
      || ShellReader.isReadByPrograms(variable.name)
    {
      if let value = decidedValue(of: variable.name) {
        values[variable.name] = value
      } else if settings.environment[variable.name] == nil, let value = variable.defaultValue {
        values[variable.name] = value
      }
    }
    return values
  }

  /// What was given for programs that read it for themselves, and that neither the runbook nor the command names.
  private func undeclaredValues(besides own: Set<String>) -> [String: String] {
    let names = Set(given.secret.keys).union(given.preset.keys).subtracting(own)
      .subtracting(runbook.metadata.variables.map(\.name))
    var values: [String: String] = [:]
    for name in names where ShellReader.isReadByPrograms(name) {
      if let value = decidedValue(of: name), !value.isEmpty { values[name] = value }
    }
    return values
  }

  /// Returns the variable from which a program that a command calls takes its password; nil for none.
  func passwordVariable(of command: Command) -> String? {
    let words = command.text.split { $0.isWhitespace || "|;&()\"'`".contains($0) }
    return words.lazy.compactMap { ShellReader.passwordVariable(of: String($0)) }.first
  }

  /// Takes the values of a form: those that are new are recorded, secrets by name only.
  mutating func take(_ fields: [ValueForm.Field]) -> [Effect] {
    var drafts: [EventDraft] = []
    for field in fields where field.editor.text != field.decided {
      let value = field.editor.text
      given.preset[field.name] = nil
      if field.isSecret {
        given.secret[field.name] = value
        drafts.append(EventDraft(.valueSet(name: field.name, value: nil)))
      } else {
        given.plain[field.name] = value
        drafts.append(EventDraft(.valueSet(name: field.name, value: value)))
      }
    }
    return record(drafts)
  }

  /// The values from the command line that the timeline does not have yet, to be recorded before any run.
  ///
  /// Secrets are not among them: see ``presetSecrets``.
  public var presetDrafts: [EventDraft] {
    given.preset.sorted { $0.key < $1.key }.compactMap { name, value in
      isSecret(name) || incident.values[name]?.value == value
        ? nil : EventDraft(.valueSet(name: name, value: value))
    }
  }

  /// The names from the command line that neither the runbook nor any program asks for: mistyped, most likely.
  var unusedPresets: [String] {
    guard !given.preset.isEmpty else { return [] }
    let used = Set(runbook.steps.flatMap(\.commands).flatMap(\.placeholders).map(\.name))
      .union(runbook.metadata.variables.map(\.name)).union(QueryLanguage.allCases.map(\.addressVariable))
    return given.preset.keys.filter { !used.contains($0) && !ShellReader.isReadByPrograms($0) }.sorted()
  }

  /// The names from the command line whose values live no longer than the console.
  public var presetSecrets: [String] { given.preset.keys.filter(isSecret).sorted() }

  /// Records the values from the command line that a run uses, the first time.
  mutating func recordPresets(for run: PlannedRun) -> [Effect] {
    var drafts: [EventDraft] = []
    for name in Set(run.command.placeholders.map(\.name)).sorted() {
      guard let value = given.preset.removeValue(forKey: name) else { continue }
      if isSecret(name) {
        given.secret[name] = value
        drafts.append(EventDraft(.valueSet(name: name, value: nil)))
      } else if incident.values[name]?.value != value {
        given.plain[name] = value
        drafts.append(EventDraft(.valueSet(name: name, value: value)))
      }
    }
    return record(drafts)
  }

  /// Shows every value of the incident and of the selected step, to look through and change.
  mutating func reviewValues() -> [Effect] {
    var names = runbook.metadata.variables.map(\.name)
    let placeholders = currentStep?.commands.flatMap(\.placeholders) ?? []
    names += placeholders.map(\.name).filter { !AmbientVariables.contains($0, settings.environment) }
    names += incident.values.keys.sorted()
    names += (currentStep?.commands ?? []).compactMap(passwordVariable)
    var seen: Set<String> = []
    let fields = names.filter { seen.insert($0).inserted }.map { name in
      field(name, placeholders.first { $0.name == name })
    }
    guard !fields.isEmpty else { return refuse("This step needs no values, and none are set") }
    prompt = .values(ValueForm(purpose: .review, fields: fields))
    return []
  }

  mutating func answer(_ form: ValueForm, _ key: Key) -> [Effect] {
    var form = form
    form.complaint = ""
    switch key {
    case _ where key.cancels:
      prompt = nil
      if !form.isReview { return refuse("Cancelled: nothing was run") }
      let left = form.fields.filter(\.isChanged).map(\.name)
      return left.isEmpty ? [] : refuse("Not changed: \(left.joined(separator: ", "))")
    case .up, .backTab: form.selected = max(0, form.selected - 1)
    case .down, .tab:
      if !completeChoice(&form, key) { form.selected = min(form.fields.count - 1, form.selected + 1) }
    case .enter:
      if form.isReview { return takeReviewed(form) }
      if let complaint = form.complaint(about: form.fields[form.selected]) {
        form.complaint = complaint
      } else if form.selected + 1 < form.fields.count {
        form.selected += 1
      } else {
        return submit(form)
      }
    default:
      guard form.fields[form.selected].handle(key) else { return refuse(key) }
    }
    prompt = .values(form)
    return []
  }

  /// Tab in a field with choices goes to the next of them; elsewhere it goes to the next field.
  private func completeChoice(_ form: inout ValueForm, _ key: Key) -> Bool {
    let field = form.fields[form.selected]
    guard key == .tab, !field.choices.isEmpty else { return false }
    let current = field.choices.firstIndex(of: field.editor.text)
    form.fields[form.selected].editor.replace(field.choices[((current ?? -1) + 1) % field.choices.count])
    return true
  }

  private mutating func submit(_ submitted: ValueForm) -> [Effect] {
    var form = submitted
    for (position, field) in form.fields.enumerated() {
      guard let complaint = form.complaint(about: field) else { continue }
      (form.selected, form.complaint) = (position, complaint)
      prompt = .values(form)
      return []
    }
    prompt = nil
    switch form.purpose {
    case .run(let run): return take(form.fields) + fillAndDecide(run)
    case .sweep(let sweep):
      return take(form.fields.filter { !$0.editor.isEmpty || $0.isOptional }) + start(sweep)
    case .review: return []
    }
  }

  /// Takes the selected value and what was changed so far, and goes to the next one; at the last everything is taken.
  ///
  /// So whoever changes one of ten is not led through the rest.
  private mutating func takeReviewed(_ submitted: ValueForm) -> [Effect] {
    var form = submitted
    let changed = form.taken
    let isLast = form.selected + 1 == form.fields.count
    prompt = .values(form)
    for (position, field) in form.fields.enumerated() where changed.contains(where: { $0.name == field.name })
    {
      guard let complaint = form.complaint(about: field) else {
        form.fields[position].decided = field.editor.text
        continue
      }
      (form.selected, form.complaint) = (position, complaint)
      prompt = .values(form)
      return []
    }
    form.selected += 1
    prompt = isLast ? nil : .values(form)
    if !changed.isEmpty { tell("Taken: \(changed.map(\.name).joined(separator: ", "))") }
    return take(changed)
  }
}
