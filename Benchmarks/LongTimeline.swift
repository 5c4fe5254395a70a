import IncidentModel
import SystemPackage
import TerminalForTests
import TimelineStore

/// An incident of 100,000 events: opened, scrolled, exported.
enum LongTimeline {
  private static let count = 100_000

  static func measure(_ workplace: Workplace) throws -> [Finding] {
    let incident = try fill(workplace)
    let home = workplace.file("long-timeline")
    var opens: [Double] = []
    var scrolls: [Double] = []
    for _ in 0..<5 {
      let start = ContinuousClock.now
      let console = try workplace.open(
        workplace.binary, ["resume", incident, "--home", home], columns: 120, rows: 40)
      let end = console.readFirstScreen()
      opens.append(milliseconds(since: start) - milliseconds(since: end))
      try console.type("4")
      let keys = Array(repeating: "k", count: 30) + Array(repeating: "\u{2}", count: 10) + ["g", "G"]
      scrolls.append(try console.times(of: keys).percentile(0.99))
      try console.leave("q")
    }
    let command = "'\(workplace.binary)' export \(incident) --home '\(home)'"
    let exports = try [
      ("Markdown", "markdown"), ("HTML", "html"), ("JSON", "json"), ("JSON Lines", "jsonl"), ("CSV", "csv"),
    ]
    .map { name, format in
      let times = try (0..<3).map { _ in
        try milliseconds { try workplace.shell("\(command) --format \(format) >events.\(format)") }
      }
      return (name: name, time: Samples(times).median)
    }
    let dump = try milliseconds { try workplace.shell("sqlite3 '\(home)/incident.db' .dump >dump.sql") }
    var pages: [Double] = []
    for _ in 0..<5 {
      let start = ContinuousClock.now
      let less = try workplace.open("less", ["+G", "events.jsonl"], columns: 120, rows: 40)
      let end = less.readFirstScreen()
      pages.append(milliseconds(since: start) - milliseconds(since: end))
      try less.leave("q")
    }
    let (open, scroll) = (Samples(opens).median, Samples(scrolls).median)
    return [
      Finding(
        what: "100,000 events: open", measured: .milliseconds(open),
        compared: ("less +G", .milliseconds(Samples(pages).median)), budget: "≤ 300 ms", isMet: open <= 300),
      Finding(
        what: "100,000 events: key to screen, p99", measured: .milliseconds(scroll), compared: nil,
        budget: "≤ 5 ms", isMet: scroll <= 5),
    ]
      + exports.map { name, time in
        Finding(
          what: "100,000 events: export as \(name)", measured: .milliseconds(time),
          compared: ("sqlite3 .dump", .milliseconds(dump)), budget: "≤ 1 s", isMet: time <= 1000)
      }
  }

  private static func fill(_ workplace: Workplace) throws -> String {
    let store = try TimelineStore(
      home: FilePath(workplace.file("long-timeline")), actor: "ops@bastion", clock: { BenchClock.now })
    defer { store.close() }
    let items = (0..<30).map { number in
      ChecklistItem(phase: "Phase \(number / 10)", step: StepID("s\(number)"), title: "Step \(number)")
    }
    let incident = try store.begin(
      IncidentStart(
        runbook: "long", path: workplace.runbook, sha256: "", title: "Benchmark", severity: nil, alert: nil,
        checklist: items)
    ).incident
    for start in stride(from: 0, to: count, by: 1000) {
      _ = try store.append((start..<start + 1000).map { EventDraft(body($0)) }, to: incident)
    }
    return incident.rawValue
  }

  private static func body(_ number: Int) -> EventBody {
    let step = StepID("s\(number % 30)")
    switch number % 4 {
    case 0: return .stepTicked(step)
    case 1: return .note(.note, "Observation \(number): latency is \(number % 97) ms, errors \(number % 13)")
    case 2: return .stepUnticked(step)
    default: return .fieldFilled(step, field: "Time noted", value: "\(number)")
    }
  }
}
