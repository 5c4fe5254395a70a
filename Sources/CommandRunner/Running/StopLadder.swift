import CConsoleSupport
import IncidentModel

/// Which signal a command that is to end gets, and when; a value that is told the time.
struct StopLadder: Sendable {
  /// A signal, from the kindest.
  enum Rung: Int, Sendable, CaseIterable {
    case interrupt, terminate, kill

    var request: console_request {
      switch self {
      case .interrupt: return CONSOLE_REQUEST_INTERRUPT
      case .terminate: return CONSOLE_REQUEST_TERMINATE
      case .kill: return CONSOLE_REQUEST_KILL
      }
    }
  }

  /// How long each rung is given: a database client's rollback or a tool's clean-up fits in it, and a person
  /// who waits for two of them still waits no more than six seconds.
  static let grace = Duration.seconds(3)

  private let start: ContinuousClock.Instant
  private let timeLimit: Duration?
  private var wishes = CommandControl.Wishes()
  private var taken = 0
  private var takenAt: ContinuousClock.Instant?
  /// Why the command is being ended; nil while it may go on.
  private(set) var cause: AttemptEnd.Cause?

  init(start: ContinuousClock.Instant, timeLimit: Duration?) {
    self.start = start
    self.timeLimit = timeLimit
  }

  /// Moves to `now` and what is wished for by then; the signals to send, in order.
  mutating func advance(to now: ContinuousClock.Instant, wishes new: CommandControl.Wishes) -> [Rung] {
    let furtherStops = new.stops - wishes.stops
    wishes = new
    var rungs: [Rung] = []
    for _ in 0..<furtherStops { climb(.stopped, now, &rungs) }
    while let deadline, deadline <= now {
      climb(.timeout, now, &rungs)
    }
    return rungs
  }

  /// When ``advance(to:wishes:)`` has to be called even if nobody wishes for anything.
  var deadline: ContinuousClock.Instant? {
    if let takenAt { return taken < Rung.allCases.count ? takenAt + Self.grace : nil }
    return timeLimit.map { start + $0 + wishes.extra }
  }

  private mutating func climb(
    _ why: AttemptEnd.Cause, _ now: ContinuousClock.Instant, _ rungs: inout [Rung]
  ) {
    guard let rung = Rung(rawValue: taken) else { return }
    cause = cause ?? why
    taken += 1
    takenAt = now
    rungs.append(rung)
  }
}
