public import IncidentModel
import QueryReader

/// A command with its placeholders replaced by values.
///
/// A value is never pasted raw: it stands in the text as the one word, or part of a word, that it is,
/// whatever characters it holds. What a program behind the shell makes of it is that program's affair.
public struct FilledCommand: Sendable, Equatable {
  /// The shell text.
  public var text: String
  /// The values of `$NAME` placeholders.
  public var environment: [String: String]
  /// The placeholders without a value and without a default.
  public var missing: [Placeholder]

  /// Replaces a command's placeholders.
  ///
  /// `<name>`, `{{ name }}`, `[name]`, `YOUR_X` and `...` are replaced in the text, quoted for the place
  /// where they stand: unquoted, inside `"…"`, `'…'`, `$'…'` or a here-document. `$NAME` stays and goes by
  /// environment.
  public static func fill(
    _ command: Command, values: [String: String]
  ) -> (text: String, environment: [String: String], missing: [Placeholder]) {
    let filled = FilledCommand(command, values: values, secrets: [])
    return (filled.text, filled.environment, filled.missing)
  }

  /// Replaces a command's placeholders, those named in `secrets` by a reference to the environment.
  ///
  /// So a secret's value stands in no text that is shown or recorded.
  init(_ command: Command, values: [String: String], secrets: Set<String>) {
    if let language = command.queryLanguage {
      self = FilledCommand(query: command, language, values: values, secrets: secrets)
      return
    }
    var replacements: [String: Replacement] = [:]
    environment = [:]
    missing = []
    for placeholder in command.placeholders {
      let value = values[placeholder.name]
      if placeholder.kind == .environment {
        if let value { environment[placeholder.name] = value }
        if value == nil, placeholder.defaultValue == nil { missing.append(placeholder) }
      } else if let value = value ?? placeholder.defaultValue {
        let isSecret = secrets.contains(placeholder.name)
        let variable = Self.variable(for: placeholder.name)
        if isSecret { environment[variable] = value }
        replacements[placeholder.token] = isSecret ? .variable(variable) : .text(value)
      } else {
        missing.append(placeholder)
      }
    }
    text = PlaceholderReplacer(command.text, replacements).text
  }

  /// Fills in a query, quoted as its own language has it.
  ///
  /// What cannot be quoted there, and what is secret, goes by environment: whoever runs the query says why it
  /// cannot, or puts the secret in unseen.
  private init(
    query command: Command, _ language: QueryLanguage, values: [String: String], secrets: Set<String>
  ) {
    missing = command.placeholders.filter { values[$0.name] == nil && $0.defaultValue == nil }
    environment = [:]
    let names = command.placeholders.map(\.name)
    for name in names { environment[name] = values[name] }
    text = command.text
    let filling = try? QueryFilling(command.text, language) { placeholder in
      placeholder.kind == .environment || secrets.contains(placeholder.name) ? nil : values[placeholder.name]
    }
    guard let filling else { return }
    text = filling.text
    for placeholder in command.placeholders
    where placeholder.kind != .environment && !secrets.contains(placeholder.name) {
      environment[placeholder.name] = nil
    }
  }

  /// Returns the name of the environment variable that carries a secret with this name.
  static func variable(for name: String) -> String {
    let letters = name.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return "INCIDENT_SECRET_" + String(letters)
  }

  /// What is put in a placeholder's place.
  enum Replacement: Sendable {
    /// The value.
    case text(String)
    /// The value of an environment variable.
    case variable(String)
  }
}
