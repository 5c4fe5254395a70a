import IncidentModel
import TerminalFrame

/// One attempt as it is shown under its command: asked for, running, or ended.
struct ShownResult: Sendable {
  /// Which attempt it is, from 1.
  var number: Int
  /// How many there are.
  var count: Int
  /// What the timeline knows; nil until its start is durable.
  var attempt: Attempt?
  /// The run of this console; nil for an attempt of another one or of an earlier day.
  var run: LiveRun?

  /// How it ended; nil while it runs.
  var end: AttemptEnd? { attempt?.end }

  /// Of how many lines the newest are shown that differ.
  private static let nearLines = 200

  /// From how long a silence on it is said, in seconds: a healthy look has ended by then, and whoever waits
  /// begins to wonder.
  private static let silence: Int64 = 30

  /// The line that says it all: glyph, outcome, duration, time, which attempt, and who if not oneself.
  func headline(in state: ConsoleState) -> StyledLine {
    let (art, now) = (state.art, state.now)
    let dot = " \(art[.separator]) "
    let which = "attempt \(number)" + (number < count ? " of \(count)" : "")
    let place = attempt?.start.map { $0.target == "local" ? "" : dot + $0.target } ?? ""
    let who =
      place + (attempt.flatMap { $0.actor == state.settings.actor ? nil : $0.actor }.map { dot + $0 } ?? "")
    if let end, let attempt {
      let style = Theme.level(end.verdict.level)
      var line = StyledLine("\(art[Self.glyph(of: end)]) \(end.outcome)", style)
      if let ran = end.knownMilliseconds { line.append(dot + CommandWords.duration(milliseconds: ran)) }
      let time = attempt.endedAt ?? attempt.startedAt
      line.append(dot + time.timeOfDay + "Z" + Self.age(now.seconds(since: time)) + dot + which + who)
      if end.redactions > 0 { line.append(dot + "\(end.redactions) redacted", Theme.warn) }
      if end.cutBytes > 0 { line.append(dot + "capture cut", Theme.warn) }
      return line
    }
    if let run, case .failed(let reason) = run.stage {
      return StyledLine("\(art[.warning]) not recorded: \(reason.oneLine)", Theme.fail)
    }
    if let attempt {
      let running = DurationExpression.clock(seconds: max(0, now.seconds(since: attempt.startedAt)))
      let limit = run?.request.timeoutSeconds.map { " of \(Int($0)) s" } ?? ""
      let stop = run == nil ? "" : run?.stops == 0 ? dot + state.keyName("stop") + " stops" : dot + "stopping"
      var line = StyledLine("\(art[.running]) running \(running)\(limit)", Theme.running)
      let quiet = now.seconds(since: run?.printedAt ?? attempt.startedAt)
      if run != nil, quiet >= Self.silence { line.append(dot + "nothing printed for \(quiet) s", Theme.warn) }
      line.append("\(dot)\(which)\(who)\(stop)", Theme.running)
      return line
    }
    return StyledLine("\(art[.ellipsis]) recording its start\(dot)\(which)", Theme.pending)
  }

  /// How old a result is, once that matters: ", 4 min ago".
  private static func age(_ seconds: Int64) -> String {
    switch seconds {
    case ..<60: ""
    case ..<7200: ", \(seconds / 60) min ago"
    default: ", \(seconds / 3600) h ago"
    }
  }

  /// The glyph of a verdict.
  static func glyph(of end: AttemptEnd) -> Glyph { glyph(of: end.verdict.level) }

  /// The glyph of how good something is.
  static func glyph(of level: Verdict.Level) -> Glyph {
    switch level {
    case .pass: .passed
    case .warn: .warning
    case .fail: .failed
    }
  }

  /// Whether the newest lines are shown, and what is not shown stands before them.
  func showsNewest(isLog: Bool) -> Bool {
    // Whoever stopped a command did so because of what they saw last.
    end == nil || (isLog || end?.cause == .stopped) && run?.output.isEmpty == false
  }

  /// Returns the first lines of the output, the newest while it runs, and how many there are besides.
  ///
  /// A single one besides is returned too: it takes no more room than saying that there is one.
  ///
  /// - Parameter isLog: whether the newest are shown when it has ended, too: what is wrong stands at a log's end.
  func output(limit: Int, isLog: Bool = false) -> (lines: [String], more: Int) {
    let isNewest = showsNewest(isLog: isLog)
    let printed = isNewest ? run?.output ?? OutputLines() : excerpt
    // A flood has tens of thousands, and is drawn many times a second.
    let near = (isNewest ? max(0, printed.count - Self.nearLines) : 0)..<printed.count
    var said = near.compactMap { index -> (text: String, isError: Bool)? in
      let isError = printed.source(at: index) == .error
      let text = isError ? TransferMeter.besides(in: printed[index]) : printed[index]
      return text.map { ($0, isError) }
    }
    let meter = near.count - said.count
    while said.last?.text.allSatisfy(\.isWhitespace) == true { said.removeLast() }
    let live = (run?.output.countWithoutBlankEnd ?? 0) - meter
    let count = max(said.count, live) + (run?.output.droppedLines ?? 0)
    // What a command wanted to say comes before its progress bars.
    if end?.isSuccess == true { said = said.filter { !$0.isError } + said.filter(\.isError) }
    var lines = RepeatedLines(said.map(\.text))
    let limit = lines.groups.count == limit + 1 ? limit + 1 : limit
    let all = lines.groups
    lines.groups = Array(isNewest ? all.suffix(limit) : all.prefix(limit))
    guard !isNewest, let end, end.cause == .exit, !end.isSuccess, all.count > limit,
      let telling = Self.telling(all.map(\.line)), telling >= limit
    else { return (lines.words, count - lines.count) }
    lines.groups = all.prefix(max(1, limit - 2)) + [all[telling]]
    var words = lines.words
    words.insert("…", at: words.count - 1)
    return (words, count - lines.count)
  }

  /// The line that says what went wrong: the last that speaks of it, else the last.
  private static func telling(_ lines: [String]) -> Int? {
    // curl explains itself for some lines more.
    lines.lastIndex { $0.hasPrefix(TransferMeter.error) } ?? lines.lastIndex(where: ErrorWords.areIn)
      ?? lines.indices.last
  }

  /// Whether more was printed than what is at hand: how many lines that is says only the capture.
  ///
  /// Of an earlier console's run there is only the timeline's excerpt, which lacks line ends behind the last line;
  /// redaction changes lengths too.
  var isCut: Bool {
    guard let end, end.redactions == 0, run?.output.isEmpty ?? true else { return false }
    return end.excerpt.utf8.count + 8 < end.stdoutBytes + end.stderrBytes
  }

  /// The beginning of what was printed, as a terminal would show it.
  private var excerpt: OutputLines {
    var lines = OutputLines()
    guard let end else { return lines }
    let bytes = Array(end.excerpt.utf8)
    for run in (end.streams ?? StreamRuns()).runs(in: bytes.count) {
      lines.append(bytes[run.range], from: run.isError ? .error : .output)
    }
    lines.endLine()
    return lines
  }
}

extension OutputLines {
  /// How many lines there are up to the last that is not blank.
  fileprivate var countWithoutBlankEnd: Int {
    var count = count
    while count > 0, self[count - 1].allSatisfy(\.isWhitespace) { count -= 1 }
    return count
  }
}
