import IncidentModel

/// Finds out where links and jumps lead, once every step and section is known.
struct JumpResolver {
  private let phases: [Phase]
  private let sections: [Section]
  /// The numbers of the steps of each phase in small letters.
  private let numbers: [[String?]]
  /// Made when something leads to a heading that is no step's.
  private lazy var headings = HeadingIndex(sections)

  init(phases: [Phase], sections: [Section]) {
    self.phases = phases
    self.sections = sections
    numbers = phases.map { phase in phase.steps.map { $0.number?.folded } }
  }

  /// Returns the phases with their destinations filled in.
  mutating func resolved() -> [Phase] {
    var result = phases
    for p in result.indices {
      for l in result[p].links.indices { resolve(&result[p].links[l], phase: p, step: nil) }
      for s in result[p].steps.indices {
        for l in result[p].steps[s].links.indices { resolve(&result[p].steps[s].links[l], phase: p, step: s) }
        for t in result[p].steps[s].outcomes.indices {
          for r in result[p].steps[s].outcomes[t].rows.indices {
            let row = result[p].steps[s].outcomes[t].rows[r]
            if let jump = row.jump {
              result[p].steps[s].outcomes[t].rows[r].jump = resolved(jump, phase: p, step: s)
            } else {
              let names = OutcomeTableReader.names(in: row, of: result[p].steps[s].outcomes[t])
              result[p].steps[s].outcomes[t].rows[r].jump = jump(toOne: names, phase: p, step: s)
            }
          }
        }
      }
    }
    return result
  }

  private mutating func resolve(_ link: inout Link, phase: Int, step: Int?) {
    if link.target.isEmpty {
      link.jump = resolved(link.jump, phase: phase, step: step)
    } else {
      link.jump.destination = destination(of: link.target)
    }
  }

  private mutating func resolved(_ jump: Jump, phase: Int, step: Int?) -> Jump {
    // Until now the destination holds a link's target.
    if case .url(let target) = jump.destination {
      return Jump(text: jump.text, destination: destination(of: target))
    }
    return Jump(
      text: jump.text, destination: place(named: jump.text, phase: phase, step: step) ?? .unresolved)
  }

  /// The jump to the first of these names that something in the document bears, in all its words.
  private mutating func jump(toOne names: [String], phase: Int, step: Int) -> Jump? {
    for name in names {
      let place =
        Self.isNumbered(name.foldedWords)
        ? self.place(named: name, phase: phase, step: step)
        : headings.line(ofWholeTitle: name).map(self.place(atLine:))
      if let place { return Jump(text: name, destination: place) }
    }
    return nil
  }

  /// Whether the words name a part by its kind and number: "Step 3".
  private static func isNumbered(_ words: [String]) -> Bool {
    words.count == 2 && ["step", "section", "phase", "option", "scenario"].contains(words[0])
  }

  /// The destination of a link's target.
  private mutating func destination(of target: String) -> Jump.Destination {
    if target.hasPrefix("#") {
      guard let line = headings.line(ofAnchor: String(target.dropFirst())) else { return .unresolved }
      return place(atLine: line)
    }
    if target.holds("://") || target.hasPrefix("mailto:") || target.hasPrefix("/") || target.hasPrefix("tel:")
    {
      return .url(target)
    }
    let hash = target.position(of: "#")
    let page = target.bytes(0..<(hash ?? target.utf8.count)).utf8
    let path = Substring(page.drop { $0 == 0x3F }.prefix { $0 != 0x3F })
    guard path.endsFolded(with: ".md") || path.endsFolded(with: ".markdown") else { return .url(target) }
    let name = path.split(separator: "/").last ?? path
    let slug = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
    let anchor = hash.map { String(target.bytes($0 + 1..<target.utf8.count)) }
    return .runbook(slug: String(slug), anchor: anchor)
  }

  /// The step whose heading stands in this line, else the section.
  private func place(atLine line: Int) -> Jump.Destination {
    for phase in phases {
      if let step = phase.steps.first(where: { $0.line == line }) { return .step(step.id) }
    }
    return .section(line: line)
  }

  /// The place that words name: "→ Step 3", "Section 2", a heading's own words.
  private mutating func place(named text: String, phase: Int, step: Int?) -> Jump.Destination? {
    let words = text.foldedWords.filter { word in word.utf8.first.map(TextScan.isAlphanumeric) ?? false }
    if Self.isNumbered(words), let number = words.last {
      if words[0] != "phase", let found = self.step(numbered: number, phase: phase, step: step) {
        return .step(found)
      }
      if let line = headings.line(ofNumber: number) { return place(atLine: line) }
      return nil
    }
    return headings.line(ofTitle: text).map { place(atLine: $0) }
  }

  /// The step with this number: in the same phase, else the next one in the file, else any.
  private func step(numbered number: String, phase: Int, step: Int?) -> StepID? {
    func first(in range: some Sequence<Int>) -> StepID? {
      for index in range {
        if let place = numbers[index].firstIndex(of: number) { return phases[index].steps[place].id }
      }
      return nil
    }
    if let found = first(in: phase..<phase + 1) ?? first(in: phase..<phases.count) ?? first(in: 0..<phase) {
      return found
    }
    // Steps that carry no number are counted.
    let steps = phases[phase].steps
    guard let count = Int(number), count > 0, count <= steps.count, steps.allSatisfy({ $0.number == nil })
    else { return nil }
    return steps[count - 1].id
  }
}
