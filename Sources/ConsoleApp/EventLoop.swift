import CConsoleSupport
import CommandRunner
public import ConsoleCore
import IncidentModel
public import TerminalFrame

/// Runs a program on a terminal: the main thread is this loop, and nothing else touches the screen.
///
/// It sleeps in `ppoll` on the terminal, the mailbox and the signals; a message changes the state, effects go
/// out, and a frame is drawn when something changed. With nothing to do it wakes once a second, for the
/// clock.
public final class EventLoop {
  /// How a loop ended, and what is to be opened next.
  public enum Exit: Equatable {
    /// The program ended, because the person or the program wanted it.
    case quit
    /// A signal or a closed terminal ended it.
    case interrupted
    /// Something else is to be opened.
    case open(Effect)
  }

  /// The shortest time between two frames while only output arrives, in milliseconds: 60 frames a second.
  static let frameInterval: Int64 = 16

  /// How long after the end of a run memory is given back: not between the commands of somebody at work.
  private static let secondsOfQuiet = 10

  private let device: any TerminalDevice
  private let mailbox: Mailbox
  private let effects: any EffectHandler
  private var exit: Exit?
  private var lastFrameAt: Int64 = 0
  private var lastOutputAt: Int64 = 0
  /// How much output has come without a pause.
  private var floodBytes = 0
  private var isDirty = true
  private var isInputClosed = false
  /// Whether what is typed waits until the program takes it.
  private var isInputHeld = false
  private var isInterrupted = false
  private var shownSecond: Int64 = -1
  /// How many seconds are left until memory is given back that only the start or a run needed; 0 when it has been.
  private var secondsToRelease = 3
  /// The run that has the terminal, which the loop then neither reads nor draws.
  private var lent: (token: RunToken, loan: TerminalLoan)?

  /// Makes a loop; the device must have been made on this thread.
  public init(device: any TerminalDevice, mailbox: Mailbox, effects: any EffectHandler) {
    self.device = device
    self.mailbox = mailbox
    self.effects = effects
  }

  /// Runs until the program ends.
  public func run(_ program: inout some ConsoleProgram) -> Exit {
    feed(.resized(device.size), to: &program)
    tellTime(to: &program)
    while exit == nil {
      let isUrgent = drainInput(into: &program) || drainMailbox(into: &program)
      if exit != nil { break }
      draw(program, now: isUrgent)
      // Lines that the device has read already make nothing readable.
      if isInputHeld && program.takesInput { continue }
      wait(for: &program)
    }
    return isInterrupted ? .interrupted : exit ?? .quit
  }

  private func feed(_ message: Message, to program: inout some ConsoleProgram) {
    isDirty = true
    for effect in program.update(message) {
      if case .run(let request) = effect, request.usesTerminal {
        lend(to: request, in: &program)
      } else {
        perform(effect)
      }
    }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: exit = exit ?? .quit
    case .openRunbook, .openAlert, .openIncident: exit = exit ?? .open(effect)
    case .suspend:
      device.leave()
      let isStopped = console_stop() == 0
      device.enter()
      if !isStopped { mailbox.post(.failed(reason: "Not suspended: there is no shell here to go on from")) }
      device.updateSize()
      isDirty = true
    case .openText(let text, let program): lend { _ = try $0.open(text, with: program) }
    case .editText(let text):
      lend { [mailbox] in mailbox.post(.edited(try $0.open(text, with: .editor))) }
    case .redraw: device.invalidate()
    case .bell: device.bell()
    case .say(let lines): device.say(lines)
    case .copy(let text): if !device.copyToClipboard(text) { effects.perform(effect) }
    case .record, .run, .probe, .loadChoices, .stop, .extend, .loadCapture, .searchHistory,
      .searchRunbooks, .findRunbook, .export,
      .remember:
      effects.perform(effect)
    }
  }

  /// Gives the terminal to a program of the responder's own until that ends.
  private func lend(_ work: (LentTerminal) throws -> Void) {
    device.leave()
    do {
      try work(LentTerminal(descriptor: device.inputDescriptor))
    } catch {
      mailbox.post(.failed(reason: "\(error)"))
    }
    device.enter()
    device.updateSize()
    mailbox.post(.resized(device.size))
  }

  private func drainInput(into program: inout some ConsoleProgram) -> Bool {
    var hadInput = false
    while exit == nil, lent == nil, !isInputClosed, program.takesInput, let input = device.nextInput() {
      hadInput = true
      if input == .closed {
        isInputClosed = true
        isInterrupted = true
        feed(.terminate, to: &program)
      } else {
        feed(.input(input), to: &program)
      }
    }
    isInputHeld = !program.takesInput
    return hadInput
  }

  /// Returns whether more than output arrived: then the frame is drawn at once.
  private func drainMailbox(into program: inout some ConsoleProgram) -> Bool {
    var isUrgent = false
    var outputBytes = 0
    for message in mailbox.takeAll() {
      if case .runOutput(_, let piece) = message {
        outputBytes += piece.bytes.count + piece.skippedBytes
      } else {
        isUrgent = true
      }
      switch message {
      case .runEnded, .runFailed: secondsToRelease = Self.secondsOfQuiet
      default: break
      }
      takeTerminalBack(at: message, for: &program)
      feed(message, to: &program)
    }
    countFlood(outputBytes)
    return isUrgent
  }

  private func countFlood(_ bytes: Int) {
    guard bytes > 0 else { return }
    let now = MonotonicClock.milliseconds()
    floodBytes = now - lastOutputAt > 2 * Self.frameInterval ? bytes : floodBytes + bytes
    lastOutputAt = now
  }

  private func draw(_ program: some ConsoleProgram, now isUrgent: Bool) {
    guard isDirty, lent == nil, isUrgent || millisecondsToNextFrame() == 0 else { return }
    device.present(program.view(size: device.size))
    lastFrameAt = MonotonicClock.milliseconds()
    isDirty = false
  }

  private func millisecondsToNextFrame() -> Int64 {
    max(0, lastFrameAt + Self.frameInterval - MonotonicClock.milliseconds())
  }

  /// How long a flood waits in the mailbox, where most of it is dropped unread, since no frame would show it
  /// sooner.
  ///
  /// What is no more than a run keeps to scroll through is taken as it comes, and nothing of it is dropped.
  private func millisecondsToNextOutput() -> Int64 {
    guard floodBytes > OutputLines.defaultMaximumBytes else { return 0 }
    return max(0, lastOutputAt + Self.frameInterval - MonotonicClock.milliseconds())
  }

  private func wait(for program: inout some ConsoleProgram) {
    let tick = SystemClock.millisecondsToNextSecond()
    var timeout = isDirty && lent == nil ? min(tick, Int32(millisecondsToNextFrame())) : tick
    let outputWaits = millisecondsToNextOutput()
    if outputWaits > 0 { timeout = min(timeout, Int32(outputWaits)) }
    let descriptors = [
      isInputClosed || isInputHeld || lent != nil ? -1 : device.inputDescriptor, mailbox.wakeDescriptor,
      outputWaits > 0 ? -1 : mailbox.outputDescriptor,
    ]
    var signals: UInt32 = 0
    _ = console_wait(descriptors, Int32(descriptors.count), timeout, &signals)
    take(signals, into: &program)
    tellTime(to: &program)
  }

  private func tellTime(to program: inout some ConsoleProgram) {
    let now = SystemClock.now()
    guard now.milliseconds / 1000 != shownSecond else { return }
    shownSecond = now.milliseconds / 1000
    effects.everySecond()
    if secondsToRelease > 0 {
      secondsToRelease -= 1
      if secondsToRelease == 0 { console_release_memory() }
    }
    feed(.tick(now), to: &program)
  }

  private func take(_ signals: UInt32, into program: inout some ConsoleProgram) {
    func came(_ signal: console_signal) -> Bool { signals & signal.rawValue != 0 }
    if came(CONSOLE_SIGNAL_RESIZE), let lent { lent.loan.resized() }
    if came(CONSOLE_SIGNAL_RESIZE), lent == nil {
      device.updateSize()
      feed(.resized(device.size), to: &program)
    }
    // While a command has the terminal its suspend key is the command's.
    if came(CONSOLE_SIGNAL_STOP), lent == nil { perform(.suspend) }
    if came(CONSOLE_SIGNAL_CONTINUE), lent == nil {
      device.updateSize()
      device.invalidate()
      isDirty = true
    }
    var ends = [CONSOLE_SIGNAL_TERMINATE, CONSOLE_SIGNAL_HANGUP, CONSOLE_SIGNAL_QUIT]
    if device.interruptIsKey {
      if came(CONSOLE_SIGNAL_INTERRUPT) { feed(.input(.key(.control("c"))), to: &program) }
    } else {
      ends.append(CONSOLE_SIGNAL_INTERRUPT)
    }
    if ends.contains(where: came) {
      isInterrupted = true
      feed(.terminate, to: &program)
    }
  }

  /// Gives the terminal to a run until it ends.
  private func lend(to request: RunRequest, in program: inout some ConsoleProgram) {
    do throws(TerminalLoan.Failure) {
      let text = TextWrap.fit(TextSanitizer.clean(request.text), columns: max(20, device.size.columns - 1))
      let loan = try TerminalLoan(
        input: device.inputDescriptor, output: device.inputDescriptor,
        greeting: "\(text)\nRecorded; Ctrl-] three times stops it.\n")
      device.leave()
      lent = (request.token, loan)
      effects.run(request, on: loan)
    } catch {
      feed(.runFailed(request.token, reason: error.description), to: &program)
    }
  }

  /// Takes the terminal again once the run that has it is over, at the size that it has now.
  private func takeTerminalBack(at message: Message, for program: inout some ConsoleProgram) {
    switch message {
    case .runEnded(lent?.token, _), .runFailed(lent?.token, _): break
    default: return
    }
    lent = nil
    guard exit == nil else { return }
    device.enter()
    feed(.resized(device.size), to: &program)
  }
}
