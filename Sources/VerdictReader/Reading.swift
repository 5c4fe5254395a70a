import IncidentModel

/// One attempt's result with everything that its step says about it.
struct Reading {
  private let command: Command
  private let step: Step
  private let outcome: CommandOutcome
  private let expectations: ExpectationReader
  private let thresholds: ThresholdReader
  private let row: Verdict.RowReference?
  private let serverError: String?
  /// Why an answer says less than it seems to.
  private let missing: String?

  /// Looks up the row and the thresholds that the result answers.
  init(of command: Command, in step: Step, outcome: CommandOutcome) {
    self.command = command
    self.step = step
    self.outcome = outcome
    let stdout = OutputText(outcome.stdout)
    let stderr = OutputText(outcome.stderr)
    // Some programs say everything on standard error; of one that failed that is an error message, and the number in
    // it a port or a code.
    let measured = stdout.isBlank && outcome.isSuccess ? stderr : stdout
    // The numbers of half a megabyte take a tenth of a second to find: only for a step that asks for one.
    let asksForNumbers = !step.thresholds.isEmpty || !step.outcomes.isEmpty
    let measurements = asksForNumbers ? MeasurementList(measured) : MeasurementList()
    let output = stderr.followed(by: stdout)
    expectations = ExpectationReader(
      outcome: outcome, stdout: stdout, stderr: stderr, hidesStatus: HTTPStatus.isHidden(by: command.text),
      measured: measured)
    thresholds = ThresholdReader(step.thresholds, measurements: measurements)
    row = RowReader(outcome: outcome, output: output, measurements: measurements).match(
      for: command, in: step)
    missing = MissingAnswer.words(for: command, stdout: outcome.stdout)
    serverError = RedisErrorReply.error(of: command.text, output: output)
  }

  /// The verdict of the first rule that has something to say.
  var verdict: Verdict {
    explicit ?? commented ?? tabled ?? measured ?? ended
  }

  private var explicit: Verdict? {
    expectations.answer(to: command.expectations.filter { $0.source == .attribute }).map {
      expected($0, .expect)
    }
  }

  private var commented: Verdict? {
    let spoken = command.expectations.filter { $0.source == .comment || $0.source == .prose }
    return expectations.answer(to: spoken).map { expected($0, .comment) }
  }

  private func expected(_ answer: ExpectationReader.Answer, _ rule: Verdict.Rule) -> Verdict {
    let meaning = answer.level == .pass ? "" : rowWords
    // What was not printed before somebody stopped it might still have come.
    let level = outcome.cause == .stopped && answer.level == .fail ? Verdict.Level.warn : answer.level
    return verdict(level, rule, joined([answer.text, meaning, thresholds.brokenText]))
  }

  private var tabled: Verdict? {
    guard row != nil else { return nil }
    let level: Verdict.Level =
      if outcome.cause == .stopped {
        .warn
      } else if !outcome.isSuccess || serverError != nil {
        .fail
      } else {
        thresholds.broken.isEmpty && missing == nil ? .pass : .warn
      }
    let words = rowWords.isEmpty ? outcome.ending : rowWords
    return verdict(level, .outcome, joined([words, thresholds.brokenText]))
  }

  private var measured: Verdict? {
    if !thresholds.broken.isEmpty {
      return verdict(outcome.isSuccess ? .warn : .fail, .threshold, thresholds.brokenText)
    }
    guard outcome.isSuccess, !thresholds.readings.isEmpty else { return nil }
    return verdict(.pass, .threshold, thresholds.holdingText)
  }

  private var ended: Verdict {
    if outcome.isSuccess, let serverError {
      return verdict(.fail, .exitStatus, "\(outcome.ending), but the answer is an error: \(serverError)")
    }
    if outcome.isSuccess, let missing {
      return verdict(.warn, .exitStatus, "\(outcome.ending), but \(missing)")
    }
    let text = joined([outcome.ending, sampleWords])
    if outcome.isSuccess { return verdict(.pass, .exitStatus, text) }
    // Somebody who stops a command has seen enough of it: that is no failure of the command.
    return outcome.cause == .stopped
      ? verdict(.warn, .notRun, outcome.ending) : verdict(.fail, .exitStatus, text)
  }

  private func verdict(_ level: Verdict.Level, _ rule: Verdict.Rule, _ text: String) -> Verdict {
    Verdict(level: level, rule: rule, text: text, row: row, brokenThresholds: thresholds.broken)
  }

  /// The matched row's cells besides its result.
  private var rowWords: String {
    guard let row else { return "" }
    let table = step.outcomes[row.table]
    let cells = table.rows[row.row].cells.enumerated().filter { $0.offset != table.resultColumn }
    return joined(cells.map { String($0.element.plain[...].trimmed) })
  }

  /// A sample of one word on a line decides nothing, but its reader may want to see it beside the result.
  private var sampleWords: String {
    let samples = command.expectations.filter { $0.kind == .sample && $0.source == .transcript }.map(\.text)
    guard let sample = samples.first?[...].trimmed, !sample.isEmpty, !sample.contains(where: \.isWhitespace)
    else {
      return ""
    }
    return "the runbook shows \(sample)"
  }

  private func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
