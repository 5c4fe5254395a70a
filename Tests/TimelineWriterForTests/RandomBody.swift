import IncidentModel

/// Ticks, values, fields, statuses: what several people change at once.
enum RandomBody {
  static func make(using generator: inout Xorshift) -> EventBody {
    let step = StepID("triage/\(generator.next() % 4)")
    let task = TaskID("\(step)/\(generator.next() % 3)")
    let number = generator.next() % 1000
    switch generator.next() % 13 {
    case 0: return .stepTicked(step)
    case 1: return .stepUnticked(step)
    case 2: return .stepSkipped(step, reason: "\(number)")
    case 3: return .taskTicked(step, task)
    case 4: return .taskUnticked(step, task)
    case 12: return .taskSkipped(step, task, reason: "\(number)")
    case 5: return .valueSet(name: "HOST", value: "\(number)")
    case 6: return .fieldFilled(step, field: "Time", value: "\(number)")
    case 7: return .statusChanged(pick(IncidentStatus.allCases, number) ?? .resolved)
    case 8: return .severityChanged(pick(IncidentSeverity.allCases, number) ?? .sev1)
    case 9: return .milestone(pick(Milestone.allCases, number) ?? .started, "\(number)")
    case 10: return .roleTaken(pick(ResponderRole.allCases, number) ?? .scribe, holder: "\(number)")
    default: return .note(.note, "\(number)")
    }
  }

  private static func pick<Value>(_ values: [Value], _ number: UInt64) -> Value? {
    values.isEmpty ? nil : values[Int(number) % values.count]
  }
}
