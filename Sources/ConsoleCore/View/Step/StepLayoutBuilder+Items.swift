import IncidentModel
import TerminalFrame

extension StepLayoutBuilder {
  mutating func addTask(_ id: TaskID) {
    guard let step, let task = step.allTasks.first(where: { $0.id == id }) else { return }
    add(task, in: step)
  }

  private mutating func add(_ task: StepTask, in step: Step) {
    let mark = TickMark(state, task: task.id, in: step.id)
    let isDone = mark == .done
    var first = StyledLine(String(art[mark.glyph]), mark.style)
    first.append(" ")
    let blanks = StyledLine("  ")
    if let command = task.soleCommand(in: step) {
      lastProse = task.text.plain
      nested(Prefix(first: first, rest: blanks)) { builder in
        builder.addCommand(command, mark: mark)
        builder.add(task.content.filter { $0 != .command(command) }, isTight: true)
        for subtask in task.tasks { builder.add(subtask, in: step) }
      }
      return
    }
    item(
      .task(task.id),
      head: { builder in
        builder.nested(Prefix(first: first, rest: blanks)) { inner in
          let text = inner.filled(task, in: step)
          inner.emit(StyledWrapper.wrap(text, columns: inner.available, base: isDone ? Theme.faint : nil))
          if let word = mark.word { inner.emit(StyledLine(word, mark.style)) }
        }
      })
    markLinks(of: task)
    lastProse = task.text.plain
    nested(indent: 2) { builder in
      builder.add(task.content, isTight: true)
      for subtask in task.tasks { builder.add(subtask, in: step) }
    }
  }

  /// A task's text, its blank filled with what was written there.
  private func filled(_ task: StepTask, in step: Step) -> RichText {
    guard let field = step.field(of: task), let value = state.incident.fields[.init(step.id, field.id)]?.value
    else { return task.text }
    return task.text.fillingBlank(value)
  }

  private mutating func markLinks(of task: StepTask) {
    guard let lines = layout.heads[.task(task.id)] else { return }
    for span in task.text.spans {
      guard let target = span.link, let index = links.firstIndex(where: { $0.target == target }) else {
        continue
      }
      mark(.link(index), lines: lines)
    }
  }

  mutating func addField(_ index: Int) {
    guard let step, step.fields.indices.contains(index) else { return }
    let field = step.fields[index]
    // The blank of a task stands in the task's own line.
    if step.allTasks.contains(where: { step.field(of: $0) == field }) { return }
    let value = state.incident.fields[.init(step.id, field.id)]?.value
    let pending = state.outbox.underWay.last.flatMap { entry -> String? in
      guard case .fieldFilled(step.id, field.id, let value) = entry.draft.body else { return nil }
      return value
    }
    let unit = field.unit.isEmpty ? "" : " " + field.unit
    let text = [
      (field.label + ": ", Theme.text), (value ?? "________", value == nil ? Theme.faint : Theme.strong),
    ]
    let tail = [(unit, Theme.text), (pending == nil ? "" : " (recording: \(pending ?? ""))", Theme.pending)]
    item(
      .field(index),
      head: {
        $0.emit(StyledWrapper.wrap((text + tail).map { (text: $0.0, style: $0.1) }, columns: $0.available))
      })
  }

  mutating func addTemplate(_ index: Int) {
    guard let step, step.templates.indices.contains(index) else { return }
    let template = step.templates[index]
    let what =
      template.kind == .message ? "to post" : template.language.isEmpty ? "to paste" : template.language
    item(
      .template(index),
      head: { builder in
        var line = StyledLine(String(builder.art[.starred]) + " ", Theme.key)
        // The sentence above is often its title; said once is enough.
        let title = template.title.oneLine
        let isSaid = title.isEmpty || builder.lastProse.oneLine.contains(title)
        line.append(isSaid ? "Text" : title, Theme.strong)
        let opening = template.kind == .message ? "\(builder.state.keyName("open")) fills it in, " : ""
        if let sent = title.isEmpty ? nil : builder.state.index.sent[title] {
          line.append(" sent \(sent.timeOfDay)Z", Theme.pass)
        }
        line.append(" (\(what); \(opening)\(builder.state.keyName("copy")) copies)", Theme.faint)
        builder.emit(line.fitted(builder.available, builder.art))
      },
      rest: { builder in
        let edge = StyledLine("  " + String(builder.art[.vertical]) + " ", Theme.faint)
        builder.nested(Prefix(first: nil, rest: edge)) { inner in
          for line in template.text.lines { inner.emit(inner.cut(line, Theme.code)) }
        }
      })
  }
}
