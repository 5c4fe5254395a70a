import IncidentModel

/// Finds the row of a step's outcome tables that says what a result means.
///
/// Of the rows that match:
/// 1. a text of the output says more than the way the command ended, and that more than "anything else";
/// 2. on one line, a text behind a colon says more than one before it: programs write "what failed: why", so
///    of "Could not connect to Redis at 127.0.0.1:6379: Connection refused" the last two words are meant;
/// 3. then the longest pattern, then the first row.
///
/// Rows that say something about any output ("empty", "0", "non-zero", "anything else") speak only for the
/// commands that their table stands behind.
struct RowReader {
  private struct Candidate {
    var reference: Verdict.RowReference
    var rank: Int
    var length: Int
    var place: (line: Int, range: Range<Int>)?
  }

  let outcome: CommandOutcome
  /// Standard error, then standard output.
  let output: OutputText
  let measurements: MeasurementList

  /// The row that matches best; nil when none does.
  func match(for command: Command, in step: Step) -> Verdict.RowReference? {
    let own = Self.ownTable(of: command, in: step)
    var candidates: [Candidate] = []
    for (table, outcomes) in step.outcomes.enumerated() {
      let column = ResultColumn(of: outcomes)
      for row in outcomes.rows.indices {
        let reference = Verdict.RowReference(table: table, row: row)
        for pattern in column.patterns(ofRow: row) where table == own || !pattern.isGeneral {
          if let candidate = candidate(pattern, reference) { candidates.append(candidate) }
        }
      }
    }
    return best(of: candidates)
  }

  /// The first table behind a command; the last one where all tables stand before the commands.
  private static func ownTable(of command: Command, in step: Step) -> Int? {
    if let next = step.outcomes.firstIndex(where: { $0.line > command.line }) { return next }
    guard let last = step.outcomes.last else { return nil }
    return step.commands.contains { $0.line < last.line } ? nil : step.outcomes.count - 1
  }

  private func best(of candidates: [Candidate]) -> Verdict.RowReference? {
    let meant = candidates.filter { candidate in
      !candidates.contains { isExplanation($0, of: candidate) }
    }
    var best: Candidate?
    for candidate in meant {
      if let best, (best.rank, best.length) >= (candidate.rank, candidate.length) { continue }
      best = candidate
    }
    return best?.reference
  }

  private func isExplanation(_ other: Candidate, of candidate: Candidate) -> Bool {
    guard let place = candidate.place, let behind = other.place, place.line == behind.line,
      behind.range.lowerBound >= place.range.upperBound
    else { return false }
    let between = output.lines[place.line].folded[place.range.upperBound..<behind.range.lowerBound]
    return zip(between, between.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == UInt8(ascii: " ") }
  }

  private func candidate(_ pattern: RowPattern, _ reference: Verdict.RowReference) -> Candidate? {
    var found = Candidate(reference: reference, rank: pattern.rank, length: 0, place: nil)
    switch pattern {
    case .text(let text):
      guard let (line, match) = firstMatch(of: text) else { return nil }
      found.length = text.length
      found.place = (line, match.range)
    case .httpStatus(let status):
      guard status.isAnswered(by: output) else { return nil }
      found.length = 3
    case .number(let test):
      guard isMet(test) else { return nil }
    case .exit(let test):
      guard outcome.cause == .exit, test.isMet(by: outcome.exitStatus) else { return nil }
    case .timeout:
      guard isTimeout else { return nil }
    case .password:
      guard output.lines.contains(where: { PasswordTrouble.isIn($0.text) }) else { return nil }
    case .empty:
      guard output.isBlank, outcome.cause == .exit else { return nil }
    case .other(let isError):
      guard !isError || !outcome.isSuccess else { return nil }
    }
    return found
  }

  private func firstMatch(of text: TextPattern) -> (Int, TextPattern.Match)? {
    for (index, line) in output.lines.enumerated() {
      if let match = text.match(in: line) { return (index, match) }
    }
    return nil
  }

  /// "timed out" is an event wherever it stands; "timeout" may also be the name of a setting.
  private var isTimeout: Bool {
    if outcome.cause == .timeout { return true }
    if TextPattern("timed out")?.isFound(in: output) == true { return true }
    return !outcome.isSuccess && TextPattern("timeout")?.isFound(in: output) == true
  }

  private func isMet(_ test: NumberTest) -> Bool {
    if !test.metric.isEmpty {
      let named = measurements.matches(MetricWords(test.metric)) {
        test.isMet(by: $0.quantity(comparableTo: test.unit)) != nil
      }
      return named.contains { test.isMet(by: $0.quantity(comparableTo: test.unit)) == true }
    }
    return onlyNumber(comparableTo: test).flatMap { test.isMet(by: $0) } ?? false
  }

  /// The only number that a bare condition can mean; of one column of percentages (`df`), the highest.
  private func onlyNumber(comparableTo test: NumberTest) -> Quantity? {
    let named = measurements.entries.filter { test.isMet(by: $0.quantity(comparableTo: test.unit)) != nil }
    if test.unit == .percent, Set(named.map(\.name)).count == 1 {
      return named.map { $0.quantity(comparableTo: test.unit) }.max { $0.value < $1.value }
    }
    if named.count == 1, let one = named.first { return one.quantity(comparableTo: test.unit) }
    let numbers = output.lines.flatMap { Quantity.all(in: $0.text) }.filter { test.isMet(by: $0) != nil }
    return numbers.count == 1 ? numbers.first : nil
  }
}
