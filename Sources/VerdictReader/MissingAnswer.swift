import IncidentModel
import QueryReader

/// Tells an answer of Prometheus that says nothing from one that says that all is well.
///
/// An expression that filters by a comparison has no answer when nothing is as bad as that. Any other one has
/// none when its series are not there: nobody measures, and that is no all-clear. `NaN` is 0 divided by 0, as
/// without any traffic (PromQL, "Operators").
enum MissingAnswer {
  /// What is missing, in words; nil when the answer says something, or the command asks no Prometheus.
  static func words(for command: Command, stdout: String) -> String? {
    guard command.queryLanguage == .promql else { return nil }
    let printed = stdout[...].trimmed
    if printed == "no data" {
      return PromQLExpression.filters(command.text)
        ? nil : "no series answers this: it may not be measured at all"
    }
    let isNumber = !printed.contains(where: \.isNewline) && (printed == "NaN" || printed.hasSuffix(": NaN"))
    return isNumber ? "NaN is no number: what it is made of is not there" : nil
  }
}
