import IncidentModel

extension StepTask {
  /// The commands that stand under it, those of its own tasks left out.
  var commands: [CommandID] {
    content.flatMap(\.leaves).compactMap { if case .command(let id) = $0 { id } else { nil } }
  }

  /// The texts that stand under it, by position in the step; those of its own tasks left out.
  var templates: [Int] {
    content.flatMap(\.leaves).compactMap { if case .template(let index) = $0 { index } else { nil } }
  }

  /// What it says to write somewhere, `Post in #incidents: "Acknowledged, investigating"`; nil for none.
  var quotedWords: String? {
    let text = text.plain
    for (open, close) in [("\"", "\""), ("“", "”")] {
      guard let start = text.firstRange(of: open)?.upperBound,
        let end = text[start...].firstRange(of: close)?.lowerBound
      else { continue }
      // A single word in quotes is a name: `Click "Scale"`.
      if text[start..<end].contains(" ") { return String(text[start..<end]) }
    }
    return nil
  }
}

extension Block {
  /// The block, or what lists and quotes hold.
  fileprivate var leaves: [Block] {
    switch self {
    case .list(let list): list.items.flatMap { $0.flatMap(\.leaves) }
    case .quote(let blocks), .admonition(_, _, let blocks): blocks.flatMap(\.leaves)
    default: [self]
    }
  }
}
