import IncidentModel

extension StepTask {
  /// The commands that stand under it, those of its own tasks left out.
  var commands: [CommandID] {
    content.flatMap(\.leaves).compactMap { if case .command(let id) = $0 { id } else { nil } }
  }

  /// The command that is all that it says; nil where it says more than that, or something else.
  func soleCommand(in step: Step) -> CommandID? {
    guard let id = commands.first, commands.count == 1, content.contains(.command(id)),
      let command = step.commands.first(where: { $0.id == id })
    else { return nil }
    let words = text.plain.oneLine.trimmingBlanks
    // "`uptime`:" says no more than "`uptime`".
    return words.hasPrefix(command.text)
      && words.dropFirst(command.text.count).allSatisfy { ".:;".contains($0) }
      ? id : nil
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

extension Step {
  /// The task of which a command is all that it says.
  func task(thatIs command: CommandID) -> StepTask? {
    allTasks.first { $0.soleCommand(in: self) == command }
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
