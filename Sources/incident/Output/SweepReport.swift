import ConsoleCore
import IncidentModel

/// A whole sweep, as scripts read it.
struct SweepReport: Encodable {
  var runbook: String
  var incident: IncidentID
  var pass: Int
  var warn: Int
  var fail: Int
  var leftOut: Int
  var commands: [SweepRow]

  init(runbook slug: String, incident: IncidentID, sweep: Sweep?, in runbook: Runbook) {
    self.runbook = slug
    self.incident = incident
    pass = sweep?.count(.pass) ?? 0
    warn = sweep?.count(.warn) ?? 0
    fail = sweep?.count(.fail) ?? 0
    leftOut = sweep?.leftOutCount ?? 0
    commands = sweep?.entries.map { SweepRow($0, in: runbook) } ?? []
  }

  private enum CodingKeys: String, CodingKey {
    case runbook, incident, pass, warn, fail, commands
    case leftOut = "left_out"
  }
}
