import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// Gives a key to what is being asked.
  mutating func answer(_ key: Key) -> [Effect] {
    switch prompt {
    case .question(let question): return answer(question, key)
    case .typedName(let typed): return answer(typed, key)
    case .values(let form): return answer(form, key)
    case .text(let text): return answer(text, key)
    case .menu(let menu): return answer(menu, key)
    case .palette(let palette): return answer(palette, key)
    case .sweep(let cursor): return answer(cursor, key)
    case .reader(let reader): return answer(reader, key)
    case nil: return []
    }
  }

  /// Gives a paste, as one piece, to what takes text; nothing else can be pasted into.
  mutating func paste(_ pasted: String) -> [Effect] {
    switch prompt {
    case .text(var text):
      text.paste(pasted)
      prompt = .text(text)
    case .values(var form):
      form.fields[form.selected].paste(pasted)
      prompt = .values(form)
    case .palette(var palette):
      palette.editor.paste(pasted, isMultiLine: false)
      prompt = .palette(palette)
    case .typedName(var typed):
      typed.complaint = "A name that is pasted proves nothing: type it"
      prompt = .typedName(typed)
    case .question, .menu, .reader, .sweep: return refuse("Nothing here takes text")
    case nil: return refuse("Nothing here takes text: \(keyName("note")) writes a note")
    }
    return []
  }

  /// How far a page goes in a list of things to choose from.
  var rowsOfList: Int { max(1, size.rows - 6) }

  private mutating func answer(_ menu: Menu, _ key: Key) -> [Effect] {
    var menu = menu
    switch key {
    case _ where key.cancels, .left, .character("q"): prompt = nil
    case .up, .character("k"): menu.selected = max(0, menu.selected - 1)
    case .down, .character("j"): menu.selected = min(menu.items.count - 1, menu.selected + 1)
    case .home: menu.selected = 0
    case .end: menu.selected = menu.items.count - 1
    case .pageUp: menu.selected = max(0, menu.selected - rowsOfList)
    case .pageDown: menu.selected = min(menu.items.count - 1, menu.selected + rowsOfList)
    case .enter: return choose(menu.items[menu.selected].choice)
    case .character("@"):
      guard case .milestone(let milestone) = menu.items[menu.selected].choice else { return refuse(key) }
      return write(.milestone(milestone), proposal: "@")
    case .character(let letter):
      guard let item = menu.items.first(where: { $0.key == letter }) else { return refuse(key) }
      return choose(item.choice)
    default: return refuse(key)
    }
    if prompt != nil { prompt = .menu(menu) }
    return []
  }

  private mutating func answer(_ palette: Palette, _ key: Key) -> [Effect] {
    var palette = palette
    let matches = palette.matches(self)
    switch key {
    case _ where key.cancels: prompt = nil
    case .up, .control("p"): palette.selected = max(0, palette.selected - 1)
    case .down, .control("n"), .tab: palette.selected = min(max(0, matches.count - 1), palette.selected + 1)
    case .pageUp: palette.selected = max(0, palette.selected - 10)
    case .pageDown: palette.selected = min(max(0, matches.count - 1), palette.selected + 10)
    case .enter:
      prompt = nil
      guard matches.indices.contains(palette.selected) else { return refuse("No action has such a name") }
      return perform(matches[palette.selected])
    default:
      guard palette.editor.handle(key) else { return refuse(key) }
      palette.selected = 0
    }
    if prompt != nil { prompt = .palette(palette) }
    return []
  }

  private mutating func answer(_ reader: TextReader, _ key: Key) -> [Effect] {
    var reader = reader
    let page = max(1, size.rows - 4)
    if reader.isTyping {
      switch key {
      case .enter: reader.isTyping = false
      case _ where key.cancels:
        (reader.filter, reader.isTyping) = (LineEditor(), false)
      default:
        guard reader.filter.handle(key) else { return refuse(key) }
        reader.scroll = 0
      }
      prompt = .reader(reader)
      return []
    }
    switch key {
    case .character("/") where reader.canFilter: reader.isTyping = true
    case let key where reader.isEvent && settings.keyMap.does("event", key):
      prompt = nil
      return offerAnnotations()
    case .escape where !reader.filter.isEmpty: reader.filter = LineEditor()
    case _ where key.cancels, .character("q"), .enter, .character("?"), .function(1), .left,
      .character("h"):
      prompt = nil
      return []
    case .down, .character("j"): reader.scroll += 1
    case .up, .character("k"): reader.scroll -= 1
    case .pageDown, .character(" "), .control("d"), .control("f"): reader.scroll += page
    case .pageUp, .control("u"), .control("b"): reader.scroll -= page
    case .home, .character("g"): reader.scroll = 0
    case .end, .character("G"): reader.scroll = .max / 2
    default: return refuse(key)
    }
    let lines = ReaderView.lines(reader, self, columns: ReaderView.textColumns(size)).count
    reader.scroll = max(0, min(reader.scroll, lines - ReaderView.textRows(size)))
    prompt = .reader(reader)
    return []
  }
}
