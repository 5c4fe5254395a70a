import IncidentModel

extension PostmortemReport {
  func writeCommands(_ document: inout ReportDocument) {
    document.heading(2, "Commands")
    if attempts.isEmpty { document.paragraph("No command was run.") }
    for record in attempts {
      let place: Markup = record.step.map { " (step \(name($0)))" } ?? " (from outside the runbook)"
      document.heading(3, "Command \(record.number)\(place)")
      document.fence(VisibleText.escape(record.text), language: "sh")
      document.list(facts(record))
      writeOutput(record, &document)
    }
  }

  private func facts(_ record: AttemptRecord) -> [Markup] {
    let attempt = record.attempt
    var facts: [Markup] = [
      "Attempt \(record.repetition), class \(record.commandClass.rawValue), by \(attempt.actor)"
    ]
    let began: Markup = attempt.start == nil ? "Start not recorded" : "Started \(moment(attempt.startedAt))"
    // Whoever finds a run that its console left knows only when that was.
    let word = attempt.end?.cause == .interrupted ? "found interrupted" : "ended"
    facts.append(attempt.endedAt.map { "\(began), \(word) \(moment($0))" } ?? began)
    facts.append("Result: \(outcome(record))")
    if let start = attempt.start {
      let place: Markup = start.directory.isEmpty ? "" : " in \(code: start.directory)"
      facts.append("Ran on \(start.target)\(place)")
      if !start.values.isEmpty {
        let values = start.values.sorted { $0.key < $1.key }.map {
          "\(code: "\($0.key)=\($0.value)")" as Markup
        }
        facts.append("With \(Markup.joined(values, separator: ", "))")
      }
    }
    guard let end = attempt.end else { return facts }
    if !end.problem.isEmpty { facts.append("Problem: \(end.problem)") }
    if end.redactions > 0 {
      facts.append("\(plural(end.redactions, "secret was", "secrets were")) removed from the output")
    }
    if end.cutBytes > 0 {
      facts.append(
        "\(plural(end.cutBytes, "byte is", "bytes are")) not in the capture: it was over the limit")
    }
    return facts
  }

  private func writeOutput(_ record: AttemptRecord, _ document: inout ReportDocument) {
    guard let end = record.attempt.end else {
      document.paragraph("No output was recorded.")
      return
    }
    let whole = record.attempt.endEvent.flatMap { outputs[$0] }
    let bytes = whole ?? Array(end.excerpt.utf8)
    guard !bytes.isEmpty else {
      document.paragraph("It printed nothing.")
      return
    }
    let excerpt = OutputExcerpt(bytes)
    let size = "\(plural(excerpt.lineCount, "line", "lines")), \(plural(bytes.count, "byte", "bytes"))"
    if whole == nil {
      document.paragraph("The first lines of its output; the whole is in \(code: end.capture ?? "no file").")
    }
    guard excerpt.isFolded else {
      document.fence(excerpt.text)
      return
    }
    let shown =
      excerpt.omittedLines > 0 ? "; the first and last \(OutputExcerpt.shownLines / 2) lines are shown" : ""
    document.details("Output: \(size)\(shown)") { $0.fence(excerpt.text) }
  }

  func writeSupportingData(_ document: inout ReportDocument) {
    document.heading(2, "Supporting data")
    let captures = attempts.filter { $0.attempt.end?.capture != nil }
    if captures.isEmpty {
      document.paragraph("No output was captured.")
    } else {
      document.table(
        ["Command", "Capture", "SHA-256"],
        captures.map { record in
          [
            "\(record.number)", "\(code: record.attempt.end?.capture ?? "")",
            "\(code: record.attempt.end?.sha256 ?? "")",
          ]
        })
    }
    let values = state.values.sorted { $0.key < $1.key }
    if !values.isEmpty {
      document.paragraph("Values that the commands were given:")
      document.list(
        values.map { name, latest in
          latest.value.map { "\(code: "\(name)=\($0)")" } ?? "\(code: name) (a secret, which is not kept)"
        })
    }
    guard let id = state.id else { return }
    document.paragraph(
      """
      The timeline has \(plural(events.count, "event", "events")). \(code: "incident verify \(id)") holds \
      them and the captures against their digests; \(code: "incident export \(id) --format jsonl") gives \
      them as data.
      """)
  }
}
