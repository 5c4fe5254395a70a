import IncidentModel
import TerminalFrame

extension PlainConsole {
  /// How many lines of an output are said while it comes; its end is said when it is over.
  private static let spokenLines = 40
  private static let lastLines = 10
  /// How many lines are said when somebody asks for an output.
  private static let askedLines = 400

  /// Says what a message brought.
  mutating func say(_ message: Message) {
    switch message {
    case .recorded(let events):
      lines += events.filter { $0.isWorthSaying }.map { PlainWords.line($0, state) }
    case .runStarted(let token, let event):
      if state.sweep?.entries.contains(where: { $0.stage == .running(token) }) == true {
        sweptRuns.insert(token)
      } else {
        lines.append(PlainWords.line(event, state))
      }
    case .runOutput(let token, _): sayOutput(of: token, isOver: false)
    case .runEnded(let token, _) where sweptRuns.contains(token): sweptRuns.remove(token)
    case .runEnded(let token, let event):
      sayOutput(of: token, isOver: true)
      if case .commandFinished(let end) = event.body {
        let step = end.command.flatMap { state.runbook.command($0)?.step }
        lines.append("Ended: \(end.text.oneLine)")
        lines += PlainWords.ending(end, of: step)
        if let jump = state.offeredJump?.jump.text.oneLine, step?.id == state.currentStep?.id {
          lines.append("jump follows: \(PlainWords.withoutArrow(jump))")
        }
      }
    case .captureLoaded where awaitsOutput: sayWholeOutput()
    default: break
    }
  }

  /// Says what is other than it was.
  mutating func sayChanges(since before: PlainSnapshot, of message: Message?) {
    if let trouble = PlainSnapshot.trouble(state), trouble != before.trouble { lines.append(trouble) }
    // The end of a run has been said in more words.
    if let notice = state.notice?.text, notice != before.notice, !(message?.isEndOfRun ?? false) {
      lines.append(notice.oneLine)
    }
    if state.navigation.place != before.place {
      lines += PlainStep.lines(state)
    } else if state.navigation.item != before.item, let item = state.navigation.item {
      lines += PlainStep.lines(of: item, state)
    }
    if before.isSweeping, let sweep = state.sweep, sweep.isFinished { say(sweep) }
    readOut()
    let question = PlainQuestion.lines(state)
    if !question.isEmpty, question != before.question { lines += question }
  }

  /// Says lists that are only read, and closes them.
  private mutating func readOut() {
    switch state.prompt {
    case .reader(let reader):
      lines.append(reader.title)
      lines += ReaderView.lines(reader, state, columns: PlainQuestion.columns).map(\.text)
      state.prompt = nil
    case .sweep:
      if let sweep = state.sweep {
        if sweep.isFinished { say(sweep) } else { lines.append("The sweep runs: \(sweep.summary)") }
      }
      state.prompt = nil
    default: break
    }
  }

  private mutating func say(_ sweep: Sweep) {
    lines.append("Sweep of \(state.title(of: sweep.scope).oneLine): \(sweep.summary)")
    for entry in sweep.entries {
      guard let found = state.runbook.command(entry.command) else { continue }
      let text = found.command.text.oneLine
      switch entry.stage {
      case .ended(let end):
        lines.append("\(text): " + PlainWords.ending(end, of: found.step).joined(separator: "; "))
      case .leftOut(let reason): lines.append("\(text): left out: \(reason)")
      case .waiting, .running: lines.append("\(text): not yet")
      }
    }
  }

  private mutating func sayOutput(of token: RunToken, isOver: Bool) {
    guard let run = state.runs.first(where: { $0.request.token == token }), !sweptRuns.contains(token)
    else { return }
    let output = run.output
    let total = output.droppedLines + (isOver ? output.count : output.endedCount)
    var next = saidLines[token] ?? 0
    while next < min(total, Self.spokenLines) {
      lines.append("  " + output[next - output.droppedLines])
      next += 1
    }
    saidLines[token] = next
    guard isOver else { return }
    saidLines[token] = nil
    guard total > next else { return }
    let first = max(next, total - Self.lastLines, output.droppedLines)
    if first > next { lines.append("  (\(first - next) more lines; output says them)") }
    for index in first..<total { lines.append("  " + output[index - output.droppedLines]) }
  }

  /// Says the output that the output pane would show.
  mutating func sayWholeOutput() {
    if state.output?.isCaptureMissing == true {
      awaitsOutput = false
      lines.append("What it printed is not kept any more.")
      return
    }
    guard let output = state.outputLines else {
      awaitsOutput = true
      return
    }
    awaitsOutput = false
    if output.isEmpty { lines.append("It printed nothing.") }
    let first = max(0, output.count - Self.askedLines)
    if first + output.droppedLines > 0 {
      lines.append("(\(first + output.droppedLines) lines before these; incident output has them all)")
    }
    for index in first..<output.count {
      lines.append((output.source(at: index) == .error ? "  error: " : "  ") + output[index])
    }
  }
}

extension TimelineEvent {
  /// Whether it is said when it is recorded; a command's start and end say themselves.
  fileprivate var isWorthSaying: Bool {
    switch body {
    case .commandStarted, .commandFinished, .consoleOpened, .consoleClosed: false
    default: true
    }
  }
}

extension Message {
  fileprivate var isEndOfRun: Bool {
    if case .runEnded = self { return true }
    return false
  }
}
