/// Writes a report as CommonMark with the extensions of GitHub.
enum MarkdownWriter {
  /// Returns the document, ending in one line feed.
  static func text(_ document: ReportDocument) -> String {
    text(document.blocks).joined(separator: "\n\n") + "\n"
  }

  private static func text(_ blocks: [ReportDocument.Block]) -> [String] { blocks.flatMap(text) }

  private static func text(_ block: ReportDocument.Block) -> [String] {
    switch block {
    case .heading(let level, let title):
      return [String(repeating: "#", count: level) + " " + title.rendered()]
    case .paragraph(let line): return [line.rendered()]
    case .questions(let texts):
      return [texts.count == 1 ? "*\(texts[0])*" : texts.map { "- *\($0)*" }.joined(separator: "\n")]
    case .quote(let line): return ["> " + line.rendered()]
    case .list(let items): return [items.map { "- " + $0.rendered() }.joined(separator: "\n")]
    case .checkList(let items):
      let lines = items.map { item in
        String(repeating: "  ", count: item.level) + (item.isDone ? "- [x] " : "- [ ] ")
          + item.line.rendered()
      }
      return [lines.joined(separator: "\n")]
    case .table(let header, let rows): return [table(header, rows)]
    case .fence(let text, let language): return [fence(text, language: language)]
    case .details(let summary, let inner):
      // The blank lines around them make the blocks inside Markdown again.
      return ["<details>\n<summary>\(summary.rendered())</summary>"] + text(inner) + ["</details>"]
    case .picture: return []
    }
  }

  private static func table(_ header: [Markup], _ rows: TableRows) -> String {
    var text = ""
    write(row: header, to: &text)
    text += "\n|" + String(repeating: "---|", count: header.count)
    return text
      + rows.text { cells, text in
        text += "\n"
        write(row: cells, to: &text)
      }
  }

  private static func write(row cells: [Markup], to text: inout String) {
    text += "|"
    for cell in cells {
      text += " "
      text += cell.rendered(in: .cell)
      text += " |"
    }
  }

  /// A code block whose fence is longer than any run of backticks in it.
  private static func fence(_ text: String, language: String) -> String {
    let fence = String(repeating: "`", count: max(3, text.longestRun(of: "`") + 1))
    let content = text.hasSuffix("\n") ? text : text + "\n"
    return "\(fence)\(language)\n\(content)\(fence)"
  }
}
