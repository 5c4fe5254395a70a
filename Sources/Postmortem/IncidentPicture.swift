import IncidentModel

/// The incident along a line of time, as SVG: severities, milestones, attempts, notes, phases, probes.
struct IncidentPicture {
  /// How many phases and how many probes have a line; more would make the picture a wall.
  private static let (shownPhases, shownProbes) = (8, 6)
  private static let width = 1000
  private static let left = 90
  private let start: Timestamp
  private let end: Timestamp
  private let phases: [PhasePeriods.Period]
  private let probes: ProbePeriods
  private var parts: [String] = []

  /// Draws the report's incident; empty when there is no time to draw it along.
  static func svg(_ report: PostmortemReport) -> String {
    guard let started = report.state.startedAt, let end = report.endOfRecord else { return "" }
    // A change noticed from the day before must not press the incident into a corner: it stands at the edge.
    let first = min(started, report.state.openedAt ?? started)
    guard end > first else { return "" }
    var picture = IncidentPicture(
      start: first, end: end, phases: PhasePeriods(report.events, checklist: report.checklist).periods,
      probes: ProbePeriods(report.events, until: end))
    picture.drawAxis()
    picture.drawSeverities(report)
    picture.drawAttempts(report)
    picture.drawNotes(report)
    picture.drawPhases()
    picture.drawProbes()
    picture.drawMilestones(report)
    return """
      <svg viewBox="0 0 1000 \(picture.bottom + 34)" role="img" aria-label="The incident along a line of time">
      \(picture.parts.joined(separator: "\n"))
      </svg>
      """
  }

  private init(
    start: Timestamp, end: Timestamp, phases: [PhasePeriods.Period], probes: ProbePeriods
  ) {
    (self.start, self.end, self.probes) = (start, end, probes)
    self.phases = Array(phases.prefix(Self.shownPhases))
  }

  /// Where the line of the first probe stands: below the phases.
  private var probesTop: Int { 152 + 18 * phases.count }

  /// Where the lines of time end: below the probes, if there are any.
  private var bottom: Int { probesTop + 4 + 18 * min(probes.probes.count, Self.shownProbes) }

  private func x(_ time: Timestamp) -> Int {
    let clamped = min(max(time, start), end)
    let room = Int64(Self.width - Self.left - 60)
    return Self.left
      + Int((clamped.milliseconds - start.milliseconds) * room / (end.milliseconds - start.milliseconds))
  }

  private mutating func drawAxis() {
    let rows = [("Severity", 84), ("Commands", 112), ("Notes", 138)]
    let more = [
      phases.isEmpty ? nil : ("Phases", 163), probes.probes.isEmpty ? nil : ("Probes", probesTop + 12),
    ].compactMap { $0 }
    for (name, y) in rows + more {
      parts.append("<text x=\"0\" y=\"\(y)\">\(name)</text>")
    }
    let total = end.seconds(since: start)
    let steps: [Int64] = [60, 300, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400, 604_800]
    let step = steps.first { total / $0 <= 8 } ?? max(1, total / 8)
    var seconds: Int64 = 0
    while seconds <= total {
      let position = x(start.advanced(bySeconds: seconds))
      parts.append(
        "<path d=\"M\(position) 70V\(bottom)\" stroke=\"currentColor\" stroke-opacity=\"0.15\"/>"
          + "<text x=\"\(position)\" y=\"\(bottom + 16)\">\(start.advanced(bySeconds: seconds).timeOfDay)</text>"
      )
      seconds += step
    }
  }

  private mutating func drawSeverities(_ report: PostmortemReport) {
    var current = report.state.start?.severity
    var since = start
    func bar(_ from: Timestamp, _ to: Timestamp, _ severity: IncidentSeverity?) -> String? {
      guard to > from, let severity else { return nil }
      let colors: [IncidentSeverity: String] = [
        .sev1: "var(--bad)", .sev2: "var(--warn)", .sev3: "var(--note)", .sev4: "var(--good)",
      ]
      let (x1, x2) = (x(from), x(to))
      let color = colors[severity] ?? "var(--faint)"
      return """
        <rect x="\(x1)" y="74" width="\(max(1, x2 - x1))" height="14" fill="\(color)" fill-opacity="0.75">\
        <title>\(severity.rawValue.uppercased())</title></rect>
        """
    }
    for event in report.events {
      guard case .severityChanged(let severity) = event.body else { continue }
      if let bar = bar(since, event.at, current) { parts.append(bar) }
      (current, since) = (severity, max(since, event.at))
    }
    if let bar = bar(since, end, current) { parts.append(bar) }
  }

  /// Attempts that would lie on one another are drawn once, the worst of them.
  private mutating func drawAttempts(_ report: PostmortemReport) {
    var drawn: Set<String> = []
    let order: [Verdict.Level: Int] = [.fail: 0, .warn: 1, .pass: 2]
    let sorted = report.attempts.sorted {
      (order[$0.attempt.end?.verdict.level ?? .warn] ?? 1, $0.number)
        < (order[$1.attempt.end?.verdict.level ?? .warn] ?? 1, $1.number)
    }
    for record in sorted {
      let from = x(record.attempt.startedAt)
      let width = max(3, x(record.attempt.endedAt ?? record.attempt.startedAt) - from)
      guard drawn.insert("\(from / 3),\(width)").inserted else { continue }
      let colors: [Verdict.Level: String] = [.pass: "var(--good)", .warn: "var(--warn)", .fail: "var(--bad)"]
      let color = record.attempt.end.flatMap { colors[$0.verdict.level] } ?? "var(--faint)"
      parts.append(
        """
        <rect x="\(from)" y="102" width="\(width)" height="14" fill="\(color)">\
        <title>\(record.number): \(HTMLWriter.escaped(String(record.text.prefix(200))))</title></rect>
        """)
    }
  }

  private mutating func drawNotes(_ report: PostmortemReport) {
    var drawn: Set<Int> = []
    for event in report.events {
      guard case .note(_, let text) = event.body, !report.state.isHidden(event),
        drawn.insert(x(event.at) / 3).inserted
      else { continue }
      parts.append(
        """
        <circle cx="\(x(event.at))" cy="134" r="4" fill="var(--note)">\
        <title>\(report.clock(event.at)): \(HTMLWriter.escaped(String(text.prefix(200))))</title></circle>
        """)
    }
  }

  /// A line for each phase; its name stands in it where there is room, else beside it.
  private mutating func drawPhases() {
    for (row, phase) in phases.enumerated() where phase.to >= start && phase.from <= end {
      let y = 152 + row * 18
      let from = x(phase.from)
      let width = max(3, x(phase.to) - from)
      let name = HTMLWriter.escaped(String(phase.title.prefix(60)))
      parts.append(
        """
        <rect x="\(from)" y="\(y)" width="\(width)" height="14" fill="var(--note)" fill-opacity="0.35">\
        <title>\(name): \(phase.from.timeOfDay) to \(phase.to.timeOfDay)</title></rect>
        """)
      let room = 8 * phase.title.prefix(60).count
      let place =
        room < width
        ? "x=\"\(from + 4)\""
        : from + width + room < Self.width
          ? "x=\"\(from + width + 4)\"" : "x=\"\(from - 4)\" text-anchor=\"end\""
      parts.append("<text \(place) y=\"\(y + 11)\">\(name)</text>")
    }
  }

  /// A line for each probe; what it said stands in it where there is room, and always as its title.
  private mutating func drawProbes() {
    let colors: [Verdict.Level: String] = [.pass: "var(--good)", .warn: "var(--warn)", .fail: "var(--bad)"]
    for (row, probe) in probes.probes.prefix(Self.shownProbes).enumerated() {
      let y = probesTop + row * 18
      for period in probe.periods {
        let from = x(period.from)
        let width = max(2, x(period.to) - from)
        let word = period.level.probeWord
        let title =
          "\(probe.text.prefix(200)): \(word) from \(period.from.timeOfDay) to \(period.to.timeOfDay)"
        parts.append(
          """
          <rect x="\(from)" y="\(y)" width="\(width)" height="14" fill="\(colors[period.level] ?? "")" \
          fill-opacity="0.75"><title>\(HTMLWriter.escaped(title))</title></rect>
          """)
        guard width > 8 * word.count else { continue }
        parts.append("<text x=\"\(from + 4)\" y=\"\(y + 11)\">\(word)</text>")
      }
    }
  }

  /// Milestones stand above the rest, each on a row of its own, so that near ones do not cover each other.
  private mutating func drawMilestones(_ report: PostmortemReport) {
    let reached = Milestone.allCases.compactMap { milestone in
      (milestone == .started ? report.state.startedAt : report.state.milestones[milestone]?.value)
        .map { (milestone, $0) }
    }.sorted { $0.1 < $1.1 }
    for (position, (milestone, time)) in reached.enumerated() {
      let y = 8 + position * 13
      // Words that would run over the right edge stand before their line.
      let isLate = x(time) > Self.width - 180
      let place = isLate ? "x=\"\(x(time) - 4)\" text-anchor=\"end\"" : "x=\"\(x(time) + 4)\""
      parts.append(
        """
        <path d="M\(x(time)) \(y)V\(bottom)" stroke="currentColor" stroke-dasharray="3 2"/>\
        <text \(place) y="\(y + 4)">\(milestone.rawValue) \(time.timeOfDay)</text>
        """)
    }
  }
}
