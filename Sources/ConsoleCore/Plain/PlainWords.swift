import IncidentModel

/// States and results as words, without the glyphs that a screen reader spells.
enum PlainWords {
  /// What became of an attempt: the first line says it all, the others what it means.
  static func ending(_ end: AttemptEnd, of step: Step?) -> [String] {
    let level =
      switch end.verdict.level {
      case .pass: "passed"
      case .warn: "warning"
      case .fail: "failed"
      }
    let time = end.knownMilliseconds.map { ", \(CommandWords.duration(milliseconds: $0))" } ?? ""
    var lines = ["\(level): \(end.outcome)\(time), attempt \(end.attempt)"]
    if !end.problem.isEmpty { lines.append(end.problem.oneLine) }
    if end.verdict.isSaid { lines.append("it means: \(end.verdict.text.oneLine)") }
    for threshold in step.map(end.verdict.unsaidThresholds) ?? [] {
      lines.append("over the threshold: \(threshold.text.oneLine)")
    }
    return lines
  }

  /// A way without the arrow before it, which would be read out.
  static func withoutArrow(_ text: String) -> String { String(text.drop { "→-> ".contains($0) }) }

  /// How far a step is, and how many of its tasks are done.
  static func state(of step: Step, _ state: ConsoleState) -> String {
    let tasks = step.allTasks
    let done = tasks.count { state.incident.progress(of: $0.id, in: step.id) == .done }
    return self.state(TickMark(state, step)) + (tasks.isEmpty ? "" : ", \(done) of \(tasks.count) tasks done")
  }

  /// The word of a mark; here no glyph says it.
  static func state(_ mark: TickMark) -> String { mark.word ?? (mark == .done ? "done" : "open") }

  /// An event of the timeline in one line.
  static func line(_ event: TimelineEvent, _ state: ConsoleState) -> String {
    let who = event.actor == state.settings.actor ? "" : " \(event.actor)"
    let what = state.summary(of: event.body).oneLine
    return "\(event.at.timeOfDay)Z\(who): \(what)"
  }

  /// Where one is and how things stand.
  static func situation(_ state: ConsoleState) -> String {
    let progress = state.progress
    let parts = [
      state.isProduction ? "PRODUCTION" : nil, state.runbook.title.oneLine,
      state.incident.id.map { "incident \($0.rawValue)" },
      state.severity?.rawValue.uppercased(), state.incident.status.rawValue,
      "begun \(DurationExpression.clock(seconds: state.elapsedSeconds)) ago",
      "\(progress.closed) of \(progress.count) steps closed", ClockReading.next(state)?.words,
      "\(state.settings.actor) at \(state.now.timeOfDay)Z",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// The phases and steps, a line each.
  static func checklist(_ state: ConsoleState) -> [String] {
    state.checklistRows.map { place in
      switch place {
      case .phase(let position):
        return "Section: \(state.runbook.phases[safe: position]?.title.oneLine ?? "")"
      case .step(let id):
        guard let step = state.runbook.step(id) else { return id.rawValue }
        let here = state.navigation.place == place ? "HERE: " : ""
        let isSection = state.phaseIndex(of: place).flatMap(state.soleStep) != nil
        return
          "\(here)\(isSection ? "Section " : "")\(state.name(of: id).oneLine): \(self.state(of: step, state))"
      }
    }
  }
}
