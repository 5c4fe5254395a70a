public import CommandRunner
public import ConsoleCore
public import Dispatch
public import IncidentModel
public import RunbookLoader
import Synchronization
import SystemPackage
import TimelineStore

/// Does what the console asks for, on one incident: against the store, the runner and the runbook's file.
///
/// Called from the event loop's thread; everything that blocks is done elsewhere.
public final class ConsoleEffects: EffectHandler {
  private let context: ConsoleContext
  private let mailbox: Mailbox
  private let attempts: AttemptRunner
  private let follower: TimelineFollower
  private let elsewhere: ElsewhereFollower
  private let runs = DispatchGroup()
  private let controls = RunControls()
  private let drafts = DraftFile()
  private var runbook: Runbook
  /// The runbook's text as the console was opened on it.
  private let source: String
  private var watch: FileWatch?
  private let storeWatch: StoreWatch
  /// The other runbook that was looked up last, for whoever opens it.
  public let found = FoundRunbook()

  /// Makes the effects of a console on an incident that is open, or that the first events to be recorded begin.
  ///
  /// - Parameters:
  ///   - lastSequence: the sequence of the last event that the console knows.
  ///   - shells: what the incident's commands exported, and where they went, so far.
  public init(
    context: ConsoleContext, loaded: LoadedRunbook, lastSequence: Int, shells: [String: CarriedShell] = [:],
    mailbox: Mailbox
  ) {
    self.context = context
    self.mailbox = mailbox
    runbook = loaded.runbook
    source = loaded.source
    attempts = AttemptRunner(
      runner: context.runner, queue: context.queue, session: ShellSession(resuming: shells))
    follower = TimelineFollower(
      queue: context.queue, incident: context.incident, lastSequence: lastSequence, mailbox: mailbox)
    storeWatch = StoreWatch(mailbox: mailbox)
    elsewhere = ElsewhereFollower(
      queue: context.queue, incident: context.incident, storeWatch: storeWatch, mailbox: mailbox)
    watch = context.runbookFile.map { FileWatch(path: $0) }
  }

  /// Begins an effect and returns at once.
  public func perform(_ effect: Effect) {
    switch effect {
    case .record(let drafts): record(drafts)
    case .run(let request): begin(request, on: nil)
    case .probe(let request): probe(request)
    case .loadChoices(let name, let text, let values): loadChoices(name, text, values)
    case .stop(let token):
      if let control = controls[token] { context.queue.tasks.enqueue { control.stop() } }
    case .extend(let token, let seconds):
      if let control = controls[token] {
        context.queue.tasks.enqueue { control.extend(by: .seconds(seconds)) }
      }
    case .loadCapture(let id, let end): loadCapture(id, end)
    case .searchHistory(let words): searchHistory(words)
    case .findRunbook(let jump, let slug): findRunbook(jump, slug)
    case .export: export()
    case .remember(let memory): remember(memory)
    case .copy(let text): keepCopy(text)
    case .openText, .editText, .openRunbook, .openAlert, .openIncident, .searchRunbooks, .suspend, .redraw,
      .bell, .say, .quit:
      break
    }
  }

  /// Looks for other writers' events and for a changed runbook.
  public func everySecond() {
    follower.look()
    elsewhere.look()
    if storeWatch.mustLook { context.queue.enqueue { [storeWatch] store in storeWatch.look(at: store) } }
    guard watch?.hasChanged() == true, let path = context.runbookFile else { return }
    do throws(RunbookError) {
      let loaded = try RunbookLoader.load(path: path)
      guard loaded.runbook.sha256 != runbook.sha256 else { return }
      runbook = loaded.runbook
      context.queue.enqueue { store in
        try? store.saveRunbook(Array(loaded.source.utf8), sha256: loaded.runbook.sha256)
      }
      mailbox.post(.runbookChanged(loaded.runbook))
    } catch {
      mailbox.post(.failed(reason: error.description))
    }
  }

  /// Stops every run and waits until each has ended and is recorded, or until the limit.
  ///
  /// What has not ended by then is ended by its supervisor when this process is gone.
  ///
  /// - Parameter isLate: called when what is to be recorded takes longer than a second.
  public func shutDown(limit: DispatchTimeInterval = .seconds(8), isLate: () -> Void = {}) {
    context.queue.tasks.enqueue { [controls] in for control in controls.all { control.stop() } }
    _ = runs.wait(timeout: .now() + limit)
    context.queue.drain(isLate: isLate)
  }

  private func record(_ written: [EventDraft]) {
    // Whatever somebody types or pastes may hold a password that they are not aware of.
    let redactor = Redactor(secrets: [])
    let drafts = written.map { draft in
      // A path with something taken out of it would lead nobody back to the runbook.
      guard draft.body.incidentStart == nil else { return draft }
      return EventDraft(draft.body.mapTexts { redactor.redact($0).text }, at: draft.at)
    }
    if drafts != written { mailbox.post(.redacted(written, drafts)) }
    context.queue.enqueue { [mailbox, follower, storeWatch, source, incident = context.incident] store in
      do throws(StoreError) {
        let events = try incident.record(drafts, source: source, in: store)
        follower.know(events)
        mailbox.post(.recorded(events))
        storeWatch.look(at: store)
      } catch {
        mailbox.post(.recordingFailed(drafts, reason: error.description))
      }
    }
  }

  /// Begins a run on a lent terminal and returns at once.
  public func run(_ request: RunRequest, on terminal: TerminalLoan) { begin(request, on: terminal) }

  private func begin(_ request: RunRequest, on terminal: TerminalLoan?) {
    guard let found = runbook.command(request.command) else {
      mailbox.post(.runFailed(request.token, reason: "the runbook has no such command any more"))
      return
    }
    let control = controls.add(request.token)
    let attempt = AttemptRequest(
      step: found.step, command: found.command, target: request.target, text: request.text,
      commandClass: request.commandClass,
      attempt: request.attempt, values: request.values, secrets: request.secrets,
      timeoutSeconds: request.timeoutSeconds, terminal: terminal)
    let (attempts, mailbox, follower, controls) = (attempts, mailbox, follower, controls)
    let token = request.token
    let observe: @Sendable (AttemptProgress) -> Void = { Self.tell($0, of: token, follower, mailbox) }
    begin { incident in
      await attempts.run(attempt, in: incident, control: control, observe: observe)
      controls.remove(token)
    }
  }

  /// Begins a task from a thread that may wait for one, once the incident has begun.
  private func begin(_ work: @escaping @Sendable (Result<IncidentID, StoreError>) async -> Void) {
    runs.enter()
    let (queue, incident, runs) = (context.queue, context.incident, runs)
    queue.tasks.enqueue {
      Task.detached {
        await work(Self.begun(incident, queue))
        runs.leave()
      }
    }
  }

  /// The incident, behind whatever is on its way to the store if that may begin it.
  private static func begun(_ incident: BegunIncident, _ queue: StoreQueue) async
    -> Result<IncidentID, StoreError>
  {
    if let id = incident.id { return .success(id) }
    return await queue.perform { store throws(StoreError) in
      guard let id = incident.id else { throw BegunIncident.notBegun(store) }
      return id
    }
  }

  private func probe(_ request: RunRequest) {
    guard let found = runbook.command(request.command) else { return }
    let control = controls.add(request.token)
    let attempt = AttemptRequest(
      step: found.step, command: found.command, target: request.target, text: request.text,
      commandClass: .read, attempt: 1, values: request.values, secrets: request.secrets,
      timeoutSeconds: request.timeoutSeconds)
    let (attempts, mailbox, controls) = (attempts, mailbox, controls)
    begin { incident in
      let verdict = await attempts.look(attempt, in: try? incident.get(), control: control)
      controls.remove(request.token)
      mailbox.post(.probed(request.token, verdict))
    }
  }

  /// Runs a look as any other, on record, and takes its lines as what a value may be chosen from.
  private func loadChoices(_ name: String, _ text: String, _ values: [String: String]) {
    let attempt = AttemptRequest(
      step: nil, command: nil, text: text, commandClass: .read, attempt: 1, values: values, timeoutSeconds: 10
    )
    let (attempts, mailbox, follower) = (attempts, mailbox, follower)
    begin { incident in
      let lines = ChoiceLines()
      await attempts.run(attempt, in: incident, control: CommandControl()) { progress in
        switch progress {
        case .started(let event), .ended(let event):
          follower.know([event])
          mailbox.post(.recorded([event]))
        case .output(let chunk): lines.take(chunk)
        case .notRecorded(let reason): mailbox.post(.failed(reason: reason))
        case .endNotRecorded(let draft, let reason): mailbox.post(.recordingFailed([draft], reason: reason))
        }
      }
      mailbox.post(.choicesLoaded(name, lines.values))
    }
  }

  private static func tell(
    _ progress: AttemptProgress, of token: RunToken, _ follower: TimelineFollower, _ mailbox: Mailbox
  ) {
    switch progress {
    case .started(let event):
      follower.know([event])
      mailbox.post(.runStarted(token, event))
    case .output(let chunk):
      mailbox.post(.runOutput(token, OutputPiece(isError: chunk.stream == .stderr, bytes: chunk.bytes)))
    case .ended(let event):
      follower.know([event])
      mailbox.post(.runEnded(token, event))
    case .notRecorded(let reason):
      mailbox.post(.runFailed(token, reason: reason))
    case .endNotRecorded(let draft, let reason):
      mailbox.post(.runFailed(token, reason: reason))
      mailbox.post(.recordingFailed([draft], reason: reason))
    }
  }

  private func loadCapture(_ id: EventID, _ end: AttemptEnd) {
    context.queue.enqueue { [mailbox] store in
      do throws(StoreError) {
        mailbox.post(.captureLoaded(id, try store.capture(end)))
      } catch {
        mailbox.post(.captureLoaded(id, nil))
        mailbox.post(.failed(reason: error.description))
      }
    }
  }

  private func searchHistory(_ words: String) {
    context.queue.enqueue { [mailbox, incident = context.incident, slug = runbook.slug] store in
      do throws(StoreError) {
        var matches = try store.history(words).filter { $0.summary.id != incident.id }
        if words.isEmpty { matches = matches.filter { $0.summary.runbook == slug } }
        mailbox.post(.historyFound(query: words, text: HistoryText.text(matches, now: SystemClock.now())))
      } catch {
        mailbox.post(.failed(reason: error.description))
      }
    }
  }

  /// Looks for another runbook: beside this one, as its author's links mean it, else where all are looked for.
  private func findRunbook(_ jump: JumpTaken, _ slug: String) {
    let beside = context.runbookFile?.removingLastComponent().appending("\(slug).md")
    context.queue.enqueue { [mailbox, found, library = context.library] _ in
      do throws(RunbookError) {
        if let beside, let loaded = try? RunbookLoader.load(path: beside) {
          found.keep(loaded, as: beside.string)
          mailbox.post(.runbookFound(jump, name: beside.string))
        } else {
          found.keep(try library.find(slug), as: slug)
          mailbox.post(.runbookFound(jump, name: slug))
        }
      } catch {
        mailbox.post(.failed(reason: error.description))
      }
    }
  }

  private func remember(_ memory: ConsoleMemory) {
    let redactor = Redactor(secrets: [])
    let notes = memory.unsentNotes.mapValues { redactor.redact($0).text }
    context.queue.enqueue { [incident = context.incident, path = context.memoryFile] store in
      // What cannot be kept is still on the screen; the timeline's own trouble is told elsewhere.
      if let id = incident.id { try? store.keepDraft(notes, of: id) }
      if let path { ConsoleMemoryFile.write(memory, to: path) }
    }
  }

  /// Writes a text that the terminal's clipboard does not take to a file.
  private func keepCopy(_ text: String) {
    let (directory, slug) = (context.exportDirectory, runbook.slug)
    context.queue.enqueue { [mailbox, incident = context.incident] _ in
      let path = directory.appending("\(incident.id?.rawValue ?? slug)-copied.txt")
      do throws(ExportFile.Failure) {
        try ExportFile.write(text.hasSuffix("\n") ? text : text + "\n", to: path)
        mailbox.post(.copied(path: path.string))
      } catch {
        mailbox.post(.failed(reason: error.description))
      }
    }
  }

  private func export() {
    context.queue.enqueue { [mailbox, context, drafts] store in
      do {
        guard let incident = context.incident.id else { throw BegunIncident.notBegun(store) }
        let export = try PostmortemExport(of: incident, in: store)
        let path = try drafts.write(
          export.bytes(.markdown), name: incident.rawValue, in: context.exportDirectory)
        mailbox.post(.exported(path: path.string))
      } catch {
        mailbox.post(.failed(reason: "\(error)"))
      }
    }
  }
}
