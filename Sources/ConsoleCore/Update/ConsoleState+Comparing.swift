import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// Compares the attempt in view with the one before it.
  mutating func compareAttempts() -> [Effect] {
    guard let command = navigation.focus == .output ? output?.command : selectedCommand?.id else {
      return refuse("No command is selected")
    }
    let attempts = (index.attempts[command] ?? []).filter { incident.attempts[$0]?.end != nil }
    let shown =
      navigation.shownAttempts[command].flatMap { attempts.firstIndex(of: $0) } ?? attempts.count - 1
    guard let later = attempts[safe: shown], let earlier = attempts[safe: shown - 1] else {
      return refuse("There is no attempt before it to compare with")
    }
    comparison = AttemptComparison(command: command, earlier: earlier, later: later)
    var effects: [Effect] = []
    for id in [earlier, later] {
      if let run = run(of: id) {
        comparison?.texts[id] = Self.comparable(run.output)
      } else if let end = incident.attempts[id]?.end {
        effects.append(.loadCapture(id, end))
      }
    }
    showComparison()
    return effects
  }

  /// Takes what one of the compared attempts printed.
  mutating func compare(_ bytes: [UInt8]?, of attempt: EventID) {
    guard let comparison, [comparison.earlier, comparison.later].contains(attempt),
      comparison.texts[attempt] == nil
    else { return }
    guard let bytes else {
      self.comparison = nil
      notice = Notice(text: "What an attempt printed is not kept any more", level: .refusal)
      return
    }
    var lines = OutputLines()
    lines.append(bytes)
    lines.endLine()
    self.comparison?.texts[attempt] = Self.comparable(lines)
    showComparison()
  }

  private mutating func showComparison() {
    guard let done = comparison, let lines = done.lines else { return }
    comparison = nil
    let attempts = index.attempts[done.command] ?? []
    func number(_ id: EventID) -> Int { (attempts.firstIndex(of: id) ?? 0) + 1 }
    let gone = lines.count { if case .gone = $0 { true } else { false } }
    let new = lines.count { if case .new = $0 { true } else { false } }
    var what =
      gone + new == 0 ? "no line changed" : "\(gone == 1 ? "1 line" : "\(gone) lines") gone, \(new) new"
    let most = AttemptComparison.maximumLines
    if done.texts.values.contains(where: { $0.count >= most }) { what += " in the first \(most) lines" }
    let (old, last) = (incident.attempts[done.earlier], incident.attempts[done.later])
    if let before = old?.end?.outcome, let after = last?.end?.outcome, before != after {
      what = "\(before) became \(after), \(what)"
    }
    let title = "Attempt \(number(done.earlier)) to \(number(done.later)): \(what)"
    var heads: [AttemptComparison.Line] = []
    if old?.end?.text != last?.end?.text {
      heads += [.gone(old?.end?.text ?? ""), .new(last?.end?.text ?? "")]
    }
    heads += [.gone(Self.result(of: old)), .new(Self.result(of: last)), .same("")]
    prompt = .reader(TextReader(title: title, content: .comparison(heads + lines)))
  }

  /// How an attempt ended, how long it took, when, and what that means.
  private static func result(of attempt: Attempt?) -> String {
    guard let end = attempt?.end, let at = attempt?.endedAt else { return "" }
    let meaning = end.verdict.isSaid ? ": \(end.verdict.text.oneLine)" : ""
    let duration = CommandWords.duration(milliseconds: end.durationMilliseconds)
    return "\(end.outcome), \(duration), \(at.timeOfDay)Z\(meaning)"
  }

  private static func comparable(_ output: OutputLines) -> [String] {
    (0..<min(output.count, AttemptComparison.maximumLines)).map { output[$0] }
  }
}
