import IncidentModel
import TerminalFrame

/// The timeline, a line for each event, the newest at the end.
struct TimelineView {
  private let state: ConsoleState
  private let art: LineArt
  private let columns: Int

  init(_ state: ConsoleState, columns: Int) {
    (self.state, self.columns) = (state, columns)
    art = state.art
  }

  /// Returns the events that are shown in this many rows: the newest, or those around the selected one.
  static func positions(_ state: ConsoleState, rows: Int) -> [Int] {
    guard rows > 0 else { return [] }
    let shown = TimelineRows(state)
    guard let newest = shown.newest else { return [] }
    let selected = state.navigation.event.flatMap { shown.nearest(state.eventIndex($0)) } ?? newest
    var positions = [selected]
    while positions.count <= rows / 2, let next = positions.last.flatMap(shown.after) {
      positions.append(next)
    }
    while positions.count < rows, let previous = positions.first.flatMap(shown.before) {
      positions.insert(previous, at: 0)
    }
    while positions.count < rows, let next = positions.last.flatMap(shown.after) { positions.append(next) }
    return positions
  }

  func line(_ event: TimelineEvent) -> StyledLine {
    var line = StyledLine(" ")
    addTime(of: event, to: &line)
    let who =
      columns >= 120 ? event.actor : event.actor.split(separator: "@").first.map(String.init) ?? event.actor
    line.append(
      TextWrap.fit(who, columns: columns >= 120 ? 24 : 8, ellipsis: art[.ellipsis]) + " ", Theme.key)
    line.append(what(event, room: columns - line.columns))
    return line.fitted(columns, art)
  }

  private func addTime(of event: TimelineEvent, to line: inout StyledLine) {
    switch state.navigation.timelineTimes {
    case .utc: addTime(event.at, of: state.now, zone: "Z", to: &line)
    case .local:
      let offset = state.settings.utcOffsetSeconds
      addTime(
        event.at.advanced(bySeconds: Int64(offset)), of: state.now.advanced(bySeconds: Int64(offset)),
        zone: Self.zone(offset), to: &line)
    case .ago:
      let seconds = state.now.seconds(since: event.at)
      let words =
        seconds < 0
        ? "in \(DurationExpression.clock(seconds: -seconds))"
        : "\(DurationExpression.clock(seconds: seconds)) ago"
      line.append(TextWrap.padStart(words, columns: 12) + " ", Theme.faint)
      return
    }
    if let start = state.incident.startedAt, columns >= 50 {
      let seconds = event.at.seconds(since: start)
      line.append((seconds < 0 ? "" : "+") + DurationExpression.clock(seconds: seconds) + " ", Theme.faint)
    }
  }

  private func addTime(_ time: Timestamp, of now: Timestamp, zone: String, to line: inout StyledLine) {
    if time.date != now.date, columns >= 60 { line.append(time.date + " ", Theme.faint) }
    line.append(time.timeOfDay + zone + " ", Theme.faint)
  }

  /// How far a clock is from UTC: `+02`, `-03:30`.
  private static func zone(_ offset: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = abs(offset) / 60
    return (offset < 0 ? "-" : "+") + two(minutes / 60) + (minutes % 60 == 0 ? "" : ":" + two(minutes % 60))
  }

  private func what(_ event: TimelineEvent, room: Int) -> StyledLine {
    let remarks = EventRemarks(event, state.incident)
    let sign = sign(of: event.body)
    var line = StyledLine(remarks.isStarred ? "\(art[.starred]) " : "", Theme.key)
    line.append(sign.map { "\(art[$0.glyph]) " } ?? "", sign?.style ?? Theme.text)
    if !remarks.words.isEmpty { line.append("(\(remarks.words.joined(separator: ", "))) ", Theme.strong) }
    guard case .commandFinished(let end) = event.body else {
      let text = state.summary(of: remarks.body).oneLine
      line.append(text, remarks.isHidden ? Theme.faint : Theme.text)
      return line
    }
    let command = end.text.oneLine
    let result = result(end, room: room - line.columns - DisplayWidth.of(command))
    // The command takes what its result leaves, and never less than a quarter of the line.
    let rest = max(12, columns / 4, room - line.columns - result.columns)
    line.append(TextWrap.fitCommand(command, columns: rest, ellipsis: art[.ellipsis]))
    line.append(result)
    return line
  }

  /// How a command ended, what it printed, and what that means.
  ///
  /// What it printed takes what all else leaves of the room, and a third of the line where that is less.
  private func result(_ end: AttemptEnd, room: Int) -> StyledLine {
    var line = StyledLine("  \(end.outcome)", Theme.level(end.verdict.level))
    let meaning = end.verdict.isSaid ? " \(art[.arrowRight]) \(end.verdict.text.oneLine)" : ""
    // Where both have no room, what it means comes before what it printed.
    if !end.verdict.isSaid || columns >= 100, let first = end.firstLine {
      let free = room - line.columns - DisplayWidth.of(meaning) - 4
      let text = TextWrap.fit(first.oneLine, columns: max(12, columns / 3, free), ellipsis: art[.ellipsis])
      line.append("  \"\(text)\"", Theme.faint)
    }
    line.append(meaning)
    return line
  }

  private func sign(of body: EventBody) -> (glyph: Glyph, style: Style)? {
    switch body {
    case .stepTicked, .taskTicked: (.done, Theme.pass)
    case .stepUnticked, .taskUnticked: (.open, Theme.text)
    case .stepSkipped, .taskSkipped: (.skipped, Theme.faint)
    case .commandStarted: (.running, Theme.running)
    case .commandFinished(let end): (ShownResult.glyph(of: end), Theme.level(end.verdict.level))
    case .commandRefused: (.skipped, Theme.warn)
    case .note, .hypothesisJudged, .corrected, .messageSent: (.bullet, Theme.text)
    case .clockPassed, .takenIn: (.bullet, Theme.warn)
    case .probe(let report):
      report.verdict.map { (ShownResult.glyph(of: $0.level), Theme.level($0.level)) }
        ?? (.bullet, Theme.text)
    case .milestone, .incidentStarted: (.starred, Theme.key)
    case .jumped: (.arrowRight, Theme.faint)
    case .consoleOpened, .consoleClosed, .statusChanged, .severityChanged, .valueSet, .fieldFilled,
      .runbookChanged, .eventMarked, .roleTaken, .actionUpdated, .unknown:
      (.separator, Theme.faint)
    }
  }
}

extension ConsoleView {
  /// Which entry of the timeline is selected; nil while nobody looks through it, or all are shown.
  var timelinePosition: ShownPart? {
    let count = state.filteredTimeline?.positions.count ?? state.timelineCount
    guard state.navigation.focus == .timeline, count > screen.timeline.rows else { return nil }
    guard let selected = state.navigation.event else { return ShownPart(number: count, of: count) }
    return ShownPart(number: state.timelineRank(state.eventIndex(selected)) + 1, of: count)
  }

  mutating func drawTimeline(_ area: Rectangle) {
    let view = TimelineView(state, columns: area.columns)
    let positions = TimelineView.positions(state, rows: area.rows)
    let selected = state.navigation.event ?? positions.last.map { TimelinePosition(state.events[$0]) }
    for (row, position) in positions.enumerated() {
      let event = state.events[position]
      draw(view.line(event), in: area, row: row)
      guard state.navigation.focus == .timeline, TimelinePosition(event) == selected else { continue }
      frame.draw(.current, at: Position(column: area.column, row: area.row + row), art: art, style: Theme.key)
      highlight(Rectangle(column: area.column, row: area.row + row, columns: area.columns, rows: 1))
    }
    if positions.isEmpty {
      let filter = state.filteredTimeline?.filter
      let text = filter.map { " None of its entries is of: \($0.title)" } ?? " Nothing is recorded yet"
      draw(StyledLine(text, Theme.faint), in: area)
    }
  }
}
