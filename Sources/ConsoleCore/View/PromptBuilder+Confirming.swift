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
        content.title = "Run this? Nobody knows what it does: it counts as a change"
      }
      addFacts(about: run, to: &content, besides: 1)
      content.add("Run it? y/N", Theme.strong, columns: columns)
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
    var content = PromptContent(title: "This cannot be undone")
    addFacts(about: typed.run, to: &content, besides: 4)
    content.add(
      "To run it, type \(typed.name), the name of \(typed.meaning), and Enter:", Theme.fail, columns: columns)
    content.add(typed.editor, columns: columns, lead: "> ")
    if !typed.complaint.isEmpty { content.add(typed.complaint, Theme.fail, columns: columns) }
    return content
  }

  /// How many lines a box over the panes has room for, below the top line and above the footer.
  private var rows: Int { max(1, state.size.rows - 4 - (state.notice == nil ? 0 : 1)) }

  /// Says exactly what would run, with what, and where; `others` is how many lines come after that.
  private func addFacts(about run: PlannedRun, to content: inout PromptContent, besides others: Int) {
    var facts = PromptContent(title: "")
    addCircumstances(of: run, to: &facts)
    // All of it is shown as far as the screen reaches; what does not fit is counted, never silently left out.
    let lines = run.text.lines.flatMap { text in
      TextWrap.wrap(text, columns: columns - 2).map { StyledLine("  " + $0, Theme.commandText) }
    }
    let room = max(1, rows - facts.lines.count - others)
    let shown = lines.count <= room ? lines.count : max(1, room - 1)
    content.lines += lines.prefix(shown)
    if lines.count > shown {
      let rest = lines.count - shown
      content.add(
        "  \(art[.ellipsis]) and \(rest) more \(rest == 1 ? "line" : "lines"): Esc, then \(state.keyName("edit")) "
          + "shows all", Theme.warn, columns: columns)
    }
    content.lines += facts.lines
  }

  /// The secrets that a command can make use of: every command is given all, so that none of them is ever shown.
  private func secrets(of run: PlannedRun) -> [String] {
    let named = Set(run.command.placeholders.map(\.name))
    return run.secrets.keys.filter { named.contains($0) || ShellReader.isReadByPrograms($0) }.sorted()
  }

  /// Says where it would run, with what, and what its author says about it.
  private func addCircumstances(of run: PlannedRun, to content: inout PromptContent) {
    if run.isEdited { content.add("edited by you", Theme.warn, columns: columns) }
    let host = state.settings.host
    content.add(
      run.target == .local ? "on this host, \(host)" : "on \(run.target.text), from \(host)", columns: columns
    )
    if let server = state.queryServer(of: run) {
      content.add("asks the database \(server.text)", Theme.strong, columns: columns)
    }
    let values =
      run.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      + secrets(of: run).map { "\($0)=(secret)" }
    if !values.isEmpty { content.add("with " + values.joined(separator: "  "), columns: columns) }
    if let declared = run.command.declaredClass, declared < run.commandClass {
      content.add(
        "The author declares it \(declared.rawValue); by its text it is \(run.commandClass.rawValue). "
          + "Yes takes the author's word for this incident.", Theme.warn, columns: columns)
    }
    if run.command.flags.contains(.background) {
      content.add(
        run.target == .local
          ? "It runs on until you stop it or leave the console."
          : "It may run on there: nothing here stops it then.",
        columns: columns)
    }
    if let warning = run.command.warning, !warning.isEmpty {
      content.add("\(art[.warning]) \(warning.oneLine)", Theme.warn, columns: columns)
    }
  }
}
