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
        "\(pane.title) \(state.timelineCounts)"
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
    switch state.navigation.focus {
    case .checklist: drawTabPosition(checklistPosition)
    case .timeline: drawTabPosition(timelinePosition)
    case .step, .output: break
    }
  }

  /// Says behind the tabs which part of a pane is shown, where it has no title to hold that.
  mutating func drawTabPosition(_ position: ShownPart?) {
    guard let position else { return }
    let tabs = TabBar.tabs(state, columns: screen.size.columns).reduce(0) { $0 + DisplayWidth.of($1.text) }
    for text in [position.words, position.percent] {
      let column = screen.size.columns - DisplayWidth.of(text) - 1
      guard column > tabs else { continue }
      draw(StyledLine(text, Theme.faint), in: screen.tabs, indent: column)
      return
    }
  }
}
