import IncidentModel

extension Step {
  /// The blank that stands in a task's own line; nil for none.
  func field(of task: StepTask) -> Field? { fields.first { $0.line == task.line } }

  /// How many blanks stand in a task's own line.
  func fields(of task: StepTask) -> Int { fields.count { $0.line == task.line } }
}

extension Field {
  /// Whether what belongs into it is the time at which it is filled in.
  var asksForNow: Bool {
    let words = label.lowercased().split { !$0.isLetter }
    return words.last == "time" && (words.count == 1 || words.contains("current"))
  }
}

extension RichText {
  /// Returns the text with a value instead of its first blank, `____`.
  func fillingBlank(_ value: String) -> RichText {
    var filled = self
    for index in filled.spans.indices {
      let text = filled.spans[index].text
      guard let start = text.firstRange(of: "___")?.lowerBound else { continue }
      let rest = text[start...].drop { $0 == "_" }
      filled.spans[index].text = text[..<start] + value + rest
      break
    }
    return filled
  }
}
