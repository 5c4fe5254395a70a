import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// Shows the sweep that runs, or the last one of this phase; begins one where there is none.
  mutating func openSweep() -> [Effect] {
    if let sweep, !sweep.isFinished || sweep.scope == .runbook || sweep.scope == currentScope {
      prompt = .sweep(SweepCursor(selected: firstTrouble(in: sweep)))
      return []
    }
    return beginSweep(currentScope)
  }

  /// The phase that the responder is in.
  private var currentScope: Sweep.Scope {
    switch navigation.place {
    case .phase(let position): .phase(position)
    case .step(let id):
      runbook.phases.firstIndex { $0.steps.contains { $0.id == id } }.map { .phase($0) } ?? .runbook
    }
  }

  private func firstTrouble(in sweep: Sweep) -> Int { nextTrouble(in: sweep, after: -1) ?? 0 }

  private func nextTrouble(in sweep: Sweep, after position: Int) -> Int? {
    sweep.entries.indices.first { index in
      guard index > position, case .ended(let end) = sweep.entries[index].stage else { return false }
      return end.verdict.level != .pass
    }
  }

  /// Gives a key to the list of a sweep.
  mutating func answer(_ cursor: SweepCursor, _ key: Key) -> [Effect] {
    guard let sweep else {
      prompt = nil
      return []
    }
    var cursor = cursor
    let last = max(0, sweep.entries.count - 1)
    switch key {
    case .down, .character("j"): cursor.selected = min(last, cursor.selected + 1)
    case .up, .character("k"): cursor.selected = max(0, cursor.selected - 1)
    case .home, .character("g"): cursor.selected = 0
    case .end, .character("G"): cursor.selected = last
    case .pageDown, .control("d"), .control("f"):
      cursor.selected = min(last, cursor.selected + rowsOfList)
    case .pageUp, .control("u"), .control("b"):
      cursor.selected = max(0, cursor.selected - rowsOfList)
    case .character("n"):
      guard let next = nextTrouble(in: sweep, after: cursor.selected) ?? nextTrouble(in: sweep, after: -1)
      else { return refuse("Nothing needs attention") }
      cursor.selected = next
    case .enter, .right, .character("l"), .character("o"):
      prompt = nil
      return go(to: sweep.entries[safe: cursor.selected])
    case .control("c"), .character("K"):
      return sweep.isFinished ? refuse("It has ended: Esc goes back") : stopSweep()
    case .character("r"):
      guard sweep.isFinished else { return refuse("It still runs: Ctrl-C stops it") }
      return beginSweep(sweep.scope, width: sweep.width)
    case .character("S"):
      guard sweep.isFinished else { return refuse("It still runs: Ctrl-C stops it") }
      guard sweep.scope != .runbook else { return refuse("This is the whole runbook: r runs it again") }
      return beginSweep(.runbook, width: sweep.width)
    case .escape, .character("q"), .left, .character("h"):
      prompt = nil
      return []
    default: return refuse(key)
    }
    prompt = .sweep(cursor)
    return []
  }

  private mutating func go(to entry: Sweep.Entry?) -> [Effect] {
    guard let entry, runbook.command(entry.command) != nil else {
      return refuse("The runbook has no such command any more")
    }
    follow(to: .step(entry.step))
    navigation.item = .command(entry.command)
    keepItemVisible()
    return []
  }
}
