import IncidentModel

/// What a person sees of an incident, on one line.
enum StateDigest {
  static func text(_ state: IncidentState) -> String {
    var parts = ["\(state.status)", state.severity.map { "\($0)" } ?? "-"]
    parts += state.steps.map { "\($0)=\($1.value)" }.sorted()
    parts += state.tasks.map { "\($0.step)/\($0.task)=\($1.value)" }.sorted()
    parts += state.values.map { "\($0)=\($1.value ?? "-")" }.sorted()
    parts += state.fields.map { "\($0.step)/\($0.field)=\($1.value)" }.sorted()
    parts += state.milestones.map { "\($0)=\($1.value)" }.sorted()
    parts += state.annotations.roles.map { "\($0)=\($1.value)" }.sorted()
    parts += state.responders.map { "\($0)=\($1)" }.sorted()
    return parts.joined(separator: " ")
  }
}
