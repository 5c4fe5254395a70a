import IncidentModel
import QueryReader
import ShellReader
import TerminalFrame

extension ConsoleState {
  /// How many runs that have ended keep their output; what older ones printed is read back from its capture.
  static let keptRuns = 4

  /// Runs the selected command: values first, then its class decides what is asked.
  mutating func runSelected() -> [Effect] {
    guard let command = selectedCommand, let step = currentStep else {
      return refuse("No command is selected")
    }
    return plan(PlannedRun(step: step.id, command: command))
  }

  /// Runs the selected command on the whole terminal, so that it can be typed into.
  mutating func runOnTerminal() -> [Effect] {
    guard let command = selectedCommand, let step = currentStep else {
      return refuse("No command is selected: \(nextThing)")
    }
    return plan(PlannedRun(step: step.id, command: command, isForcedOntoTerminal: true))
  }

  /// Runs another text in a command's place, once.
  mutating func runEdited(_ id: CommandID, _ text: String) -> [Effect] {
    guard let (step, command) = runbook.command(id) else {
      return refuse("The runbook has no such command any more")
    }
    guard text != command.text else { return plan(PlannedRun(step: step.id, command: command)) }
    return plan(
      PlannedRun(step: step.id, command: EditedCommand.make(command, text: text, settings), isEdited: true))
  }

  private mutating func plan(_ run: PlannedRun) -> [Effect] {
    if let reason = reasonNotToRun(run.command) { return refuse(reason) }
    let open = openFields(of: run.command)
    if open.isEmpty { return fillAndDecide(run) }
    if settings.asksForNothing {
      let missing = open.filter { $0.editor.isEmpty && !$0.isOptional }.map(\.name)
      guard missing.isEmpty else {
        return refuse(
          "No value for \(missing.joined(separator: ", ")), and nothing may be asked: --set NAME=VALUE")
      }
      return take(open) + fillAndDecide(run)
    }
    return ask(ValueForm(purpose: .run(run), fields: open))
  }

  /// Fills in the values and asks what the class wants asked.
  mutating func fillAndDecide(_ planned: PlannedRun) -> [Effect] {
    var run = filled(planned)
    run.commandClass = agreedClass(of: run) ?? run.command.commandClass
    switch run.commandClass {
    case .read: return recordPresets(for: run) + start(run)
    case .change, .unknown:
      if settings.asksForNothing { return refuseUnasked(run) }
      prompt = .question(Question(purpose: .run(run)))
    case .destroy:
      if settings.asksForNothing { return refuseUnasked(run) }
      let isHere = run.target == .local
      let database = queryServer(of: run)?.database ?? ""
      prompt = .typedName(
        !database.isEmpty
          ? TypedName(run: run, name: database, meaning: "the database")
          : TypedName(
            run: run, name: isHere ? settings.host : run.target.text,
            meaning: isHere ? "this host" : "the target"))
    }
    return []
  }

  /// The database that a run asks; nil for a run that asks none, or where only libpq knows which.
  func queryServer(of run: PlannedRun) -> QueryServer? {
    guard run.command.queryLanguage == .sql else { return nil }
    let variables = settings.environment.merging(run.values) { $1 }.merging(run.secrets) { $1 }
    let address = variables[QueryLanguage.sql.addressVariable] ?? QueryLanguage.sql.defaultAddress
    return QueryServer(address: address) { variables[$0] }
  }

  /// The class that its author lowers a command to, if somebody agreed to that in this incident.
  func agreedClass(of run: PlannedRun) -> CommandClass? {
    run.command.declaredClass.flatMap { declared in
      declared < run.command.commandClass && hasAgreed(to: declared, for: run.command, run.isEdited)
        ? declared : nil
    }
  }

  /// Whether somebody agreed, in this incident, that a command is as harmless as its author says.
  private func hasAgreed(to declared: CommandClass, for command: Command, _ isEdited: Bool) -> Bool {
    !isEdited
      && (index.attempts[command.id] ?? []).contains {
        incident.attempts[$0]?.start.map { $0.commandClass <= declared } ?? false
      }
  }

  /// Returns the run with its values in place and its target decided.
  func filled(_ planned: PlannedRun) -> PlannedRun {
    var run = planned
    let names = run.command.placeholders.map(\.name)
    let unnamed = unnamedValues(besides: Set(names))
    let secretNames = Set((names + runbook.metadata.variables.map(\.name) + unnamed.keys).filter(isSecret))
    var values: [String: String] = [:]
    for name in names { values[name] = decidedValue(of: name) }
    let filled = FilledCommand(run.command, values: values, secrets: secretNames)
    run.text = filled.text
    let environment = filled.environment.merging(unnamed) { named, _ in named }
    let isHidden = { (name: String) in name.hasPrefix("INCIDENT_SECRET_") || secretNames.contains(name) }
    run.values = environment.filter { !isHidden($0.key) }
    run.secrets = environment.filter { isHidden($0.key) }
    run.target = (try? target(of: run.command)) ?? .local
    return run
  }

  /// Starts a run that needs no more answers.
  mutating func start(_ run: PlannedRun) -> [Effect] {
    lastToken += 1
    let command = run.command
    // Somebody sits before it, or it is meant to go on.
    let isEndless = run.usesTerminal || !command.flags.isDisjoint(with: [.endless, .background])
    let ownLimit = isEndless ? nil : run.commandClass == .read ? settings.defaultReadTimeoutSeconds : nil
    let request = RunRequest(
      token: RunToken(lastToken), command: command.id, target: run.target, text: run.text,
      commandClass: run.commandClass,
      attempt: (index.attempts[command.id]?.count ?? 0) + 1, values: run.values, secrets: run.secrets,
      timeoutSeconds: command.timeoutSeconds ?? ownLimit, usesTerminal: run.usesTerminal)
    runs.append(LiveRun(request: request, step: run.step, requestedAt: now))
    navigation.shownAttempts[command.id] = nil
    if output?.command == command.id { showOutput(of: command.id) }
    forgetOldRuns()
    return [.run(request)]
  }

  /// Records that a run was refused.
  mutating func refuse(_ run: PlannedRun, reason: String) -> [Effect] {
    prompt = nil
    notice = Notice(text: "Not run: \(reason)", level: .refusal)
    return record(
      .commandRefused(
        CommandRefusal(
          step: run.step, command: run.command.id, text: run.text, commandClass: run.commandClass,
          reason: reason)))
  }

  private mutating func refuseUnasked(_ run: PlannedRun) -> [Effect] {
    refuse(run, reason: "\(run.commandClass.rawValue) needs a confirmation, and nothing may be asked")
  }

  mutating func changeRun(_ token: RunToken, _ change: (inout LiveRun) -> Void) {
    guard let index = runs.firstIndex(where: { $0.request.token == token }) else { return }
    change(&runs[index])
    if output?.run == token { output?.attempt = runs[index].event }
  }

  mutating func take(_ piece: OutputPiece, of token: RunToken) {
    let now = now
    changeRun(token) { run in
      run.printedAt = now
      if piece.skippedBytes > 0 { run.output.appendNotice("[\(piece.skippedBytes) bytes not shown here]") }
      run.output.append(piece.bytes, from: piece.isError ? .error : .output)
    }
  }

  /// Takes the end of a run into account and says what it means, and where it leads.
  mutating func endRun(_ token: RunToken, _ event: TimelineEvent) {
    guard case .commandFinished(let end) = event.body else { return }
    var runStep: StepID?
    changeRun(token) { run in
      run.output.endLine()
      (run.stage, run.event, runStep) = (.ended, end.started, run.step)
    }
    forgetOldRuns()
    if notice?.run == token || notice?.text == reasonWhileItRuns { notice = nil }
    let wantsTerminal = !end.isSuccess && TerminalWish.isIn(end.excerpt)
    if let command = end.command, navigation.item == .command(command) { keepItemVisible() }
    // Where the result can be seen, a line that says it again would only be in the way.
    if !wantsTerminal, let command = end.command, isResultShown(of: command) { return }
    let meaning = end.verdict.isSaid ? ": \(end.verdict.text.oneLine)" : ""
    let glyph = art[ShownResult.glyph(of: end)]
    let command = TextWrap.fitCommand(end.text.oneLine, columns: 40, ellipsis: art[.ellipsis])
    var text = "\(glyph) \(command) \(end.outcome)\(meaning)"
    if let jump = offeredJump, case .step(runStep) = navigation.place {
      text += " (\(keyName("jump")): \(jump.jump.text.oneLine))"
    }
    if wantsTerminal {
      text += " (it wants a terminal: \(keyName("run-on-terminal")) runs it on one)"
    }
    notice = Notice(text: text, level: end.verdict.level == .fail ? .problem : .info)
  }

  /// Whether a command with its result, or its output, is on the screen.
  private mutating func isResultShown(of command: CommandID) -> Bool {
    let pane = screen.isWide ? mainPane : navigation.focus
    if pane == .output { return output?.command == command }
    guard pane == .step else { return false }
    let layout = layOutStep()
    return layout.isVisible(.command(command), scroll: navigation.stepScroll, rows: screen.main.rows)
  }

  private mutating func forgetOldRuns() {
    let ended = runs.filter { !$0.isActive }.dropLast(Self.keptRuns).map(\.request.token)
    let shown = output?.run
    runs.removeAll { ended.contains($0.request.token) && shown != $0.request.token }
  }
}
