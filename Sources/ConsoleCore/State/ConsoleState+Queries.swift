import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// The characters that the terminal can show.
  var art: LineArt { settings.isUnicode ? .unicode : .ascii }

  /// Where everything stands on the screen as it is now.
  var screen: ScreenLayout { screen(size) }

  /// Returns how the first key of a command is called; the command's name if it has none.
  func keyName(_ command: String) -> String {
    key(of: command).map { KeyName.of($0, isUnicode: settings.isUnicode) } ?? ":\(command)"
  }

  /// The first of a command's keys; nil when it has none.
  func key(of command: String) -> Key? {
    ConsoleCommand.all.first { $0.name == command }.flatMap { settings.keyMap.keys(of: $0).first }
  }

  /// What to press where nothing is selected.
  var nextThing: String {
    stepLayout.items.isEmpty
      ? "\(keyName("next-step")) goes on to the next step" : "\(keyName("down")) goes to the next thing"
  }

  func screen(_ size: TerminalSize) -> ScreenLayout {
    ScreenLayout(
      size: size, sizes: sizes, isZoomed: navigation.isZoomed,
      hasAlarm: outbox.unrecordedCount > 0 || storeTrouble != nil || diskWait != nil,
      notice: notice, isAsking: prompt != nil)
  }

  /// What to say where a task holds nothing to open.
  var nothingToOpen: String { "There is nothing in it to open: \(keyName("tick")) ticks it" }

  /// The selected step; nil on a phase's heading.
  var currentStep: Step? {
    guard case .step(let id) = navigation.place else { return nil }
    return runbook.step(id)
  }

  /// The text that is selected, if it is one to send.
  var selectedMessage: Int? {
    selectedTemplate.flatMap { currentStep?.templates[safe: $0]?.kind == .message ? $0 : nil }
  }

  /// The command that is selected in the step: itself, or as the only one of the selected task.
  var selectedCommand: Command? {
    var id: CommandID?
    switch navigation.item {
    case .command(let selected): id = selected
    case .task:
      let commands = selectedTask?.commands ?? []
      if commands.count == 1 { id = commands.first }
    default: break
    }
    return id.flatMap { id in currentStep?.commands.first { $0.id == id } }
  }

  /// The task that is selected in the step.
  var selectedTask: StepTask? {
    guard case .task(let id) = navigation.item else { return nil }
    return currentStep?.allTasks.first { $0.id == id }
  }

  /// The text that is selected in the step: itself, or as the only one of the selected task.
  var selectedTemplate: Int? {
    switch navigation.item {
    case .template(let position): return position
    case .task:
      let templates = selectedTask?.templates ?? []
      return templates.count == 1 ? templates.first : nil
    default: return nil
    }
  }

  /// The runs of this console that may still print or change something, oldest first.
  var activeRuns: [LiveRun] { runs.filter(\.isActive) }

  /// Returns whether a command runs, here or at another console.
  func isRunning(_ command: CommandID) -> Bool {
    runs.contains { $0.request.command == command && $0.isActive }
      || index.unfinished.contains { incident.attempts[$0]?.command == command }
  }

  /// Returns how the last attempt of a command that has ended did so.
  func lastEnd(of command: CommandID) -> AttemptEnd? {
    for id in (index.attempts[command] ?? []).reversed() {
      if let end = incident.attempts[id]?.end { return end }
    }
    return nil
  }

  /// Returns the run of this console that an attempt is.
  func run(of attempt: EventID) -> LiveRun? { runs.last { $0.event == attempt } }

  /// Returns the attempt that is shown under a command: the one stepped to, else the newest.
  func shownResult(of command: CommandID) -> ShownResult? {
    let attempts = index.attempts[command] ?? []
    let count = attempts.count
    let waiting = runs.last { $0.request.command == command && $0.event == nil }
    if let chosen = navigation.shownAttempts[command], let position = attempts.firstIndex(of: chosen) {
      return ShownResult(
        number: position + 1, count: count, attempt: incident.attempts[chosen], run: run(of: chosen))
    }
    if let waiting, isNewest(waiting, among: attempts) {
      return ShownResult(number: waiting.request.attempt, count: count, attempt: nil, run: waiting)
    }
    guard let last = attempts.last else { return nil }
    return ShownResult(number: count, count: count, attempt: incident.attempts[last], run: run(of: last))
  }

  /// Whether a run whose start is not durable came after every attempt that is.
  private func isNewest(_ waiting: LiveRun, among attempts: [EventID]) -> Bool {
    guard let last = attempts.last, let other = run(of: last) else {
      return waiting.isActive || attempts.isEmpty
    }
    return other.request.token.number < waiting.request.token.number
  }

  /// Whether the selected step, or its line of the checklist, can be seen.
  var isStepShown: Bool {
    screen.isWide
      ? mainPane == .step || navigation.focus == .checklist : [.checklist, .step].contains(navigation.focus)
  }

  /// The newest result of a step's commands that has ended.
  private func newestEnd(in step: Step) -> AttemptEnd? {
    step.commands.compactMap { lastEnd(of: $0.id) }.max { $0.started < $1.started }
  }

  /// Returns the row of an outcome table that is lit.
  ///
  /// The attempt that was stepped to decides, else the newest result.
  func litRow(ofTable table: Int, in step: Step) -> Int? {
    if let command = selectedCommand, navigation.shownAttempts[command.id] != nil,
      let row = shownResult(of: command.id)?.end?.verdict.row, row.table == table
    {
      return row.row
    }
    return step.commands.compactMap { lastEnd(of: $0.id) }
      .filter { $0.verdict.row?.table == table }
      .max { $0.started < $1.started }?.verdict.row?.row
  }

  /// Where the newest result of the selected step sends the responder.
  var offeredJump: OfferedJump? {
    guard let step = currentStep, let verdict = newestEnd(in: step)?.verdict else { return nil }
    if let row = verdict.row, let jump = step.outcomes[safe: row.table]?.rows[safe: row.row]?.jump {
      return OfferedJump(row: row, jump: jump)
    }
    // What a number over its line means stands on that line, and where to go with it.
    let lines = verdict.brokenThresholds.compactMap { step.thresholds[safe: $0]?.line }
    let link = lines.lazy.compactMap { line in step.links.first { $0.line == line } }.first
    return link.map { OfferedJump(row: nil, jump: $0.jump) }
  }

  /// The incident's beginning while it is not durable, or could not be recorded.
  var beginning: (start: IncidentStart, since: Timestamp)? {
    guard incident.id == nil else { return nil }
    for entry in outbox.underWay + outbox.failed {
      if let start = entry.draft.body.incidentStart { return (start, entry.since) }
    }
    return nil
  }

  /// When the incident began; nil where none is begun.
  var startedAt: Timestamp? { incident.startedAt ?? beginning?.since }

  /// How bad it is thought to be; nil if nobody said.
  var severity: IncidentSeverity? { incident.severity ?? beginning?.start.severity }

  /// Whether the incident's beginning is on its way to the disk, for the first time or again.
  var isBeginning: Bool {
    beginning != nil && outbox.isUnderWay { $0.incidentStart != nil }
  }

  /// How long the disk has not answered, in seconds, once that is longer than a disk should take.
  var diskWait: Int64? {
    guard let oldest = outbox.underWay.first(where: { $0.failures == 0 }) else { return nil }
    let seconds = now.seconds(since: oldest.since)
    return seconds >= 3 ? seconds : nil
  }

  /// How long the incident lasts: until it was resolved, or until now.
  var elapsedSeconds: Int64 {
    guard let start = startedAt else { return 0 }
    let end = incident.isResolved ? incident.milestones[.resolved]?.value ?? now : now
    return max(0, end.seconds(since: start))
  }

  /// Returns a step's number and title.
  func name(of id: StepID) -> String {
    guard let step = runbook.step(id) else { return id.rawValue }
    return step.number.map { "\($0.oneLine). \(step.shownTitle)" } ?? step.shownTitle
  }
}
