import IncidentModel
import TerminalFrame

extension PickerState {
  mutating func take(_ key: Key) -> [Effect] {
    notice = nil
    let last = max(0, rows.count - 1)
    switch key {
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    // Nothing is open and nothing is lost: here Escape on an empty line may leave.
    case .control("c"): return [.quit]
    case .escape where editor.isEmpty: return [.quit]
    case .escape:
      editor.replace("")
      return takeTyped()
    case .enter: return open(selectedEntry)
    case .up, .control("p"), .backTab: select(selected - 1)
    case .down, .control("n"), .tab: select(selected + 1)
    case .pageUp: select(selected - PickerView.rows(self))
    case .pageDown: select(selected + PickerView.rows(self))
    case .home where editor.isEmpty: select(0)
    case .end where editor.isEmpty: select(last)
    default:
      let before = editor.text
      if editor.handle(key), editor.text != before { return takeTyped() }
    }
    return []
  }

  mutating func take(_ event: MouseEvent) -> [Effect] {
    switch event.action {
    case .wheelUp: select(selected - 1)
    case .wheelDown: select(selected + 1)
    case .press where PickerView.key(at: event.position, self) != nil:
      return PickerView.key(at: event.position, self).map { take($0) } ?? []
    case .press, .doublePress:
      guard let index = PickerView.index(atRow: event.position.row, self), rows.indices.contains(index)
      else { return [] }
      // The list may have moved between both halves of a double click: only what is marked is opened.
      if event.action == .doublePress { return index == selected ? open(selectedEntry) : [] }
      select(index)
    case .drag, .release: break
    }
    return []
  }

  private mutating func select(_ index: Int) {
    isUntouched = false
    selected = max(0, min(index, rows.count - 1))
  }

  /// Opens an entry; nil is none.
  mutating func open(_ entry: Entry?) -> [Effect] {
    switch entry {
    case .alert(let alert):
      if let incident = incident(for: alert) { return [.openIncident(incident.id)] }
      if let slug = slug(for: alert) { return [.openAlert(alert, slug: slug)] }
      notice =
        progress == nil
        ? "No runbook is known for \(alert.name): choose one below"
        : "Not every runbook has been read: none is known for \(alert.name) yet"
    case .incident(let incident): return [.openIncident(incident.id)]
    case .runbook(let runbook):
      guard case .failed(let reason) = runbook.reading else { return [.openRunbook(slug: runbook.slug)] }
      notice = reason
    case nil:
      notice = editor.isEmpty ? "There is nothing to open yet" : "Nothing matches: Esc clears the line"
    }
    return []
  }
}
