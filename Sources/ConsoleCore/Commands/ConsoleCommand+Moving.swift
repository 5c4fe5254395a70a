import IncidentModel
import TerminalFrame

extension ConsoleCommand {
  static let moving: [ConsoleCommand] = [
    ConsoleCommand(
      "down", [.down, .character("j")], "down", "Go down: the next step, item, line or event.", .moving,
      perform: { state in state.moving(.line(1)) }),
    ConsoleCommand(
      "up", [.up, .character("k")], "up", "Go up.", .moving, perform: { state in state.moving(.line(-1)) }),
    ConsoleCommand(
      "page-down", [.pageDown, .control("f")], "page down", "Go down by a page.", .moving,
      perform: { state in state.moving(.page(1)) }),
    ConsoleCommand(
      "page-up", [.pageUp, .control("b")], "page up", "Go up by a page.", .moving,
      perform: { state in state.moving(.page(-1)) }),
    ConsoleCommand(
      "half-page-down", [.control("d")], "half page down", "Go down by half a page.", .moving,
      perform: { state in state.moving(.halfPage(1)) }),
    ConsoleCommand(
      "half-page-up", [.control("u")], "half page up", "Go up by half a page.", .moving,
      perform: { state in state.moving(.halfPage(-1)) }),
    ConsoleCommand(
      "top", [.character("g"), .home], "top", "Go to the first.", .moving,
      perform: { state in state.moving(.first) }),
    ConsoleCommand(
      "bottom", [.character("G"), .end], "bottom", "Go to the last.", .moving,
      perform: { state in state.moving(.last) }),
    ConsoleCommand(
      "table-right", [.right], "columns", "Show the next column of a table that is too wide.", .moving,
      in: [.step], rank: 5, isMeant: { $0.canShiftTables(1) }, perform: { $0.shiftTables(1) }),
    ConsoleCommand(
      "table-left", [.left], "columns", "Show the column before.", .moving, in: [.step], rank: 5,
      isMeant: { $0.canShiftTables(-1) }, perform: { $0.shiftTables(-1) }),
    ConsoleCommand(
      "scroll-right", [.right], "right", "Show what is to the right of long lines.", .moving, in: [.output],
      perform: { state in
        state.shiftOutput(8)
        return []
      }),
    ConsoleCommand(
      "scroll-left", [.left], "left", "Show what is to the left.", .moving, in: [.output],
      isMeant: { ($0.output?.column ?? 0) > 0 },
      perform: { state in
        state.shiftOutput(-8)
        return []
      }),
    ConsoleCommand(
      "follow", [.character("f")], "follow", "Stay at the newest line of the output, or stop doing so.",
      .moving,
      in: [.output], rank: 6, label: { $0.output?.isFollowing == true ? "stop following" : nil },
      perform: { $0.toggleFollowing() }),
    ConsoleCommand(
      "open", [.enter, .right, .character("l")], "open",
      "Open what is selected: the step, the output, a row's way, a blank to fill in, a link, an event.",
      .moving,
      rank: 7, leading: { $0.isOpeningMeant }, label: { $0.openLabel }, unless: { $0.reasonNotToOpen },
      perform: { $0.open() }),
    ConsoleCommand(
      "back", [.escape, .left, .character("h")], "back", "Go back one level; never out of the console.",
      .moving,
      rank: 22, leading: { $0.isSearching }, label: { $0.isSearching ? $0.endOfSearch : nil },
      isMeant: {
        $0.navigation.focus != .checklist || $0.isZoomSeen || $0.isSearching
          || !$0.navigation.filter.isEmpty
      },
      perform: { $0.goUp() }),
    ConsoleCommand(
      "back-in-trail", [.character("b"), .backspace], "trail back", "Go back to where a jump led away from.",
      .moving,
      rank: 12, unless: { $0.navigation.trail.isEmpty ? "There is nowhere to go back to" : nil },
      perform: { $0.goBack() }),
    ConsoleCommand(
      "forward-in-trail", [.character("B")], "trail forward", "Go forward again.", .moving,
      unless: { $0.navigation.forwardTrail.isEmpty ? "There is nowhere to go forward to" : nil },
      perform: { $0.goForward() }),
    ConsoleCommand(
      "next-pane", [.tab], "next pane", "Give the keyboard to the next pane.", .moving, rank: 21,
      label: { _ in "pane" }, perform: { $0.focusNext(1) }),
    ConsoleCommand(
      "previous-pane", [.backTab], "previous pane", "Give the keyboard to the previous pane.", .moving,
      perform: { $0.focusNext(-1) }),
    ConsoleCommand(
      "checklist", [.character("1")], "checklist", "Go to the checklist.", .moving,
      perform: { $0.focus(.checklist) }),
    ConsoleCommand(
      "step", [.character("2")], "step", "Go to the step.", .moving, perform: { $0.focus(.step) }),
    ConsoleCommand(
      "output-pane", [.character("3")], "output", "Go to the output.", .moving, perform: { $0.focus(.output) }
    ),
    ConsoleCommand(
      "timeline", [.character("4")], "timeline", "Go to the timeline.", .moving,
      perform: { $0.focus(.timeline) }),
    ConsoleCommand(
      "fold", [.character("z")], "fold", "Fold or unfold the phase.", .moving, in: [.checklist], rank: 23,
      label: { state in
        state.phaseIndex(of: state.navigation.place).map(state.isFolded) == true ? "unfold" : nil
      },
      unless: { $0.reasonNotToFold }, perform: { $0.foldPhase() }),
    ConsoleCommand(
      "zoom", [.character("Z")], "zoom", "Give the focused pane the whole screen, or take it back.", .moving,
      unless: { $0.reasonNotToZoom },
      perform: { state in
        state.navigation.isZoomed.toggle()
        state.keepItemVisible()
        return []
      }),
    ConsoleCommand(
      "search", [.character("/")], "search",
      "Search titles, commands and text; in the output, its lines. n and N go on, Esc ends it.",
      .moving,
      rank: 8,
      perform: { $0.write($0.navigation.focus == .output && $0.output != nil ? .searchOutput : .search) }),
    // While something is searched for, n and N belong to the search, as in less: the footer says so for as long, and
    // before anything else, because n is another thing at all other times.
    ConsoleCommand(
      "next-match", [.character("n")], "next match", "Go to the next place that has what / looked for.",
      .moving,
      rank: 0, leading: { $0.isSearching }, isMeant: { $0.isSearching },
      unless: { $0.reasonForNoSearch },
      perform: { $0.goToNextMatch(1) }),
    ConsoleCommand(
      "previous-match", [.character("N")], "previous", "Go to the previous place that has it.", .moving,
      rank: 24, leading: { $0.isSearching },
      unless: { $0.reasonForNoSearch },
      perform: { $0.goToNextMatch(-1) }),
  ]
}

extension ConsoleState {
  /// What ending the search does, with the key that the search has taken from the notes.
  fileprivate var endOfSearch: String {
    guard let note = key(of: "note"), settings.keyMap.does("next-match", note) else { return "end search" }
    return "end search (\(keyName("note")) note)"
  }

  fileprivate var reasonForNoSearch: String? {
    isSearching ? nil : "Nothing is being searched for: \(keyName("search")) searches"
  }

  fileprivate mutating func moving(_ stride: MoveStride) -> [Effect] {
    move(stride)
    return []
  }

  fileprivate var reasonNotToOpen: String? {
    guard navigation.focus == .step else { return nil }
    guard navigation.item != nil else { return "Nothing is selected: \(nextThing)" }
    guard let command = selectedCommand else { return isOnPlainTask ? nothingToOpen : nil }
    return shownResult(of: command.id) == nil ? "It was not run yet: \(keyName("run")) runs it" : nil
  }

  /// Whether a task is selected that has nothing in it to open.
  private var isOnPlainTask: Bool {
    guard let task = selectedTask, let step = currentStep else { return false }
    return step.field(of: task) == nil && selectedTemplate == nil
  }

  /// Whether opening is what one most likely wants here.
  fileprivate var isOpeningMeant: Bool {
    switch navigation.focus {
    case .checklist, .timeline: return true
    case .output: return false
    case .step:
      switch navigation.item {
      case .outcome, .field, .link: return true
      case .task:
        if selectedMessage != nil { return true }
        guard let step = currentStep, let field = selectedTask.flatMap(step.field) else { return false }
        return incident.fields[.init(step.id, field.id)] == nil
      case .template: return selectedMessage != nil
      case .command, nil: return false
      }
    }
  }

  /// What Enter does here.
  fileprivate var openLabel: String? {
    switch navigation.focus {
    case .checklist: return isOnFoldedPhase ? "unfold" : nil
    case .timeline: return nil
    case .output: return "follow"
    case .step:
      switch navigation.item {
      case .command: return "output"
      case .task(let id):
        let task = currentStep?.allTasks.first { $0.id == id }
        let isBlank = task.flatMap { currentStep?.field(of: $0) } != nil
        return isBlank || selectedMessage != nil ? "fill in" : selectedTemplate == nil ? "output" : "copy"
      case .outcome: return "go there"
      case .field: return "fill in"
      case .template(let position):
        return currentStep?.templates[safe: position]?.kind == .message ? "fill in" : "copy"
      case .link: return "follow link"
      case nil: return nil
      }
    }
  }
}
