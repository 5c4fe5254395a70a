import IncidentModel
import QueryReader
import ShellReader

/// A command with a text that the responder wrote in its place.
enum EditedCommand {
  /// Returns the command with its text, class, flags and values read anew.
  ///
  /// The class is never below what the author gave it: an edit does not make a declared change a look.
  static func make(_ command: Command, text: String, _ settings: ConsoleSettings) -> Command {
    let analysis = command.queryLanguage.map { QueryReader.analyse(text, $0) } ?? ShellReader.analyse(text)
    var edited = command
    edited.text = text
    edited.commandClass = max(analysis.commandClass, command.declaredClass ?? .read)
    edited.declaredClass = nil
    edited.flags = analysis.flags.union(command.flags.intersection([.inSession, .secret]))
    if let language = command.queryLanguage {
      edited.placeholders = QueryReader.placeholders(in: text, language)
      return edited
    }
    let kept = command.placeholders.filter { $0.kind != .environment && text.contains($0.token) }
    let variables = analysis.variablesUsed.filter {
      !AmbientVariables.contains($0.name, settings.environment)
    }
    edited.placeholders =
      kept
      + variables.map { variable in
        command.placeholders.first { $0.kind == .environment && $0.name == variable.name }
          ?? Placeholder(
            token: "$" + variable.name, name: variable.name, kind: .environment,
            defaultValue: variable.defaultValue)
      }
    return edited
  }
}
