import IncidentModel
import ShellReader

/// A table whose rows are ticked: a column of boxes, or numbered rows with an action.
struct ChecklistTable {
  /// One row to do.
  struct Row {
    var number: String?
    var text: InlineText
    var cells: [InlineText]
    var line: Int
  }

  private(set) var header: [InlineText]
  private(set) var rows: [Row] = []

  /// Reads a table; nil when nothing in it is ticked.
  init?(_ table: MarkdownBlock) {
    guard table.isTable, let head = table.children.first, table.children.count > 1 else { return nil }
    header = head.children.map(\.text)
    let names = header.map { $0.plain.folded.trimmed }
    let body = table.children.dropFirst()
    let boxes = names.indices.first { column in
      body.count { $0.children.count > column && Self.isBox($0.children[column].text.plain) } * 2
        > body.count
    }
    let isCounted = names.first.map { ["#", "step", "no", "no.", "nr", "order"].contains($0) } ?? false
    let actions = names.firstIndex { Self.actionNames.contains($0) || $0.hasSuffix(" action") }
    guard boxes != nil || (isCounted && actions != nil && actions != 0) else { return nil }
    for row in body {
      let cells = row.children.map(\.text)
      guard let column = actions ?? Self.longest(cells, except: boxes), column < cells.count,
        !cells[column].isEmpty
      else {
        continue
      }
      let first = cells[0].plain.trimmed
      let number = column > 0 && first.utf8.count < 8 && !Self.isBox(first) ? first : nil
      rows.append(
        Row(number: number?.isEmpty == true ? nil : number, text: cells[column], cells: cells, line: row.line)
      )
    }
    if rows.isEmpty { return nil }
  }

  /// What a row says besides its text, number and box, as labelled lines.
  func details(of row: Row) -> [MarkdownBlock] {
    let others = zip(header, row.cells).filter { _, cell in
      cell != row.text && !cell.isEmpty && cell.plain.trimmed != row.number && !Self.isBox(cell.plain)
    }
    return others.map { name, cell in
      var paragraph = MarkdownBlock(kind: .paragraph, line: row.line, endLine: row.line)
      let label = InlineSpan(
        kind: .text, text: "\(name.plain.trimmed): ", traits: [], link: nil, line: row.line)
      paragraph.text = InlineText(spans: [label] + cell.spans)
      return paragraph
    }
  }

  private static let actionNames: WordSet = [
    "action", "step", "task", "check", "item", "activity", "description", "what", "procedure", "what to do",
    "to do",
  ]

  static func isBox(_ text: String) -> Bool {
    // Each of them has three bytes.
    guard text.utf8.count >= 3 else { return false }
    let text = text.trimmed
    return text.utf8.count == 3 && boxes.contains(text)
  }

  private static let boxes: WordSet = ["☐", "□", "⬜", "[ ]", "[x]", "☑", "❏", "▢"]

  private static func longest(_ cells: [InlineText], except column: Int?) -> Int? {
    cells.indices.filter { $0 != column }.max { cells[$0].plain.utf8.count < cells[$1].plain.utf8.count }
  }
}
