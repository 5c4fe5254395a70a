import IncidentModel
import TerminalFrame

extension StepLayoutBuilder {
  /// How many lines of output stand under a command; all of it is in the output view.
  static let outputLines = 6

  /// How many lines of what is expected stand under a command.
  static let expectedLines = 10

  /// The column at which the class of a command ends, where its text leaves that room.
  private static let classEdge = 96

  /// Lays out a command; `mark` is that of the task of which it is all, whose box then stands before it.
  mutating func addCommand(_ id: CommandID, mark: TickMark? = nil) {
    guard let step, let command = step.commands.first(where: { $0.id == id }) else { return }
    item(
      .command(id), lead: { $0.addLead(of: command) },
      head: { builder in
        builder.addHead(of: command)
        if let mark, let word = mark.word {
          builder.nested(indent: 2) { $0.emit(StyledLine(word, mark.style)) }
        }
      },
      rest: { $0.addFacts(about: command, in: step) })
  }

  /// What it is for, and what has to be known before it is run.
  private mutating func addLead(of command: Command) {
    let warning = command.warning?.oneLine ?? ""
    let said = lastProse.oneLine + warning + (step?.title.oneLine ?? "")
    if let label = command.label?.oneLine, !label.isEmpty, !said.contains(label) {
      emit(StyledLine(label, Theme.faint).fitted(available, art))
    }
    if !warning.isEmpty, !lastProse.oneLine.contains(warning) {
      emit(StyledWrapper.wrap([(text: "\(art[.warning]) \(warning)", style: Theme.warn)], columns: available))
    }
  }

  private mutating func addHead(of command: Command) {
    let words = CommandWords.classWords(of: command, chosen: state.chosenTarget)
    let classColumns = words.columns + 2
    let lines = command.text.lines
    let first = StyledLine(String(art[.runnable]) + " ", Theme.key)
    nested(Prefix(first: first, rest: StyledLine("  "))) { builder in
      // On a wide screen the eye would lose the line on its way to the edge.
      let edge = min(
        builder.available, max(Self.classEdge, (lines.first.map { DisplayWidth.of($0) } ?? 0) + classColumns))
      let room = max(8, edge - classColumns)
      let cut = lines.map { builder.cut($0, Theme.commandText) }
      var pieces = cut.flatMap { $0 }
      // Beside the first line's end, or what leaves that room behind it; never on a line of its own within the text.
      let end = max(0, (cut.first?.count ?? 0) - 1)
      let place = pieces.indices.dropFirst(end).first { pieces[$0].columns <= room } ?? pieces.count
      if place == pieces.count { pieces.append(StyledLine()) }
      pieces[place].pad(to: edge - words.columns)
      pieces[place].append(words)
      builder.emit(pieces)
    }
  }

  private mutating func addFacts(about command: Command, in step: Step) {
    nested(indent: 2) { builder in
      builder.addProbe(of: command)
      let shown = builder.state.shownResult(of: command.id)
      builder.addExpectations(of: command, isMet: shown?.end?.isSuccess ?? (shown != nil))
      guard let shown else { return }
      builder.addResult(shown, of: command, in: step)
    }
  }

  /// The newest looks of a probe, each by its glyph, and since when they say the same.
  private mutating func addProbe(of command: Command) {
    guard let probe = state.probes.first(where: { $0.command == command.id }) else { return }
    var line = StyledLine("probe ", Theme.faint)
    for level in probe.history { line.append(String(art[ShownResult.glyph(of: level)]), Theme.level(level)) }
    if let level = probe.level, let since = probe.since {
      line.append(" \(level.probeWord) since \(since.timeOfDay)Z", Theme.level(level))
    } else {
      line.append("begins", Theme.faint)
    }
    line.append(", every \(Probe.intervalSeconds) s: \(state.keyName("probe")) ends it", Theme.faint)
    emit(line.fitted(available, art))
  }

  /// What its author says about its result; once it is as expected only what is to be looked for in it.
  private mutating func addExpectations(of command: Command, isMet: Bool) {
    for expectation in command.shownExpectations where expectation.kind == .prose || !isMet {
      let lead =
        switch expectation.kind {
        case .prose: ""
        case .exit: "expected: exit "
        default: "expected: "
        }
      let lines = (lead + expectation.text).lines
      for line in lines.prefix(Self.expectedLines) {
        emit(StyledWrapper.wrap([(text: line, style: Theme.faint)], columns: available))
      }
      if lines.count > Self.expectedLines { emit(StyledLine(String(art[.ellipsis]), Theme.faint)) }
    }
  }

  private mutating func addResult(_ result: ShownResult, of command: Command, in step: Step) {
    emit(result.headline(in: state).fitted(available, art))
    if let text = result.attempt?.start?.text, !command.makes(text) {
      emit(StyledLine("ran: \(text.oneLine)", Theme.warn).fitted(available, art))
    }
    if let end = result.end {
      if !end.problem.isEmpty {
        emit(StyledWrapper.wrap([(text: end.problem.oneLine, style: Theme.fail)], columns: available))
      }
      let verdict = end.verdict
      if verdict.isSaid {
        let text = "\(art[.arrowRight]) \(verdict.text.oneLine)"
        emit(StyledWrapper.wrap([(text: text, style: Theme.level(verdict.level))], columns: available))
      }
      for threshold in verdict.unsaidThresholds(of: step) {
        let text = "\(art[.warning]) \(threshold.text.oneLine)"
        emit(StyledWrapper.wrap([(text: text, style: Theme.warn)], columns: available))
      }
    }
    addOutput(of: result, command)
    if let end = result.end, end.verdict.level != .pass, PasswordTrouble.isIn(end.excerpt),
      let variable = state.passwordVariable(of: command)
    {
      let key = state.keyName("values")
      emit(StyledLine("\(key) gives it another password: \(variable)", Theme.faint).fitted(available, art))
    }
  }

  private mutating func addOutput(of result: ShownResult, _ command: Command) {
    let output = result.output(limit: Self.outputLines, isLog: command.readsLog)
    if output.lines.isEmpty, output.more <= 0, !result.isCut, result.end?.cause == .exit {
      return emit(StyledLine("printed nothing", Theme.faint))
    }
    var room = Self.outputLines - output.lines.count
    // Where there is room a long line is shown whole, the last one first: at its end stands what went wrong.
    var rows: [[StyledLine]] = []
    for line in output.lines.reversed() {
      // A line of a megabyte is not cut up to be counted.
      let pieces = line.utf8.count <= (room + 1) * available * 4 ? cut(line, Theme.text) : []
      let isWhole = !pieces.isEmpty && pieces.count - 1 <= room
      if isWhole { room -= pieces.count - 1 }
      rows.append(isWhole ? pieces : [StyledLine(line, Theme.text).fitted(available, art)])
    }
    let isNewest = result.showsNewest(isLog: command.readsLog)
    if isNewest { addRemainder(of: result, output.more) }
    for pieces in rows.reversed() { emit(pieces) }
    if !isNewest { addRemainder(of: result, output.more) }
  }

  /// How much was printed besides, on the side where that is.
  private mutating func addRemainder(of result: ShownResult, _ more: Int) {
    if result.isCut {
      emit(StyledLine("\(art[.ellipsis]) more: \(state.keyName("output"))", Theme.faint))
    } else if more > 0 {
      let lines = more == 1 ? "line" : "lines"
      let text = "\(art[.ellipsis]) \(more) more \(lines): \(state.keyName("output"))"
      emit(StyledLine(text, Theme.faint).fitted(available, art))
    }
  }
}
