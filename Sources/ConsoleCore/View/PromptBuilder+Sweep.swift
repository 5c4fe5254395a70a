import IncidentModel
import TerminalFrame

extension PromptBuilder {
  func content(of cursor: SweepCursor) -> PromptContent {
    guard let sweep = state.sweep else { return PromptContent(title: "Sweep") }
    let done = sweep.entries.count - sweep.openCount
    var content = PromptContent(
      title: "Sweep: \(state.title(of: sweep.scope).oneLine)  \(done)/\(sweep.entries.count)")
    let level: Verdict.Level = sweep.count(.fail) > 0 ? .fail : sweep.count(.warn) > 0 ? .warn : .pass
    content.add(sweep.summary, Theme.level(level), columns: columns)
    for (position, entry) in sweep.entries.enumerated() {
      if position == cursor.selected {
        (content.selected, content.focus) = (content.lines.count, content.lines.count)
      }
      let start = content.lines.count
      content.lines.append(line(of: entry, isSelected: position == cursor.selected))
      for text in brokenThresholds(of: entry) {
        content.lines.append(StyledLine("      \(art[.warning]) \(text)", Theme.warn).fitted(columns, art))
      }
      for line in start..<content.lines.count { content.items[line] = position }
    }
    return content
  }

  private func line(of entry: Sweep.Entry, isSelected: Bool) -> StyledLine {
    let found = state.runbook.command(entry.command)
    let (glyph, outcome, style) = outcome(of: entry)
    var line = StyledLine(isSelected ? "\(art[.current]) " : "  ", Theme.key)
    line.append("\(art[glyph]) ", style)
    let number = found?.step.number.map { "\($0) " } ?? ""
    let text = found?.command.text.oneLine ?? entry.command.rawValue
    let room = max(12, columns / 2 - 4)
    let cut = TextWrap.fitCommand(
      text, columns: room - DisplayWidth.of(number), ellipsis: art[.ellipsis])
    line.append(TextWrap.pad(number + cut, columns: room) + "  ", Theme.commandText)
    line.append(outcome, style)
    return line.fitted(columns, art)
  }

  private func outcome(of entry: Sweep.Entry) -> (Glyph, String, Style) {
    switch entry.stage {
    case .waiting: return (.ellipsis, "waits", Theme.faint)
    case .running: return (.running, "running", Theme.running)
    case .leftOut(let reason): return (.skipped, "left out: \(reason)", Theme.faint)
    case .ended(let end):
      let words =
        end.verdict.rule == .exitStatus ? end.outcome : "\(end.outcome): \(end.verdict.text.oneLine)"
      let shown =
        end.verdict.rule == .exitStatus
        ? [words, end.firstLine].compactMap { $0 }.joined(separator: ": ") : words
      return (ShownResult.glyph(of: end), shown, Theme.level(end.verdict.level))
    }
  }

  private func brokenThresholds(of entry: Sweep.Entry) -> [String] {
    guard case .ended(let end) = entry.stage, let step = state.runbook.step(entry.step) else { return [] }
    return end.verdict.unsaidThresholds(of: step).map(\.text.oneLine)
  }
}
