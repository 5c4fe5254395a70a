import CConsoleSupport
import ConsoleApp
import ConsoleCore
import IncidentModel
import RunbookLoader
import SystemPackage
import TimelineStore

/// A console without a screen: the same state and the same effects, driven by a command instead of keys.
///
/// Signals must be installed before it is made (`console_signals_install`).
struct HeadlessConsole {
  private(set) var state: ConsoleState
  private let effects: ConsoleEffects
  private let mailbox: Mailbox
  /// The signal that asked it to stop, as bits of `console_signal`; 0 for none.
  private(set) var interruption: UInt32 = 0

  init(
    _ opened: IncidentOpening.Opened, store: TimelineStore, workplace: Workplace, settings: ConsoleSettings
  ) throws {
    mailbox = try Mailbox()
    let context = ConsoleContext(
      incident: BegunIncident(opened.incident), queue: workplace.queue(before: store),
      runner: workplace.runner,
      runbookFile: nil, library: workplace.library,
      exportDirectory: CurrentDirectory.path)
    state = ConsoleState(
      runbook: opened.loaded.runbook, events: opened.events, settings: settings, now: SystemClock.now())
    effects = ConsoleEffects(
      context: context, loaded: opened.loaded, lastSequence: opened.events.lastSequence,
      shells: state.incident.shells, mailbox: mailbox)
  }

  /// Does something to the state, and outside what it wants.
  mutating func perform(_ action: (inout ConsoleState) -> [Effect]) {
    for effect in action(&state) { effects.perform(effect) }
  }

  /// Takes messages until the state satisfies a condition; a first signal stops, a second one stops harder.
  mutating func wait(
    until isDone: (ConsoleState) -> Bool, orStop stop: (inout ConsoleState) -> [Effect],
    seeing observe: (ConsoleState) -> Void
  ) {
    observe(state)
    while !isDone(state) {
      let descriptor = mailbox.wakeDescriptor
      var signals: UInt32 = 0
      _ = console_wait([descriptor], 1, SystemClock.millisecondsToNextSecond(), &signals)
      let ending =
        CONSOLE_SIGNAL_INTERRUPT.rawValue | CONSOLE_SIGNAL_TERMINATE.rawValue
        | CONSOLE_SIGNAL_HANGUP.rawValue | CONSOLE_SIGNAL_QUIT.rawValue
      if signals & CONSOLE_SIGNAL_STOP.rawValue != 0 { _ = console_stop() }
      if signals & ending != 0 {
        interruption |= signals & ending
        perform(stop)
      }
      for message in mailbox.takeAll() { perform { $0.update(message) } }
      perform { $0.update(.tick(SystemClock.now())) }
      observe(state)
    }
  }

  /// Waits until everything is recorded, or has turned out not to be.
  mutating func shutDown() {
    effects.shutDown()
    for message in mailbox.takeAll() { _ = state.update(message) }
  }
}
