import TerminalFrame

/// Chooses for each part of the top line the form in which all of them have room beside each other.
struct TopLineFitting {
  /// One part giving way: from here on it is shown in this form at the longest.
  struct Step {
    var part: TopLinePart
    var form: Int

    init(_ part: TopLinePart, _ form: Int) { (self.part, self.form) = (part, form) }
  }

  private let forms: [TopLinePart: [String]]
  private var chosen: [TopLinePart: Int] = [:]

  init(_ forms: [TopLinePart: [String]]) { self.forms = forms }

  /// The blanks between two parts.
  var gap: Int { chosen[.gap] == nil ? 2 : 1 }

  /// The text of a part; empty for one that is not shown.
  func text(_ part: TopLinePart) -> String {
    forms[part].flatMap { $0[safe: chosen[part] ?? 0] ?? $0.last } ?? ""
  }

  /// Lets parts give way in an order until all that is left fits, then takes back what was more than needed.
  mutating func fit(columns: Int, _ order: [Step]) {
    var taken: [Step] = []
    for step in order where self.columns > columns {
      taken.append(Step(step.part, chosen[step.part] ?? 0))
      chosen[step.part] = max(step.form, chosen[step.part] ?? 0)
    }
    for before in taken.reversed() {
      let now = chosen[before.part]
      chosen[before.part] = before.form == 0 ? nil : before.form
      if self.columns > columns { chosen[before.part] = now }
    }
  }

  /// With a blank at each end; severity and status are one.
  private var columns: Int {
    let shown = TopLinePart.allCases.map { DisplayWidth.of(text($0)) }.filter { $0 > 0 }
    let joined = text(.severity).isEmpty ? 0 : gap - 1
    return shown.reduce(2, +) + gap * (shown.count - 1) - joined
  }
}
