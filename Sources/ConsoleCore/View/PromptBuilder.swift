import IncidentModel
import TerminalFrame

/// Makes what each prompt shows.
struct PromptBuilder {
  let state: ConsoleState
  let columns: Int
  let art: LineArt

  init(_ state: ConsoleState, columns: Int) {
    (self.state, self.columns) = (state, columns)
    art = state.art
  }

  func content(of prompt: Prompt) -> PromptContent {
    switch prompt {
    case .question(let question): content(of: question)
    case .typedName(let typed): content(of: typed)
    case .values(let form): content(of: form)
    case .text(let text): content(of: text)
    case .menu(let menu): content(of: menu)
    case .palette(let palette): content(of: palette)
    case .sweep(let cursor): content(of: cursor)
    case .reader(let reader):
      PromptContent(title: reader.title, lines: ReaderView.lines(reader, state, columns: columns))
    }
  }

  private func content(of menu: Menu) -> PromptContent {
    var content = PromptContent(title: menu.title)
    let width = menu.items.map { DisplayWidth.of($0.title) }.max() ?? 0
    for item in menu.items {
      var line = StyledLine("\(item.key) ", Theme.key)
      line.append(TextWrap.pad(item.title, columns: width + 2), Theme.strong)
      line.append(item.detail, Theme.faint)
      content.lines.append(line.fitted(columns, art))
    }
    content.selected = menu.selected
    mark(&content)
    if !menu.note.isEmpty {
      let note = StyledWrapper.wrap([(text: menu.note, style: Theme.warn)], columns: columns)
      content.lines = note + content.lines
      content.selected = note.count + menu.selected
    }
    let first = content.lines.count - menu.items.count
    for item in menu.items.indices { content.items[first + item] = item }
    content.focus = content.selected ?? 0
    return content
  }

  /// Marks the selected line, so that it is known without colour.
  private func mark(_ content: inout PromptContent) {
    for index in content.lines.indices {
      var line = StyledLine(index == content.selected ? "\(art[.current]) " : "  ", Theme.key)
      line.append(content.lines[index])
      content.lines[index] = line.fitted(columns, art)
    }
  }

  private func content(of palette: Palette) -> PromptContent {
    var content = PromptContent(title: "All actions")
    let matches = palette.matches(state)
    // Above stand the title and a few lines of what is behind; where rows are few, nothing needs to.
    let others = state.size.rows >= 20 ? 10 : 5
    let rows = min(matches.count, max(1, state.size.rows - others), 12)
    let first = max(0, min(palette.selected - rows / 2, matches.count - rows))
    let shown = Array(matches.dropFirst(first).prefix(rows))
    // The same columns whatever is typed, where there is room for all names.
    let names = (columns >= 60 ? ConsoleCommand.all : shown).map { DisplayWidth.of($0.name) }.max() ?? 0
    for command in shown {
      let keys = state.settings.keyMap.keys(of: command).map {
        KeyName.of($0, isUnicode: state.settings.isUnicode)
      }.joined(
        separator: " ")
      var line = StyledLine(TextWrap.pad(command.name, columns: names + 1), Theme.strong)
      line.append(TextWrap.pad(keys, columns: 9) + " ", Theme.key)
      if let reason = command.reasonDisabled(state) {
        line.append("not now: \(reason)", Theme.faint)
      } else {
        line.append(command.help)
      }
      content.items[content.lines.count] = first + content.lines.count
      content.lines.append(line)
    }
    content.selected = shown.isEmpty ? nil : palette.selected - first
    if shown.count < matches.count {
      content.position = ShownPart(number: palette.selected + 1, of: matches.count)
    }
    mark(&content)
    if shown.isEmpty { content.lines.append(StyledLine("No action has such a name", Theme.warn)) }
    content.add(palette.editor, columns: columns, lead: ": ")
    explain(matches[safe: palette.selected], in: &content)
    return content
  }

  /// Says in full, where there is room, what the selected action does: beside its name the sentence was cut.
  private func explain(_ command: ConsoleCommand?, in content: inout PromptContent) {
    guard state.size.rows >= 20, let command else { return }
    let words = command.reasonDisabled(state).map { "Not now: \($0)" } ?? command.help
    let lines = StyledWrapper.wrap([(text: words, style: Theme.faint)], columns: columns)
    // Always as many, so that the list does not jump when the selection moves.
    content.lines += (0..<2).map { lines[safe: $0] ?? StyledLine() }
  }

  private func content(of text: TextPrompt) -> PromptContent {
    var content = PromptContent(title: TextPromptWords.title(text.purpose, state))
    let blanks = text.purpose.isMessage ? text.editor.blanks : []
    content.add(
      text.editor, columns: columns,
      marks: blanks.map { blank in
        let isSelected = text.isBlankSelected && blank.lowerBound == text.editor.cursor
        return (blank, isSelected ? Theme.searched : Theme.pending)
      })
    if !text.complaint.isEmpty {
      content.add(text.complaint, Theme.fail, columns: columns)
    } else if let hint = TextPromptWords.hint(text, state) {
      content.add(hint, Theme.faint, columns: columns)
    }
    return content
  }

  private func content(of form: ValueForm) -> PromptContent {
    var title = "Values"
    if case .run(let run) = form.purpose { title = "Values for \(run.command.text.oneLine)" }
    if case .sweep(let sweep) = form.purpose {
      title = "Values for the sweep of \(state.title(of: sweep.scope))"
    }
    var content = PromptContent(title: title)
    let names = min(columns / 3, form.fields.map { DisplayWidth.of($0.name) }.max() ?? 0)
    for (position, field) in form.fields.enumerated() {
      let isSelected = position == form.selected
      let lead = (isSelected ? String(art[.current]) : " ") + " "
      let name = TextWrap.pad(field.name, columns: names, ellipsis: art[.ellipsis]) + "  "
      let start = content.lines.count
      defer { for line in start..<content.lines.count { content.items[line] = position } }
      content.add(
        field.editor, columns: columns, lead: lead + name, isSecret: field.isSecret, hasCursor: isSelected,
        marks: isSelected && !field.isTouched ? [(0..<field.editor.characters.count, Theme.searched)] : [])
      guard isSelected else { continue }
      if !form.complaint.isEmpty { content.add(form.complaint, Theme.fail, columns: columns) }
      let facts = [
        field.source.isEmpty ? nil : "from \(field.source)",
        field.isSecret ? "secret: never shown nor stored" : nil,
        state.database(proposedIn: field).map { "the database \($0)" },
        field.isOptional ? "may stay empty" : form.isSweep ? "empty leaves out what needs it" : nil,
        field.choices.isEmpty ? nil : "one of: \(field.choices.joined(separator: ", ")) (Tab)",
        field.summary.isEmpty ? nil : field.summary,
      ].compactMap { $0 }
      if !facts.isEmpty {
        content.add("    " + facts.joined(separator: " \(art[.separator]) "), Theme.faint, columns: columns)
      }
    }
    return content
  }
}
