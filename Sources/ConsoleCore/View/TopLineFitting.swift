import TerminalFrame

/// Chooses for each part of the top line the form in which all of them have room beside each other.
struct TopLineFitting {
  /// One part giving way: from here on it is shown in this form at the longest.
  struct Step {
    var part: TopLinePart
    var form: Int

    init(_ part: TopLinePart, _ form: Int) { (self.part, self.form) = (part, form) }
  }

  /// One way to show a part.
  private struct Form {
    var text: String
    var columns: Int

    init(_ text: String) { (self.text, columns) = (text, DisplayWidth.of(text)) }

    static let none = Form("")
  }

  /// By part, the longest first: each is measured once, and tried in many places.
  private let forms: [[Form]]
  /// By part, which of its forms is the longest that is taken.
  private var chosen = Array(repeating: 0, count: TopLinePart.allCases.count)

  init(_ forms: [TopLinePart: [String]]) {
    self.forms = TopLinePart.allCases.map { part in (forms[part] ?? []).map { Form($0) } }
  }

  /// The blanks between two parts.
  var gap: Int { chosen[TopLinePart.gap.rawValue] == 0 ? 2 : 1 }

  /// The text of a part; empty for one that is not shown.
  func text(_ part: TopLinePart) -> String { form(part.rawValue).text }

  private func form(_ part: Int) -> Form { forms[part][safe: chosen[part]] ?? forms[part].last ?? .none }

  /// Lets parts give way in an order until all that is left fits, then takes back what was more than needed.
  mutating func fit(columns: Int, _ order: [Step]) {
    var taken: [Step] = []
    for step in order where self.columns > columns {
      let part = step.part.rawValue
      taken.append(Step(step.part, chosen[part]))
      chosen[part] = max(step.form, chosen[part])
    }
    for before in taken.reversed() {
      let part = before.part.rawValue
      let now = chosen[part]
      chosen[part] = before.form
      if self.columns > columns { chosen[part] = now }
    }
  }

  /// With a blank at each end; severity and status are one.
  private var columns: Int {
    var (sum, shown) = (2, 0)
    for part in forms.indices {
      let columns = form(part).columns
      sum += columns
      shown += columns > 0 ? 1 : 0
    }
    let joined = form(TopLinePart.severity.rawValue).columns == 0 ? 0 : gap - 1
    return sum + gap * (shown - 1) - joined
  }
}
