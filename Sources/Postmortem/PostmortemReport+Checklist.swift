import IncidentModel

extension PostmortemReport {
  func writeChecklist(_ document: inout ReportDocument) {
    document.heading(2, "Checklist")
    guard !checklist.isEmpty else {
      document.paragraph("No checklist was recorded.")
      return
    }
    let progress = checklist.map { state.progress(of: $0.step) }
    let done = progress.count { $0 == .done }
    let open = progress.count { $0 == .open }
    document.paragraph(
      """
      Of \(plural(progress.count, "step", "steps")), \(done) \(done == 1 ? "was" : "were") done, \
      \(progress.count - done - open) skipped, \(open) not done.
      """)
    var rest = checklist[...]
    while let phase = rest.first?.phase {
      let items = rest.prefix { $0.phase == phase }
      rest = rest.dropFirst(items.count)
      document.heading(3, "\(phase.isEmpty ? "Steps" : phase)")
      document.checkList(items.flatMap(lines))
    }
  }

  /// A step with its tasks, and what was filled into its blanks.
  private func lines(_ item: ChecklistItem) -> [(level: Int, isDone: Bool, line: Markup)] {
    let title = [item.number, item.title].compactMap { $0 }.joined(separator: " ")
    let filled = state.fields.filter { $0.key.step == item.step }.sorted { $0.key.field < $1.key.field }
    let values = Markup.joined(
      filled.map { "\(item.label(of: $0.key.field) ?? $0.key.field): \($0.value.value)" }, separator: "; ")
    let fields: Markup = filled.isEmpty ? "" : " (\(values))"
    let isDone = state.progress(of: item.step) == .done
    let open = item.tasks.count { state.progress(of: $0.id, in: item.step) == .open }
    let rest: Markup =
      isDone && open > 0 ? " *(\(open) of \(plural(item.tasks.count, "task", "tasks")) open)*" : ""
    var lines = [(0, isDone, "\(title)\(remark(state.steps[item.step]))\(rest)\(fields)" as Markup)]
    for task in item.tasks {
      let latest = state.tasks[.init(item.step, task.id)]
      lines.append((1, latest?.value == .done, "\(task.text)\(remark(latest))"))
    }
    return lines.map { (level: $0.0, isDone: $0.1, line: $0.2) }
  }

  private func remark(_ latest: Latest<StepProgress>?) -> Markup {
    switch latest?.value {
    case .done: " (\(latest?.actor ?? ""), \(latest.map { clock($0.at) } ?? ""))"
    case .skipped(let reason): " **skipped**\(reason.isEmpty ? "" : ": \(reason)")"
    case .open, nil: ""
    }
  }

  func writeDepartures(_ document: inout ReportDocument) {
    document.heading(2, "Where the run left the runbook")
    let departures = events.compactMap(departure)
    write(departures, orSay: "Nothing was refused, skipped or run from outside the runbook.", &document)
    document.question("What should the runbook say so that the next run need not leave it?")
  }

  private func departure(_ event: TimelineEvent) -> Markup? {
    let time = clock(event.at)
    switch event.body {
    case .commandRefused(let refusal): return "\(time) \(code: refusal.text) was not run: \(refusal.reason)"
    case .stepSkipped(let step, let reason):
      let why: Markup = reason.isEmpty ? "" : ": \(reason)"
      return "\(time) step \(name(step)) was skipped\(why)"
    case .taskSkipped(let step, let task, let reason):
      let why: Markup = reason.isEmpty ? "" : ": \(reason)"
      return "\(time) \(name(step, task)) was skipped\(why)"
    case .jumped(let jump):
      let target = jump.runbook.map { "runbook \($0)" } ?? jump.step.map { "step \(name($0))" } ?? ""
      let source = jump.from.map { " from step \(name($0))" } ?? ""
      return "\(time) went\(source) to \(target): \(jump.text)"
    case .commandStarted(let start) where start.command == nil:
      return "\(time) \(code: start.text) was run, which the runbook does not have"
    case .runbookChanged(let sha256, _):
      return "\(time) the runbook's file changed; SHA-256 is now \(code: sha256)"
    default: return nil
    }
  }
}
