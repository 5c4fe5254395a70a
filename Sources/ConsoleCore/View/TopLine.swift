import IncidentModel
import TerminalFrame

/// The line that is always there: what burns, how badly, who sits here, how long it lasts, what is due.
struct TopLine {
  private let state: ConsoleState
  private let reading: ClockReading?
  private let art: LineArt

  init(_ state: ConsoleState) {
    self.state = state
    reading = ClockReading.next(state)
    art = state.art
  }

  /// Returns the line's left part, and its right end with the time of day.
  func line(columns: Int) -> (left: StyledLine, right: StyledLine) {
    var fitting = TopLineFitting(forms)
    fitting.fit(columns: columns, order)
    return compose(fitting)
  }

  /// What each part can be shown as, the longest first; an empty form leaves it out.
  private var forms: [TopLinePart: [String]] {
    let slug = state.runbook.slug
    let id = state.incident.id?.rawValue ?? (state.beginning == nil ? "" : "not recorded yet")
    let name = Self.withoutDate(id)
    let status = state.incident.status.rawValue.uppercased()
    let elapsed = state.elapsedSeconds
    let time = state.now.timeOfDay
    return [
      .runbook: name.hasPrefix(slug) ? [slug, ""] : names(slug),
      .incident: [id] + names(name),
      .severity: [state.severity?.rawValue.uppercased() ?? "SEV?", ""],
      .status: [status, String(status.prefix(8)), String(status.prefix(5))],
      .production: state.isProduction ? ["PRODUCTION", "PROD"] : [],
      .readOnly: state.settings.isReadOnly ? ["READ-ONLY", "RO"] : [],
      .place: places,
      .elapsed: [
        "T+" + DurationExpression.clock(seconds: elapsed),
        "T+" + (elapsed < 3600 ? DurationExpression.clock : DurationExpression.brief)(elapsed),
      ],
      .due: reading.map(Self.words) ?? [],
      .probe: probe.map { [$0.word, ""] } ?? [],
      .time: [time + "Z", String(time.prefix(5)) + "Z"],
    ]
  }

  private func names(_ name: String) -> [String] {
    [name] + [24, 20, 16, 12, 8].map { TextWrap.fit(name, columns: $0, ellipsis: art[.ellipsis]) } + [""]
  }

  /// `2026-11-21-redis-down` without what the timeline says too.
  private static func withoutDate(_ id: String) -> String {
    let words = id.split(separator: "-")
    return words.count > 3 && words.prefix(3).allSatisfy { $0.allSatisfy(\.isNumber) }
      ? String(id[words[3].startIndex...]) : id
  }

  private static func words(_ reading: ClockReading) -> [String] {
    let short = reading.shortWords
    return reading.isOver
      ? [reading.words, short, reading.fewestWords, ClockReading.overdue, ""]
      : [reading.words, short, reading.fewestWords, "", ""]
  }

  /// Who sits where, and where commands run that do not say it, if that is another place.
  private var places: [String] {
    let (actor, host) = (state.settings.actor, state.settings.host)
    let user = actor.hasSuffix("@" + host) ? String(actor.dropLast(host.count + 1)) : ""
    // The first label of a name; an address has none.
    let label = host.contains(where: \.isLetter) ? String(host.prefix { $0 != "." }) : host
    let target = state.chosenTarget == .local ? "" : " \(art[.arrowRight]) \(state.chosenTarget.text)"
    let near = "@" + label
    return [
      actor + target, user + near + target, near + target,
      TextWrap.fit(target.isEmpty ? near : String(target.dropFirst()), columns: 12, ellipsis: art[.ellipsis]),
      "",
    ]
  }

  /// The worst that the probes say, if there are any.
  private var probe: (word: String, level: Verdict.Level)? {
    let levels = state.probes.compactMap(\.level)
    guard let worst = [Verdict.Level.fail, .warn, .pass].first(where: levels.contains) else { return nil }
    return ("probe \(worst.probeWord)", worst)
  }

  /// How parts give way.
  ///
  /// First what another part says too, then words for shorter ones; only on a screen of fewer than 80 columns does a
  /// part go. Status, production, T+ and the time of day never do, and what is overdue goes late.
  private var order: [TopLineFitting.Step] {
    let isWell = probe?.level == .pass
    return [
      .init(.runbook, 1), .init(.due, 1), .init(.incident, 1), .init(.probe, isWell ? 1 : 0),
      .init(.place, 1),
      .init(.incident, 2), .init(.incident, 3), .init(.incident, 4), .init(.gap, 1), .init(.elapsed, 1),
      .init(.due, 2), .init(.time, 1), .init(.status, 1), .init(.readOnly, 1), .init(.place, 2),
      .init(.incident, 5),
      .init(.probe, 1), .init(.production, 1), .init(.incident, 6), .init(.place, 3), .init(.runbook, 6),
      .init(.due, 3), .init(.place, 4), .init(.incident, 7), .init(.severity, 1), .init(.due, 4),
      .init(.status, 2),
    ]
  }

  private func compose(_ fitting: TopLineFitting) -> (left: StyledLine, right: StyledLine) {
    var left = StyledLine()
    for part in TopLinePart.allCases where part != .time {
      let text = fitting.text(part)
      guard !text.isEmpty else { continue }
      let gap = part == .status && !fitting.text(.severity).isEmpty ? 1 : fitting.gap
      left.append(String(repeating: " ", count: left.spans.isEmpty ? 1 : gap))
      left.append(text, style(part))
    }
    return (left, StyledLine(" \(fitting.text(.time)) ", Theme.strong))
  }

  private func style(_ part: TopLinePart) -> Style {
    switch part {
    case .runbook, .elapsed, .time: Theme.strong
    case .incident: state.beginning == nil ? Theme.text : Theme.warn
    case .place, .gap: Theme.text
    case .severity: state.severity == nil ? Theme.faint : Theme.fail
    case .status: Theme.status(state.incident.status)
    case .production: Theme.alarm
    case .readOnly: Theme.warn
    case .due: reading?.isOver == true ? Theme.alarm : Theme.warn
    case .probe: probe.map { Theme.level($0.level) } ?? .plain
    }
  }
}
