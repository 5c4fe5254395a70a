import IncidentModel

extension ConsoleState {
  /// Whether what is worked on here is production, by the patterns of the configuration.
  ///
  /// Any of these says so: `user@host`, the host, the selected command's target, a value of the incident.
  var isProduction: Bool {
    guard !settings.production.isEmpty else { return false }
    let values = incident.values.values.compactMap(\.value) + given.plain.values
    let targets = [selectedCommand?.target, chosenTarget.text].compactMap { $0 }
    let texts = [settings.actor, settings.host] + targets + values
    return texts.contains { text in settings.production.contains { Wildcard.matches(text, $0) } }
  }
}
