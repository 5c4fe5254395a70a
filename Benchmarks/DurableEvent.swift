import GRDB
import IncidentModel
import SystemPackage
import TimelineStore

/// One event made durable, beside a row of the same size in a table of SQLite's own with the same settings.
enum DurableEvent {
  static func measure(_ workplace: Workplace) throws -> [Finding] {
    let text = "Redis answers again; keeping an eye on the memory of the replica"
    let store = try TimelineStore(
      home: FilePath(workplace.file("events")), actor: "ops@bastion", clock: { BenchClock.now })
    defer { store.close() }
    let incident = try store.begin(
      IncidentStart(
        runbook: "long", path: workplace.runbook, sha256: "", title: "Benchmark", severity: nil, alert: nil,
        checklist: [])
    ).incident
    let plain = try DatabaseQueue(path: workplace.file("plain.db"))
    try plain.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      try database.execute(sql: "CREATE TABLE rows (id INTEGER PRIMARY KEY, at TEXT, body TEXT)")
    }
    var own: [Double] = []
    var other: [Double] = []
    // In turns, so that a disk that is busy for a while is busy for both.
    for _ in 0..<400 {
      own.append(
        try milliseconds { _ = try store.append([EventDraft(.note(.note, text))], to: incident) })
      other.append(
        try milliseconds {
          try plain.write { database in
            try database.execute(sql: "INSERT INTO rows (at, body) VALUES (?, ?)", arguments: ["now", text])
          }
        })
    }
    let (event, row) = (Samples(own).median, Samples(other).median)
    return [
      Finding(
        what: "one durable event, median of 400", measured: .milliseconds(event),
        compared: ("SQLite insert", .milliseconds(row)), budget: "≤ 1.5 × the insert",
        isMet: event <= 1.5 * row)
    ]
  }
}
