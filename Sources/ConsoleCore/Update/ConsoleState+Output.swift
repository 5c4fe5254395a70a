import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// What the output view shows; nil while it is being read or when it is not there.
  var outputLines: OutputLines? {
    guard let output else { return nil }
    if let run = outputRun { return run.output }
    return output.capture
  }

  /// The run of this console that the output view shows.
  var outputRun: LiveRun? {
    guard let output else { return nil }
    if let token = output.run { return runs.first { $0.request.token == token } }
    return output.attempt.flatMap { run(of: $0) }
  }

  /// Opens the output of the attempt that is shown under a command.
  mutating func openOutput(of command: CommandID) -> [Effect] {
    guard shownResult(of: command) != nil else {
      return refuse("It was not run yet: \(keyName("run")) runs it")
    }
    navigation.focus = .output
    return showOutput(of: command)
  }

  /// Shows, in the output view, the attempt that is shown under a command.
  @discardableResult
  mutating func showOutput(of command: CommandID) -> [Effect] {
    guard let result = shownResult(of: command) else { return [] }
    var cursor = OutputCursor(command: command, run: result.run?.request.token, attempt: result.attempt?.id)
    cursor.isFollowing = result.end == nil
    cursor.streams = result.attempt?.end?.streams
    output = cursor
    guard result.run == nil, let attempt = result.attempt, let end = attempt.end else { return [] }
    return [.loadCapture(attempt.id, end)]
  }

  /// Goes to an earlier (-1) or later (1) attempt of the selected command, or of the one in the output view.
  mutating func stepAttempt(_ step: Int) -> [Effect] {
    guard let command = navigation.focus == .output ? output?.command : selectedCommand?.id else {
      return refuse("No command is selected")
    }
    let attempts = index.attempts[command] ?? []
    let position =
      navigation.shownAttempts[command].flatMap { attempts.firstIndex(of: $0) } ?? attempts.count - 1
    guard let next = attempts[safe: position + step] else {
      return refuse(step < 0 ? "That is its first attempt" : "That is its newest attempt")
    }
    navigation.shownAttempts[command] = next == attempts.last ? nil : next
    return output?.command == command ? showOutput(of: command) : []
  }

  /// Takes what was read back of an attempt.
  mutating func take(_ bytes: [UInt8]?, of attempt: EventID) {
    compare(bytes, of: attempt)
    guard output?.attempt == attempt else { return }
    guard let bytes else {
      output?.isCaptureMissing = true
      return
    }
    var lines = OutputLines()
    for run in (output?.streams ?? StreamRuns()).runs(in: bytes.count) {
      lines.append(bytes[run.range], from: run.isError ? .error : .output)
    }
    lines.endLine()
    output?.capture = lines
  }

  mutating func shiftOutput(_ columns: Int) {
    guard var output, !navigation.wrapsOutput else { return }
    output.column = max(0, output.column + columns)
    self.output = output
  }

  /// Stops the run that the responder means: the one in view, that of the selected command, or the newest.
  mutating func stopRun() -> [Effect] {
    guard let run = runToStop else { return refuse("Nothing runs here") }
    let isAgain = run.stops > 0
    changeRun(run.request.token) { $0.stops += 1 }
    let words = isAgain ? "Stopping harder" : "Stopping"
    notice = Notice(text: "\(words): \(run.request.text.oneLine)", level: .info, run: run.request.token)
    return [.stop(run.request.token)]
  }

  /// Gives a run one more minute.
  mutating func extendRun() -> [Effect] {
    guard let run = runToStop else { return refuse("Nothing runs here") }
    guard let limit = run.request.timeoutSeconds else { return refuse("It has no time limit") }
    changeRun(run.request.token) { $0.request.timeoutSeconds = limit + 60 }
    tell("One minute more: \(run.request.text.oneLine)")
    return [.extend(run.request.token, seconds: 60)]
  }

  /// The run that Ctrl-C means.
  var runToStop: LiveRun? {
    let active = activeRuns
    if navigation.focus == .output, let run = outputRun, run.isActive { return run }
    if let command = selectedCommand, let run = active.last(where: { $0.request.command == command.id }) {
      return run
    }
    return active.last
  }
}
