import Glibc
import IncidentModel
import SystemPackage
import TimelineStore

/// Appends events to an incident, one durable event after the other.
final class TimelineWriter {
  private let store: TimelineStore
  private let incident: IncidentID
  private var state = IncidentState()
  private var own: Set<EventID> = []
  private var lastSequence = 0

  init(home: String, incident: String) throws {
    store = try TimelineStore(home: FilePath(home), actor: "writer\(getpid())@host") {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
    self.incident = IncidentID(incident)
  }

  /// Appends until somebody kills the process; now and then several events at once, and a capture.
  func appendForever() throws {
    var number = 0
    while true {
      let drafts = (0...number % 3).map { EventDraft(.note(.note, "event \(number), part \($0)")) }
      if number % 5 == 0 {
        let start = AttemptStart(step: nil, command: nil, text: "true", commandClass: .read, attempt: 1)
        guard let started = try store.append([EventDraft(.commandStarted(start))], to: incident).first else {
          continue
        }
        say("\(started.sequence)")
        let capture = try store.openCapture(incident: incident, started: started.id)
        try capture.append(Array(repeating: UInt8(ascii: "x"), count: 10_000))
        let kept = try capture.finish()
        let end = AttemptEnd(
          started: started.id, step: nil, command: nil, text: "true", commandClass: .read, attempt: 1,
          cause: .exit, exitStatus: 0, sha256: kept.sha256, capture: kept.file,
          verdict: Verdict(level: .pass, rule: .exitStatus, text: ""))
        for event in try store.append([EventDraft(.commandFinished(end))], to: incident) {
          say("\(event.sequence)")
        }
      }
      for event in try store.append(drafts, to: incident) { say("\(event.sequence)") }
      number += 1
    }
  }

  /// Appends random events and folds its own and the others' in the order in which it learns of them; prints
  /// what it sees in the end, once its input says that everybody is done.
  func converge(seed: UInt64, count: Int) throws {
    var generator = Xorshift(seed: seed)
    say("ready")
    _ = readLine()
    for _ in 0..<count {
      let events = try store.append([EventDraft(RandomBody.make(using: &generator))], to: incident)
      own.formUnion(events.map(\.id))
      for event in events { state.apply(event) }
      if generator.next() % 3 == 0 { try look() }
    }
    say("written")
    _ = readLine()
    try look()
    say(StateDigest.text(state))
  }

  private func look() throws {
    let events = try store.events(of: incident, after: lastSequence)
    for event in events where !own.contains(event.id) { state.apply(event) }
    lastSequence = events.last?.sequence ?? lastSequence
  }
}
