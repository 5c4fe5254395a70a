import IncidentModel
import TerminalFrame

/// The line that is always there: what burns, how badly, who sits here, how long it lasts, what is due.
struct TopLine {
  private struct Parts {
    var slug: String?
    var id: String?
    var severity: String?
    var status: String
    var production: String?
    var actor: String?
    var elapsed: String
    var due: String?
    var probe: String?
    var time: String

    var all: [String] {
      [slug, id, severity, status, production, actor, elapsed, due, probe, time].compactMap { $0 }
    }
    /// With a blank at each end and two between parts; severity and status are one.
    var columns: Int {
      all.reduce(0) { $0 + DisplayWidth.of($1) } + 2 * (all.count - 1) + 2 - (severity == nil ? 0 : 1)
    }
  }

  private let state: ConsoleState

  init(_ state: ConsoleState) { self.state = state }

  /// Returns the line's left part, and its right end with the time of day.
  ///
  /// When it is too wide, parts give way in an order: what another part says too comes first, then who and
  /// which; what is overdue goes after those. Status, T+ and the time of day never go.
  func line(columns: Int) -> (left: StyledLine, right: StyledLine) {
    let reading = ClockReading.next(state)
    var parts = Parts(
      slug: state.runbook.slug, id: state.incident.id?.rawValue,
      severity: state.incident.severity?.rawValue.uppercased(),
      status: state.incident.status.rawValue.uppercased(),
      production: state.isProduction ? "PRODUCTION" : nil, actor: state.settings.actor,
      elapsed: "T+" + DurationExpression.clock(seconds: state.elapsedSeconds),
      due: reading?.words, probe: probe?.word, time: state.now.timeOfDay + "Z")
    for reduce in reductions(reading) where parts.columns > columns { reduce(&parts) }
    return compose(parts, reading)
  }

  /// The worst that the probes say, if there are any.
  private var probe: (word: String, level: Verdict.Level)? {
    let levels = state.probes.compactMap(\.level)
    guard let worst = [Verdict.Level.fail, .warn, .pass].first(where: levels.contains) else { return nil }
    return ("probe \(worst.probeWord)", worst)
  }

  private func reductions(_ reading: ClockReading?) -> [(inout Parts) -> Void] {
    let slug = state.runbook.slug
    let shortID: String? = state.incident.id.map {
      // `2026-11-21-redis-down`: the date is also in the timeline.
      let words = $0.rawValue.split(separator: "-")
      return words.count > 3 && words.prefix(3).allSatisfy { $0.allSatisfy(\.isNumber) }
        ? words.dropFirst(3).joined(separator: "-") : $0.rawValue
    }
    return [
      { if $0.id?.contains(slug) == true { $0.slug = nil } },
      { $0.due = reading?.shortWords },
      { $0.id = shortID ?? $0.id },
      { $0.slug = nil },
      { $0.actor = "@" + state.settings.host },
      { $0.actor = nil },
      { if self.probe?.level == .pass { $0.probe = nil } },
      { $0.id = $0.id.map { TextWrap.fit($0, columns: 12) } },
      { $0.id = nil },
      { if reading?.isOver != true { $0.due = nil } },
      { $0.due = reading.map { $0.isOver ? "OVER" : "" } },
      { $0.probe = nil },
      { $0.production = $0.production.map { _ in "PROD" } },
      { $0.severity = nil },
      { $0.due = nil },
      { $0.status = String($0.status.prefix(5)) },
    ]
  }

  private func compose(_ parts: Parts, _ reading: ClockReading?) -> (left: StyledLine, right: StyledLine) {
    var left = StyledLine()
    func add(_ text: String?, _ style: Style, gap: String = "  ") {
      guard let text, !text.isEmpty else { return }
      left.append(left.spans.isEmpty ? " " : gap)
      left.append(text, style)
    }
    add(parts.slug, Theme.strong)
    add(parts.id, Theme.text)
    add(parts.severity, Theme.fail)
    add(parts.status, Theme.status(state.incident.status), gap: parts.severity == nil ? "  " : " ")
    add(parts.production, Theme.alarm)
    add(parts.actor, Theme.text)
    add(parts.elapsed, Theme.strong)
    add(parts.due, reading?.isOver == true ? Theme.alarm : Theme.warn)
    add(parts.probe, probe.map { Theme.level($0.level) } ?? .plain)
    return (left, StyledLine(" \(parts.time) ", Theme.strong))
  }
}
