import CConsoleSupport
import CommandRunner
import ConsoleApp
import Dispatch
import Glibc
import IncidentModel
import Synchronization
import TimelineStore

/// One command between this process's own streams, recorded on its way.
final class DirectRun: Sendable {
  private let done: WakePipe
  private let control = CommandControl()
  private let loan: TerminalLoan?
  private let queue: StoreQueue
  private let last = Mutex<AttemptProgress?>(nil)

  /// Begins it.
  init(_ request: AttemptRequest, queue: StoreQueue, runner: CommandRunner, incident: IncidentID) throws {
    done = try WakePipe()
    loan = request.terminal
    self.queue = queue
    let attempts = AttemptRunner(runner: runner, queue: queue, session: ShellSession())
    let showsOutput = loan == nil
    Task.detached { [self] in
      await attempts.run(request, in: incident, control: control) { progress in
        if case .output(let chunk) = progress {
          if showsOutput { Standard.pass(chunk.bytes, toError: chunk.stream == .stderr) }
        } else {
          self.last.withLock { $0 = progress }
        }
      }
      done.wake()
    }
  }

  /// Waits for its end, handing signals on, and ends as it did.
  func finish() throws {
    var signals: UInt32 = 0
    while console_wait([done.readDescriptor], 1, -1, &signals) & 1 == 0 {
      func came(_ signal: console_signal) -> Bool { signals & signal.rawValue != 0 }
      let ending = [
        CONSOLE_SIGNAL_INTERRUPT, CONSOLE_SIGNAL_TERMINATE, CONSOLE_SIGNAL_HANGUP, CONSOLE_SIGNAL_QUIT,
      ]
      if ending.contains(where: came) { control.stop() }
      if came(CONSOLE_SIGNAL_RESIZE) { loan?.resized() }
      if came(CONSOLE_SIGNAL_STOP), loan == nil { _ = console_stop() }
    }
    queue.drain()
    if let trouble = queue.store.trouble { Standard.error("incident: \(trouble.text)") }
    switch last.withLock({ $0 }) {
    case .ended(let event): try pass(on: event)
    case .notRecorded(let reason): throw CommandFailure(.timeline, "not run: \(reason)")
    case .endNotRecorded(let draft, let reason):
      Standard.error("incident: its end could not be recorded: \(reason)")
      if case .commandFinished(let end) = draft.body { try pass(on: end) }
      throw ExitRequest(status: .timeline)
    case .started, .output, nil: throw CommandFailure(.failure, "it ended without an end")
    }
  }

  private func pass(on event: TimelineEvent) throws {
    if case .commandFinished(let end) = event.body { try pass(on: end) }
  }

  private func pass(on end: AttemptEnd) throws {
    if end.redactions > 0 {
      Standard.error("incident: \(end.redactions) secret(s) in the output were redacted")
    }
    if !end.problem.isEmpty { Standard.error("incident: \(end.problem)") }
    if end.cause == .notStarted { throw ExitCodeRequest(code: 126) }
    if let signal = end.signal { throw ExitCodeRequest(code: Int32(128 + signal)) }
    if let status = end.exitStatus, status != 0 { throw ExitCodeRequest(code: Int32(status)) }
  }
}
