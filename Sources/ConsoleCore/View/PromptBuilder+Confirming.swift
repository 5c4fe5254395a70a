import IncidentModel
import QueryReader
import ShellReader
import TerminalFrame

extension PromptBuilder {
  func content(of question: Question) -> PromptContent {
    switch question.purpose {
    case .run(let run):
      var content = PromptContent(title: "Run this? It is a \(run.commandClass.rawValue) command")
      if run.commandClass == .unknown {
        let who =
          run.command.flags.contains(.interactive)
          ? "What is typed into it decides" : "Nobody knows what it does"
        content.title = "Run this? \(who): it counts as a change"
      }
      var end = PromptContent(title: "")
      end.add("Run it? y/N", Theme.strong, columns: columns)
      addFacts(about: run, to: &content, besides: end.lines.count)
      content.lines += end.lines
      // What would run comes before the question, which the footer asks too.
      content.focus = content.lines.count <= rows ? content.lines.count - 1 : 0
      return content
    case .quit:
      var content = PromptContent(title: "Leave?")
      let unrecorded = state.unrecordedDrafts.count
      if unrecorded > 0 {
        content.add(
          "NOT RECORDED: \(unrecorded); \(state.keyName("retry")) tries again", Theme.fail, columns: columns)
      }
      for run in state.activeRuns {
        content.lines.append(StyledLine(run.request.text.oneLine, Theme.running).fitted(columns, art))
      }
      if !state.activeRuns.isEmpty { content.add("What runs is stopped first.", columns: columns) }
      content.add(state.partingWords, columns: columns)
      content.add("Leave? y/N", Theme.strong, columns: columns)
      content.focus = content.lines.count - 1
      return content
    case .openRunbook(_, let slug):
      var content = PromptContent(title: "Open \(slug)?")
      content.add("It begins an incident of its own. \(state.partingWords)", columns: columns)
      content.add("Open it? y/N", Theme.strong, columns: columns)
      content.focus = content.lines.count - 1
      return content
    }
  }

  func content(of typed: TypedName) -> PromptContent {
    var end = PromptContent(title: "")
    end.add(
      "To run it, type \(typed.name), the name of \(typed.meaning), and Enter:", Theme.fail, columns: columns)
    end.add(typed.editor, columns: columns, lead: "> ")
    if !typed.complaint.isEmpty { end.add(typed.complaint, Theme.fail, columns: columns) }
    var content = PromptContent(title: "This cannot be undone")
    addFacts(about: typed.run, to: &content, besides: end.lines.count)
    content.cursor = end.cursor.map { (line: content.lines.count + $0.line, column: $0.column) }
    content.lines += end.lines
    content.focus = content.lines.count - 1
    return content
  }

  /// How many lines a box over the panes has room for, below the top line and above what was said and the footer.
  private var rows: Int { max(1, PromptBox.room(state).rows - 2) }

  /// Says exactly what would run, with what, and where; `others` is how many lines come after that.
  private func addFacts(about run: PlannedRun, to content: inout PromptContent, besides others: Int) {
    // All of it is shown as far as the screen reaches; what does not fit is counted, never silently left out.
    let lines = run.text.lines.flatMap { text in
      TextWrap.wrap(text, columns: columns - 2).map { StyledLine("  " + $0, Theme.commandText) }
    }
    let facts = factLines(about: run, most: rows - others - min(lines.count, 2))
    let room = max(1, rows - facts.count - others)
    let shown = lines.count <= room ? lines.count : max(1, room - 1)
    content.lines += lines.prefix(shown)
    if lines.count > shown {
      let rest = lines.count - shown
      content.add(
        "  \(art[.ellipsis]) and \(rest) more \(rest == 1 ? "line" : "lines"): Esc, then \(state.keyName("edit")) "
          + "shows all", Theme.warn, columns: columns)
    }
    content.lines += facts
  }

  /// The secrets that a command can make use of: every command is given all, so that none of them is ever shown.
  private func secrets(of run: PlannedRun) -> [String] {
    let named = Set(run.command.placeholders.map(\.name))
    return run.secrets.keys.filter { named.contains($0) || ShellReader.isReadByPrograms($0) }.sorted()
  }

  /// Returns what is known about a run as at most so many lines, but one at least: where they are few each fact has
  /// one, and those that come last give way to what would run.
  private func factLines(about run: PlannedRun, most: Int) -> [StyledLine] {
    let facts = facts(about: run)
    let whole = facts.flatMap { StyledWrapper.wrap([$0], columns: columns) }
    guard whole.count > most else { return whole }
    var lines = facts.map { StyledLine($0.text, $0.style).fitted(columns, art) }
    let dropped = lines.count - max(1, most)
    guard dropped > 0 else { return lines }
    lines.removeLast(dropped)
    let rest = " \(art[.ellipsis]) +\(dropped)"
    if var last = lines.popLast() {
      last = last.fitted(columns - DisplayWidth.of(rest), art)
      last.append(rest, Theme.warn)
      lines.append(last)
    }
    return lines
  }

  /// Where it would run, with what, and what its author says about it; what matters most comes first.
  private func facts(about run: PlannedRun) -> [(text: String, style: Style)] {
    var facts: [(text: String, style: Style)] = []
    if run.isEdited { facts.append(("edited by you", Theme.warn)) }
    let host = state.settings.host
    facts.append(
      (run.target == .local ? "on this host, \(host)" : "on \(run.target.text), from \(host)", Theme.text))
    if let server = state.queryServer(of: run) {
      facts.append(("asks the database \(server.text)", Theme.strong))
    }
    let values =
      run.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      + secrets(of: run).map { "\($0)=(secret)" }
    if !values.isEmpty { facts.append(("with " + values.joined(separator: "  "), Theme.text)) }
    if let declared = run.command.declaredClass, declared < run.commandClass {
      facts.append(
        (
          "The author declares it \(declared.rawValue); by its text it is \(run.commandClass.rawValue). "
            + "Yes takes the author's word for this incident.", Theme.warn
        ))
    }
    if run.command.flags.contains(.background) {
      facts.append(
        (
          run.target == .local
            ? "It runs on until you stop it or leave the console."
            : "It may run on there: nothing here stops it then.", Theme.text
        ))
    }
    if let warning = run.command.warning, !warning.isEmpty {
      facts.append(("\(art[.warning]) \(warning.oneLine)", Theme.warn))
    }
    return facts
  }
}
