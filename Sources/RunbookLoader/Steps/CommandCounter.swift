import IncidentModel

/// Counts the commands of steps without reading anything else about them.
///
/// It goes where `StepBuilder` goes, with the same judge: a list of thousands of runbooks shows how many there are.
struct CommandCounter {
  let judge: BlockJudge

  /// The number of commands that the step will have.
  func count(in step: StepDraft) -> Int {
    let own = step.origin == .heading ? 0 : count(in: step.lead)
    return own + count(in: step.intro) + count(in: step.blocks)
  }

  private func count(in text: InlineText) -> Int { judge.inlineCommands(in: text).count }

  private func count(in blocks: [MarkdownBlock]) -> Int { blocks.reduce(0) { $0 + count(in: $1) } }

  private func count(in block: MarkdownBlock) -> Int {
    switch block.kind {
    case .paragraph: count(in: block.text)
    case .code: judge.codes.reading(of: block)?.commandCount ?? 0
    case .table: count(inTable: block)
    case .quote: count(in: Admonition(block)?.blocks ?? block.children)
    case .list, .item, .row, .cell: count(in: block.children)
    case .heading, .html, .rule, .source: 0
    }
  }

  private func count(inTable table: MarkdownBlock) -> Int {
    if let checklist = ChecklistTable(table) {
      return checklist.rows.reduce(0) { $0 + count(in: $1.text) + count(in: checklist.details(of: $1)) }
    }
    let result = OutcomeTableReader.read(table)?.resultColumn
    return table.children.dropFirst().reduce(0) { sum, row in
      row.children.enumerated().reduce(sum) { sum, cell in
        cell.offset == result ? sum : sum + count(in: cell.element.text)
      }
    }
  }
}
