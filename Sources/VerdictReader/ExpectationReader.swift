import IncidentModel
import PlainJSON

/// Holds a command's result against what its author says it should be.
struct ExpectationReader {
  /// Whether the result is as expected, and how that is said.
  struct Answer {
    var level: Verdict.Level
    var text: String
  }

  /// A regular expression is tried on at most this many characters: its cost is not bounded by its length.
  static let regexLimit = 100_000

  let outcome: CommandOutcome
  let stdout: OutputText
  let stderr: OutputText
  /// Whether the command prints what a server sent, and not with which status.
  let hidesStatus: Bool
  /// Where numbers are looked for.
  let measured: OutputText

  /// What all of some expectations together say: the first that is not met; nil when none can be decided.
  func answer(to expectations: [Expectation]) -> Answer? {
    var met: [String] = []
    for expectation in expectations {
      guard let answer = answer(to: expectation) else { continue }
      guard answer.level == .pass else { return answer }
      met.append(answer.text)
    }
    return met.isEmpty ? nil : Answer(level: .pass, text: met.joined(separator: "; "))
  }

  private func answer(to expectation: Expectation) -> Answer? {
    switch expectation.kind {
    case .text: answer(toText: expectation.text)
    case .regex: answer(toRegex: expectation.text)
    case .exit: answer(toExit: expectation.text)
    case .number: answer(toNumber: expectation.text)
    case .sample: answer(toSample: expectation.text)
    case .prose: nil
    }
  }

  private func answer(toText text: String) -> Answer? {
    if let json = JSONValue(parsing: text), let printed = JSONValue(parsing: whole(stdout)) {
      return decide(printed.holds(json), text, otherwise: "not found in the output")
    }
    let patterns = text.split(whereSeparator: \.isNewline).compactMap { TextPattern($0) }
    guard !patterns.isEmpty else { return nil }
    let output = stderr.followed(by: stdout)
    let status = HTTPStatus(text.lowercased())
    let isFound =
      status?.isAnswered(by: stdout) ?? false || patterns.allSatisfy { $0.isFound(in: output) }
    if status != nil, !isFound, hidesStatus, outcome.isSuccess {
      return Answer(level: .warn, text: "\(text) cannot be told: curl prints no status without -i")
    }
    return decide(isFound, text, otherwise: "not found in the output")
  }

  /// A sample is not a promise: what differs from it is worth a look, no more.
  private func answer(toSample text: String) -> Answer? {
    guard let sample = SampleReader(sample: text, printed: whole(stdout)) else { return nil }
    if !sample.different.isEmpty {
      return Answer(level: .warn, text: sample.different.prefix(3).joined(separator: ", "))
    }
    guard !sample.same.isEmpty, outcome.isSuccess else { return nil }
    return Answer(level: .pass, text: sample.same.prefix(3).joined(separator: ", ") + ", as expected")
  }

  private func answer(toRegex pattern: String) -> Answer? {
    guard let regex = try? Regex(pattern) else {
      return Answer(level: .warn, text: "/\(pattern)/ is not a regular expression")
    }
    let text = (whole(stdout) + "\n" + whole(stderr)).prefix(Self.regexLimit)
    guard let match = text.firstMatch(of: regex.anchorsMatchLineEndings()) else {
      return decide(false, RegexWords.plain(pattern), otherwise: "not found in the output")
    }
    // What was found says more than the pattern that found it.
    return decide(true, RegexWords.shown(text[match.range]) ?? RegexWords.plain(pattern), otherwise: "")
  }

  private func answer(toExit text: String) -> Answer? {
    guard let test = ExitTest(text.lowercased(), isExitColumn: true) else { return nil }
    return decide(
      outcome.cause == .exit && test.isMet(by: outcome.exitStatus), test.words,
      otherwise: "was \(outcome.ending)")
  }

  private func answer(toNumber text: String) -> Answer? {
    guard let test = NumberTest(text) else { return nil }
    let numbers = measured.lines.lazy.flatMap { Quantity.all(in: $0.text) }
    guard let first = numbers.first else { return decide(false, text, otherwise: "no number in the output") }
    // "> 0" is met by "5 ms" and by "917K" alike: the author left the unit out.
    let isMet = test.isMet(by: first) ?? test.isMet(by: Quantity(value: first.value, unit: .none)) ?? false
    return decide(isMet, text, otherwise: "was \(Quantity.format(first.value))")
  }

  private func decide(_ isMet: Bool, _ wanted: String, otherwise: String) -> Answer {
    let wanted = wanted.split(whereSeparator: \.isNewline).joined(separator: " ")
    if isMet { return Answer(level: .pass, text: "\(wanted), as expected") }
    let ending = outcome.cause == .exit ? "" : "\(outcome.ending); "
    return Answer(level: .fail, text: "\(ending)expected \(wanted), \(otherwise)")
  }

  private func whole(_ output: OutputText) -> String { output.lines.map(\.text).joined(separator: "\n") }
}
