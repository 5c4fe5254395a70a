import IncidentModel
import ShellReader

/// Reads tables that say what each result means and what to do about it.
enum OutcomeTableReader {
  /// Reads a table; nil when its header names no result or nothing to do.
  static func read(_ table: MarkdownBlock) -> OutcomeTable? {
    guard table.isTable, let head = table.children.first, table.children.count > 1 else { return nil }
    let names = head.children.map { $0.text.plain.folded.trimmed }
    guard names.count > 1, let result = resultColumn(names),
      names.indices.contains(where: { $0 != result && (isAction(names[$0]) || sends(names[$0])) })
    else { return nil }
    let width = head.children.count
    let rows = table.children.dropFirst().map { row in
      var cells = row.children.map(\.text)
      while cells.count < width { cells.append(InlineText()) }
      return OutcomeTable.Row(
        patterns: patterns(of: cells[result]), cells: cells.prefix(width).map(\.rich),
        jump: jump(in: cells, except: result), line: row.line)
    }
    return OutcomeTable(
      header: head.children.map(\.text.rich), resultColumn: result, rows: rows, line: head.line)
  }

  private static let results = [
    "result", "outcome", "output", "you see", "what you see", "error", "response", "indicator", "symptom",
    "observation",
    "finding", "condition", "scenario", "situation", "signal", "status", "state", "cause", "if", "value",
    "issue", "problem",
  ]

  private static let actions = [
    "action", "fix", "next", "resolution", "remediation", "what to do", "mitigation", "step", "solution",
    "then",
    "go to", "meaning", "diagnosis", "likely cause", "escalate", "response", "do", "recovery",
  ]

  /// The column that holds the results: the most telling name first.
  private static func resultColumn(_ names: [String]) -> Int? {
    for result in results {
      let index = names.firstIndex { name in
        // Asked first: to put the other texts together takes ten times as long.
        guard name.holds(result) else { return false }
        return name == result || name.hasPrefix(result + " ") || name.hasPrefix(result + "s")
          || name.hasSuffix(" " + result) || name.hasSuffix(" " + result + "s")
      }
      if let index { return index }
    }
    return nil
  }

  /// The texts of a row that name a part of the document without sending anybody there, as "Jump to" does above them.
  static func names(in row: OutcomeTable.Row, of table: OutcomeTable) -> [String] {
    table.header.indices.filter { index in
      index != table.resultColumn && sends(table.header[index].plain.folded.trimmed)
    }.flatMap { JumpText.names(in: row.cells[$0].plain) }
  }

  /// Whether the head of a column alone sends people where its cells say.
  private static func sends(_ name: String) -> Bool { senders.contains(name) }

  private static let senders: WordSet = [
    "jump to", "go to", "goto", "skip to", "next", "next step", "next steps", "see", "see section",
    "continue with", "continue at", "continue to", "proceed to", "then", "then go to", "follow",
    "step to follow", "section to follow",
  ]

  private static func isAction(_ name: String) -> Bool {
    actions.contains {
      guard name.holds($0) else { return false }
      return name == $0 || name == $0 + "s" || name.holds(word: $0)
        || name.hasPrefix($0) && $0.utf8.count > 4
    }
  }

  /// The code spans of a cell, else its text.
  private static func patterns(of cell: InlineText) -> [String] {
    let codes = cell.spans.filter { $0.kind == .code }.map(\.text.trimmed).filter { !$0.isEmpty }
    if !codes.isEmpty { return codes }
    var text = cell.plain.trimmed
    if text.utf8.count > 2, text.utf8.first == 0x22, text.utf8.last == 0x22 {
      text = String(text.dropFirst().dropLast())
    }
    return text.isEmpty ? [] : [text]
  }

  /// The first jump of a row: "→ Step 3", a link, "go to section 2".
  private static func jump(in cells: [InlineText], except result: Int) -> Jump? {
    for (index, cell) in cells.enumerated().reversed() where index != result {
      if let link = cell.spans.first(where: { $0.link != nil }), let target = link.link {
        return Jump(text: link.text, destination: .url(target))
      }
      if let text = JumpText.first(in: cell.plain) ?? JumpText.alone(in: cell.plain) {
        return Jump(text: text, destination: .unresolved)
      }
    }
    return nil
  }
}
