import CConsoleSupport
import CommandRunner
import ConsoleApp
import ConsoleConfiguration
import ConsoleCore
import Dispatch
import IncidentModel
import NcursesTerminal
import RunbookLoader
import SystemPackage
import TerminalFrame
import TimelineStore

/// Opens the console on a terminal, from the first check to the last line after it.
struct ConsoleLauncher {
  private let workplace: Workplace
  private let settings: ConsoleSettings
  private let store: TimelineStore
  private let mailbox: Mailbox
  private let device: any TerminalDevice

  /// Begins on another thread what every start needs, before anything else; nil where no console will open.
  static func startAhead(_ options: CommonChoices) -> StoreAhead? {
    guard missingTerminal(options) == nil else { return nil }
    _ = console_signals_install()
    return StoreAhead(first: RunbookLoader.prepare)
  }

  /// Has the store opened where that makes nothing: a name that no runbook has leaves nothing behind.
  static func open(_ store: StoreAhead, _ workplace: Workplace, _ settings: ConsoleSettings) {
    guard workplace.hasTimeline, let open = try? workplace.storeOpening(for: .console) else { return }
    store.open(open, last: { DrawingRehearsal.run(settings, now: SystemClock.now()) })
  }

  /// Checks the terminal before anything is made: a console that cannot open leaves nothing behind.
  ///
  /// - Parameter store: the store, where somebody has begun to open it.
  init(workplace: Workplace, settings: ConsoleSettings, store: StoreAhead? = nil) throws {
    if let which = Self.missingTerminal(workplace.options) {
      throw CommandFailure(
        .usage,
        "the console needs a terminal, and \(which) is none; --plain does without, and 'incident show RUNBOOK' prints the checklist"
      )
    }
    // Signals are blocked before the first thread exists, so that only the event loop ever takes one.
    _ = console_signals_install()
    _ = console_crash_install()
    self.workplace = workplace
    self.settings = settings
    mailbox = try Mailbox()
    device =
      workplace.options.plain
      ? PlainTerminal(isUnicode: settings.isUnicode) : try Self.makeDevice(workplace.terminalOptions())
    self.store = try Self.leaving(device) {
      try store?.take().map(Workplace.said) ?? workplace.openStore(for: .console)
    }
  }

  /// Which of its ends the console needs and does not have.
  private static func missingTerminal(_ options: CommonChoices) -> String? {
    if options.plain || Standard.isOutputTerminal && Standard.isInputTerminal { return nil }
    return Standard.isOutputTerminal ? "standard input" : "standard output"
  }

  /// Opens a runbook: in a new incident, or in one that is open already if the responder says so.
  func open(_ loaded: LoadedRunbook, title: String?, severity: IncidentSeverity?) throws {
    let open =
      settings.asksForNothing
      ? [] : try leaving { try PickerEntries.openIncidents(store, of: loaded.runbook.slug) }
    var next = Effect.openRunbook(slug: loaded.runbook.slug)
    if !open.isEmpty {
      var picker = PickerState(
        incidents: open, runbooks: [PickerRunbook(RunbookSummary(loaded.runbook))], settings: settings,
        now: SystemClock.now())
      next = try choose(&picker)
    }
    if case .openIncident(let id) = next {
      try reopen(id)
    } else {
      try begin(loaded, IncidentBeginning(loaded.runbook, title: title, severity: severity))
    }
  }

  /// Shows what is open and what there is, and opens what is chosen.
  func pick() throws {
    let library = workplace.library
    switch try chooseFromAll() {
    case .openIncident(let id): try reopen(id)
    case .openAlert(let alert, let slug):
      let loaded = try leaving { try library.find(slug) }
      try begin(loaded, IncidentBeginning(loaded.runbook, alert: alert))
    case .openRunbook(let slug):
      let loaded = try leaving { try library.find(slug) }
      try begin(loaded, IncidentBeginning(loaded.runbook))
    default: device.leave()
    }
  }

  /// Shows the picker at once; runbooks and alerts come while it is open.
  private func chooseFromAll() throws -> Effect {
    let reader = PickerReader(workplace.pickerSource, mailbox: mailbox)
    reader.start()
    defer { reader.cancel() }
    let incidents = try leaving { try PickerEntries.openIncidents(store) }
    let isFirst = try leaving { try incidents.isEmpty && store.incidents().isEmpty }
    var picker = PickerState(
      incidents: incidents, runbooks: nil, settings: settings, now: SystemClock.now(), isFirstStart: isFirst)
    let alerts = AlertSource(
      address: workplace.environment["ALERTMANAGER_URL"], runner: workplace.runner, mailbox: mailbox)
    alerts?.ask()
    if workplace.options.plain {
      let isWhole = reader.settle(upTo: Self.firstWords)
      if !isWhole, !Standard.isInputTerminal { Standard.error("incident: reading the runbooks") }
      for message in mailbox.takeAll() { _ = picker.update(message) }
    } else {
      reader.settle(upTo: Self.firstScreen)
    }
    return try choose(&picker, PickerEffects(reader: reader, alerts: alerts))
  }

  /// What the first screen waits for a short list at most: less than anybody notices.
  private static let firstScreen = DispatchTimeInterval.milliseconds(30)

  /// What the first words wait: what has been said stands, and is said again when it is known better.
  private static let firstWords = DispatchTimeInterval.milliseconds(200)

  /// Takes an incident up again.
  func resume(named name: String?) throws {
    let id = try leaving { try workplace.incident(name, in: store) }
    try reopen(id)
  }

  private static func makeDevice(_ options: NcursesOptions) throws -> NcursesTerminal {
    do {
      return try NcursesTerminal(options: options)
    } catch {
      throw CommandFailure(.usage, "\(error)")
    }
  }

  private func choose(
    _ picker: inout PickerState, _ effects: PickerEffects = PickerEffects()
  ) throws -> Effect {
    let loop = EventLoop(device: device, mailbox: mailbox, effects: effects)
    switch run(&picker, loop) {
    case .open(let effect): return effect
    case .quit, .interrupted:
      device.leave()
      throw ExitRequest(status: .success)
    }
  }

  private func run(_ picker: inout PickerState, _ loop: EventLoop) -> EventLoop.Exit {
    guard workplace.options.plain else { return loop.run(&picker) }
    var plain = PlainPicker(picker, isInteractive: Standard.isInputTerminal)
    return loop.run(&plain)
  }

  private func run(_ state: inout ConsoleState, _ loop: EventLoop) -> EventLoop.Exit {
    guard workplace.options.plain else { return loop.run(&state) }
    var plain = PlainConsole(state, isInteractive: Standard.isInputTerminal)
    defer { state = plain.state }
    return loop.run(&plain)
  }

  /// Opens a console on an incident that begins with it.
  private func begin(_ loaded: LoadedRunbook, _ beginning: IncidentBeginning) throws {
    try console(on: loaded, BegunIncident(), recording: beginning.drafts)
  }

  private func reopen(_ id: IncidentID) throws {
    let opened = try leaving { try IncidentOpening(store: store, library: workplace.library).resume(id) }
    try console(on: opened.loaded, isFromStore: opened.isFromStore, BegunIncident(id), opened.events)
  }

  private func leaving<Value>(_ work: () throws -> Value) throws -> Value {
    try Self.leaving(device, work)
  }

  /// Gives the terminal back when something fails, so that the message is seen.
  private static func leaving<Value>(_ device: any TerminalDevice, _ work: () throws -> Value) throws -> Value
  {
    do {
      return try work()
    } catch {
      device.leave()
      throw error
    }
  }

  /// Opens a console.
  ///
  /// - Parameters:
  ///   - isFromStore: whether the runbook's file is gone, and what is shown is the store's copy of it.
  ///   - events: what is recorded of the incident so far.
  ///   - drafts: what is recorded first, while the console is there already: a device that is slow to write must not
  ///     keep anybody from reading.
  private func console(
    on loaded: LoadedRunbook, isFromStore: Bool = false, _ incident: BegunIncident,
    _ events: [TimelineEvent] = [],
    recording drafts: [EventDraft] = []
  ) throws {
    let runbook = loaded.runbook
    let isFile = !isFromStore && !runbook.path.hasPrefix("builtin:")
    let context = ConsoleContext(
      incident: incident, queue: workplace.queue(before: store), runner: workplace.runner,
      runbookFile: isFile ? FilePath(runbook.path) : nil,
      library: workplace.library, exportDirectory: CurrentDirectory.path, memoryFile: workplace.memoryFile)
    var settings = settings
    settings.memory.unsentNotes = incident.id.flatMap { try? store.takeUpDrafts(of: $0) } ?? [:]
    var state = ConsoleState(runbook: runbook, events: events, settings: settings, now: SystemClock.now())
    let effects = ConsoleEffects(
      context: context, loaded: loaded, lastSequence: events.lastSequence,
      shells: state.incident.shells, mailbox: mailbox)
    let opening = drafts + [EventDraft(.consoleOpened(runbookSHA256: runbook.sha256))]
    for effect in state.record(opening) { effects.perform(effect) }
    let exit = run(&state, EventLoop(device: device, mailbox: mailbox, effects: effects))
    device.leave()
    effects.shutDown {
      Standard.error("incident: waiting for the disk, which does not have everything yet")
    }
    // What was under way when the loop ended has been answered since.
    for message in mailbox.takeAll() { _ = state.update(message) }
    let unrecorded = Result { try UnrecordedEntries.report(state) }
    for words in [state.partingWords, state.wordsForALook] where !words.isEmpty { Standard.error(words) }
    if case .open(.openRunbook(let name)) = exit {
      device.enter()
      device.updateSize()
      let loaded = try leaving { try effects.found.take(name) ?? workplace.library.find(name) }
      return try open(loaded, title: nil, severity: nil)
    }
    store.close()
    try unrecorded.get()
    if exit == .interrupted { throw ExitRequest(status: .interrupted) }
  }
}
