import TerminalFrame

/// The panes as tabs, where they do not stand side by side.
enum TabBar {
  /// A tab's text: the focused one stands in brackets, so that it is known without colour.
  struct Tab {
    var pane: Pane
    var text: String
    var isFocused: Bool
  }

  /// Returns the tabs, in full or abbreviated.
  static func tabs(_ state: ConsoleState, columns: Int) -> [Tab] {
    func make(_ title: (Pane) -> String) -> [Tab] {
      Pane.allCases.map { pane in
        let isFocused = state.navigation.focus == pane
        let text = "\(pane.rawValue + 1) \(title(pane))"
        return Tab(pane: pane, text: isFocused ? "[\(text)]" : " \(text) ", isFocused: isFocused)
      }
    }
    let progress = state.progress
    let full = make { pane in
      switch pane {
      case .checklist:
        "\(pane.title) \(progress.closed)/\(progress.count)"
          + (state.navigation.filter.isEmpty ? "" : ": \(state.navigation.filter.title)")
      case .timeline:
        "\(pane.title) "
          + (state.filteredTimeline.map { "\($0.positions.count)/\(state.events.count): \($0.filter.title)" }
            ?? "\(state.events.count)")
      case .step, .output: pane.title
      }
    }
    if full.reduce(0, { $0 + DisplayWidth.of($1.text) }) <= columns { return full }
    let plain = make(\.title)
    if plain.reduce(0, { $0 + DisplayWidth.of($1.text) }) <= columns { return plain }
    return make { String($0.title.prefix(4)) }
  }

  /// Returns the pane whose tab is at a column.
  static func pane(atColumn column: Int, _ state: ConsoleState) -> Pane? {
    var start = 0
    for tab in tabs(state, columns: state.size.columns) {
      let end = start + DisplayWidth.of(tab.text)
      if (start..<end).contains(column) { return tab.pane }
      start = end
    }
    return nil
  }
}

extension ConsoleView {
  mutating func drawTabs() {
    var line = StyledLine()
    for tab in TabBar.tabs(state, columns: screen.size.columns) {
      line.append(tab.text, tab.isFocused ? Theme.topLine : Theme.text)
    }
    draw(line, in: screen.tabs)
    guard state.navigation.focus == .checklist, !checklistPosition.isEmpty else { return }
    // Behind the tabs, where the other panes have it in their titles.
    let column = screen.size.columns - DisplayWidth.of(checklistPosition) - 1
    guard column > line.columns + 1 else { return }
    draw(StyledLine(checklistPosition, Theme.faint), in: screen.tabs, indent: column)
  }
}
