import IncidentModel

extension ConsoleState {
  /// Leaves the console; asks only while something runs, or while something is not recorded.
  mutating func quit() -> [Effect] {
    if activeRuns.isEmpty, outbox.failed.isEmpty { return leave(next: nil) }
    prompt = .question(Question(purpose: .quit))
    return []
  }

  /// Stops what runs, records the leaving, and goes once both are done.
  mutating func leave(next: Effect?) -> [Effect] {
    _ = stopSweep()
    departure = Departure(next: next)
    let stops = activeRuns.map { Effect.stop($0.request.token) }
    if !stops.isEmpty { tell("Leaving, once what runs has ended; \(keyName("quit")) again leaves at once") }
    for run in activeRuns { changeRun(run.request.token) { $0.stops += 1 } }
    return stops + continueDeparture()
  }

  /// Goes on with leaving, if nothing is left to wait for.
  mutating func continueDeparture(isAnswered: Bool = false) -> [Effect] {
    guard var leaving = departure, activeRuns.isEmpty else { return [] }
    if leaving.isRecordSent {
      leaving.isRecordAnswered = leaving.isRecordAnswered || isAnswered
      departure = leaving
      return leaving.isRecordAnswered ? [leaving.next ?? .quit] : []
    }
    leaving.isRecordSent = true
    departure = leaving
    return record(.consoleClosed)
  }

  /// Ends at once: nobody is there to answer, and nothing is asked.
  mutating func terminate() -> [Effect] {
    let kept = rememberNotes()
    let isSent = departure?.isRecordSent == true
    departure = Departure(next: nil, isRecordSent: true)
    return kept + (isSent ? [] : record(.consoleClosed)) + [.quit]
  }
}
