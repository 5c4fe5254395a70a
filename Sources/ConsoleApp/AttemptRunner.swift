public import CommandRunner
public import IncidentModel
import QueryReader
import SystemPackage
import TimelineStore
import VerdictReader

/// Runs a command as evidence: the one place that keeps the promised order.
///
/// Start durable → child spawned → output redacted, captured and shown → end durable. The console, a sweep
/// and a command from any shell all run through here.
public struct AttemptRunner: Sendable {
  private let runner: CommandRunner
  private let queue: StoreQueue
  private let session: ShellSession

  /// Makes a runner that records into a store.
  ///
  /// - Parameters:
  ///   - runner: spawns and owns the children.
  ///   - queue: the store, and the order of this console's writes to it.
  ///   - session: what `export` and `cd` carry from one command to the next.
  public init(runner: CommandRunner, queue: StoreQueue, session: ShellSession) {
    self.runner = runner
    self.queue = queue
    self.session = session
  }

  /// Runs one attempt to its end; `observe` is told of each thing as it happens, from any thread.
  public func run(
    _ request: AttemptRequest, in incident: IncidentID, control: CommandControl,
    observe: @escaping @Sendable (AttemptProgress) -> Void
  ) async {
    let surroundings = session.surroundings(on: request.target)
    let redactor = Redactor(secrets: Array(request.secrets.values))
    let start = AttemptStart(
      step: request.step?.id, command: request.command?.id, text: redactor.redact(request.text).text,
      commandClass: request.commandClass, attempt: request.attempt,
      target: request.target.text, directory: directory(of: request, surroundings)?.string ?? "",
      values: request.values.mapValues { redactor.redact($0).text })
    let recorded = await queue.perform { store throws(StoreError) in
      try store.append([EventDraft(.commandStarted(start))], to: incident)
    }
    let started: TimelineEvent
    switch recorded {
    case .success(let events):
      guard let event = events.first else { return }
      started = event
    case .failure(let error):
      observe(.notRecorded(reason: error.description))
      return
    }
    observe(.started(started))

    let evidence = Evidence()
    let capture = await openCapture(incident, started.id, evidence)
    let result: CommandResult
    switch childRequest(request, surroundings, incident) {
    case .success(let child):
      result = await runner.run(child, control: control) { chunk in
        await evidence.take(chunk, into: capture)
        observe(.output(chunk))
      }
    case .failure(let refusal): result = CommandResult(cause: .notStarted, problem: refusal.description)
    }
    session.take(result.carried, on: request.target)

    let end = await end(of: request, start, started.id, result, evidence, capture)
    let draft = EventDraft(.commandFinished(end))
    let finished = await queue.perform { store throws(StoreError) in try store.append([draft], to: incident) }
    switch finished {
    case .success(let events): events.first.map { observe(.ended($0)) }
    case .failure(let error): observe(.endNotRecorded(draft, reason: error.description))
    }
  }

  /// Runs one attempt in an incident that may not have begun: then nothing is run, and `observe` is told why.
  func run(
    _ request: AttemptRequest, in incident: Result<IncidentID, StoreError>, control: CommandControl,
    observe: @escaping @Sendable (AttemptProgress) -> Void
  ) async {
    switch incident {
    case .success(let id): await run(request, in: id, control: control, observe: observe)
    case .failure(let error): observe(.notRecorded(reason: error.description))
    }
  }

  /// Runs a look to its end without recording it, and says what it means.
  ///
  /// For a look that is repeated: whoever repeats it has recorded that it does, and records what changes.
  public func look(_ request: AttemptRequest, in incident: IncidentID?, control: CommandControl)
    async -> Verdict
  {
    let evidence = Evidence()
    let result: CommandResult
    switch childRequest(request, session.surroundings(on: request.target), incident) {
    case .success(var child):
      child.carriesState = false
      result = await runner.run(child, control: control) { await evidence.take($0, into: nil) }
    case .failure(let refusal): result = CommandResult(cause: .notStarted, problem: refusal.description)
    }
    return await verdict(of: request, result, evidence)
  }

  /// What could not be brought back from elsewhere is gone with its shell; whoever relies on it has to know.
  private func stateLost(by request: AttemptRequest, _ result: CommandResult) -> String {
    guard request.target != .local, request.command?.flags.contains(.setsState) == true,
      result.cause == .exit, result.carried == nil
    else { return "" }
    return "what it exports, and where cd leads, does not carry to the next command on \(request.target.text)"
  }

  /// Whoever started a server by hand relies on it.
  private func lossOfLeftover(_ request: AttemptRequest, _ result: CommandResult) -> String {
    guard request.commandClass != .read, result.cause == .exit, let leftover = result.leftover else {
      return ""
    }
    let (name, one) = (leftover.name, leftover.count == 1)
    return
      "\(one ? name : "\(name) and \(leftover.count - 1) more"), left running, \(one ? "was" : "were") ended "
      + "with it: start that as a service or from another shell"
      + (request.command == nil ? "" : "; with & at its end it runs until the console is left")
  }

  private func openCapture(_ incident: IncidentID, _ id: EventID, _ evidence: Evidence) async
    -> CaptureWriter?
  {
    let limit = queue.captureLimit
    let opened = await queue.perform { store throws(StoreError) in
      try store.openCapture(incident: incident, started: id, limit: limit)
    }
    switch opened {
    case .success(let writer): return writer
    case .failure(let error):
      await evidence.note(error.description)
      return nil
    }
  }

  private func directory(of request: AttemptRequest, _ surroundings: ShellSession.Surroundings) -> FilePath? {
    request.command?.directory.map { FilePath($0) } ?? surroundings.directory
  }

  private func childRequest(
    _ request: AttemptRequest, _ surroundings: ShellSession.Surroundings, _ incident: IncidentID?
  ) -> Result<CommandRequest, QueryLaunch.Refusal> {
    let language = request.command?.language ?? "sh"
    var child = CommandRequest(
      text: request.text, target: request.target, language: language,
      environment: surroundings.environment.merging(request.values) { _, value in value }
        .merging(incident.map { ["INCIDENT_ID": $0.rawValue] } ?? [:]) { _, id in id },
      secrets: request.secrets,
      directory: directory(of: request, surroundings),
      timeLimit: request.timeoutSeconds.map { .milliseconds(Int64($0 * 1000)) },
      carriesState: request.command?.flags.contains(.setsState) ?? false, readsInput: request.readsInput,
      terminal: request.terminal)
    // What was filled in for this run goes before what an earlier one left there.
    child.targetEnvironment = surroundings.targetEnvironment.filter { request.values[$0.key] == nil }
    child.keepsBackground = request.command?.flags.contains(.background) == true
    guard let command = request.command, let language = command.queryLanguage else { return .success(child) }
    return Result { () throws(QueryLaunch.Refusal) in
      try child.asking(
        language, command: command, isLook: request.commandClass == .read, binary: runner.binary)
    }
  }

  private func verdict(
    of request: AttemptRequest, _ result: CommandResult, _ evidence: Evidence
  ) async -> Verdict {
    let (stdout, stderr) = await evidence.texts
    let outcome = CommandOutcome(
      cause: result.cause, exitStatus: result.exitStatus, signal: result.signal, stdout: stdout,
      stderr: stderr)
    // A command from outside the runbook is read as one of a step that says nothing.
    let command = request.command ?? Command(id: CommandID(""), text: request.text, line: 0)
    let step = request.step ?? Step(id: StepID(""), title: "", line: 0)
    return VerdictReader.verdict(of: command, in: step, outcome: outcome)
  }

  private func end(
    of request: AttemptRequest, _ start: AttemptStart, _ id: EventID, _ result: CommandResult,
    _ evidence: Evidence, _ capture: CaptureWriter?
  ) async -> AttemptEnd {
    let summary = await evidence.finish(capture)
    var verdict = await verdict(of: request, result, evidence)
    let loss = lossOfLeftover(request, result)
    if !loss.isEmpty, verdict.level == .pass { verdict.level = .warn }
    let problems = await [result.problem, loss, stateLost(by: request, result)] + evidence.problems
    let printed = await evidence.texts.stdout
    return AttemptEnd(
      started: id, step: start.step, command: start.command, text: start.text,
      commandClass: start.commandClass,
      attempt: start.attempt, cause: result.cause, exitStatus: result.exitStatus, signal: result.signal,
      durationMilliseconds: result.duration.wholeMilliseconds, stdoutBytes: result.stdoutBytes,
      stderrBytes: result.stderrBytes, sha256: summary?.sha256, capture: summary?.file,
      streams: summary?.streams, cutBytes: summary?.cutBytes ?? 0, redactions: result.redactions,
      excerpt: summary?.excerpt ?? String(printed.prefix(2000)), verdict: verdict,
      carried: ShellChange(
        result.carried, on: request.target, Redactor(secrets: Array(request.secrets.values))),
      problem: problems.filter { !$0.isEmpty }.joined(separator: "; "))
  }
}

extension Duration {
  fileprivate var wholeMilliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
