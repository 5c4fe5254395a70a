import IncidentModel
public import TerminalFrame

/// The console as lines of text: for screen readers, for pipes, and for terminals that cannot be drawn on.
///
/// The state and the actions are those of the full screen. A line of input names an action or answers what is
/// asked; what changes is said in lines that stay where they are.
public struct PlainConsole: ConsoleProgram, Sendable {
  /// The console that is spoken for.
  public internal(set) var state: ConsoleState
  /// Whether a person types: then a line counts at once, also while something runs.
  private let isInteractive: Bool
  private var isGreeted = false
  private var waiting: [String] = []
  private var isInputOver = false
  /// How many lines of a run's output were said.
  var saidLines: [RunToken: Int] = [:]
  /// The runs of a sweep, which is said as a whole.
  var sweptRuns: Set<RunToken> = []
  /// Whether the output that was asked for is still being read.
  var awaitsOutput = false
  var lines: [String] = []

  /// Makes a console that speaks; without a person at the keyboard a line waits until the one before is done.
  public init(_ state: ConsoleState, isInteractive: Bool) {
    self.state = state
    self.isInteractive = isInteractive
  }

  /// Takes a message into account and returns what must happen outside, what is to be said first.
  public mutating func update(_ message: Message) -> [Effect] {
    lines = []
    var effects: [Effect] = []
    switch message {
    case .input(.paste(let line)): waiting.append(line)
    case .input(.key(.control("c"))): effects = interrupt()
    case .input(.key(.control("d"))): isInputOver = true
    case .input: break
    default:
      let before = PlainSnapshot(state)
      effects = state.update(message)
      if isGreeted { say(message) }
      sayChanges(since: before, of: message)
    }
    greet()
    while isReady, let line = waiting.first {
      waiting.removeFirst()
      let before = PlainSnapshot(state, withoutNotice: true)
      state.notice = nil
      let count = lines.count
      let wanted = take(line)
      sayChanges(since: before, of: nil)
      if lines.count == count, wanted.isEmpty { lines.append("Nothing changed.") }
      effects += wanted
    }
    if isInputOver, waiting.isEmpty, isReady, state.departure == nil {
      // Whoever is gone said no to everything.
      if state.prompt != nil { effects += state.answer(.escape) }
      state.prompt = nil
      effects += state.leave(next: nil)
    }
    let said = speakable(effects)
    return (lines.isEmpty ? [] : [.say(lines)]) + said
  }

  /// There is nothing to draw.
  public func view(size: TerminalSize) -> Frame { Frame(size: TerminalSize(columns: 0, rows: 0)) }

  /// Whether the next line may be taken.
  private var isReady: Bool {
    guard isGreeted else { return false }
    return isInteractive
      || state.activeRuns.isEmpty && state.outbox.underWay.isEmpty && state.sweep?.isFinished != false
        && !awaitsOutput
  }

  private mutating func greet() {
    // Which incident it is must be said first.
    guard !isGreeted, !state.isBeginning else { return }
    isGreeted = true
    // Whatever is moved by keys is in view on a screen that is tall enough.
    _ = state.update(.resized(TerminalSize(columns: 80, rows: 10_000)))
    state.navigation.focus = .step
    lines.insert(PlainWords.situation(state), at: 0)
    lines.append(
      "A line is the name of an action, or its key: run, tick, next-open, note TEXT; steps, step, timeline "
        + "and where say things again; a number selects; help lists all; quit leaves.")
    lines += PlainStep.lines(state)
  }

  /// Ctrl-C: stops what runs; where nothing does, it says how to leave.
  private mutating func interrupt() -> [Effect] {
    guard !state.activeRuns.isEmpty else {
      lines.append("Nothing runs; quit leaves.")
      return []
    }
    let effects = state.stopRun()
    lines += state.notice.map { [$0.text.oneLine] } ?? []
    return effects
  }

  /// Text for a clipboard is said; there is no screen to ring, to redraw or to lend.
  private mutating func speakable(_ effects: [Effect]) -> [Effect] {
    effects.filter { effect in
      switch effect {
      case .copy(let text):
        lines += ["Text to copy:"] + text.lines.map { "  " + $0 } + ["End of the text."]
        return false
      case .openText, .editText:
        if !isInteractive { lines.append("That needs a terminal; output says it here.") }
        return isInteractive
      case .redraw, .bell: return false
      default: return true
      }
    }
  }
}
