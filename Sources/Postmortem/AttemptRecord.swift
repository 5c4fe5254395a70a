import IncidentModel

/// One run of one command, numbered as the report refers to it.
struct AttemptRecord: Sendable {
  /// Its number in the report, from 1, in the order in which the runs began.
  var number: Int
  var attempt: Attempt

  var text: String { attempt.start?.text ?? attempt.end?.text ?? "" }
  var commandClass: CommandClass { attempt.start?.commandClass ?? attempt.end?.commandClass ?? .unknown }
  var step: StepID? { attempt.start?.step ?? attempt.end?.step }
  var repetition: Int { attempt.start?.attempt ?? attempt.end?.attempt ?? 1 }

  /// Every attempt.
  static func all(in state: IncidentState) -> [AttemptRecord] {
    let ordered = state.attempts.values.sorted {
      $0.startedAt != $1.startedAt ? $0.startedAt < $1.startedAt : $0.id < $1.id
    }
    return ordered.enumerated().map { AttemptRecord(number: $0 + 1, attempt: $1) }
  }
}
