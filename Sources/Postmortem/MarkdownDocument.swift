/// A Markdown document as it grows, block by block.
struct MarkdownDocument {
  private var blocks: [String] = []

  /// The document, ending in one line feed.
  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func heading(_ level: Int, _ title: Markup) {
    blocks.append(String(repeating: "#", count: level) + " " + title.rendered())
  }

  mutating func paragraph(_ line: Markup) { blocks.append(line.rendered()) }

  /// A question that only people can answer, in italics.
  mutating func question(_ text: String) { blocks.append("*\(text)*") }

  mutating func questions(_ texts: [String]) {
    blocks.append(texts.map { "- *\($0)*" }.joined(separator: "\n"))
  }

  mutating func quote(_ line: Markup) { blocks.append("> " + line.rendered()) }

  mutating func list(_ items: [Markup]) {
    blocks.append(items.map { "- " + $0.rendered() }.joined(separator: "\n"))
  }

  /// A list of check boxes; a deeper level belongs to the item above it.
  mutating func checkList(_ items: [(level: Int, isDone: Bool, line: Markup)]) {
    let lines = items.map { item in
      String(repeating: "  ", count: item.level) + (item.isDone ? "- [x] " : "- [ ] ") + item.line.rendered()
    }
    blocks.append(lines.joined(separator: "\n"))
  }

  mutating func table(_ header: [Markup], _ rows: [[Markup]]) {
    func row(_ cells: [Markup]) -> String {
      "| " + cells.map { $0.rendered(in: .cell) }.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: "---|", count: header.count)
    blocks.append(([row(header), rule] + rows.map(row)).joined(separator: "\n"))
  }

  /// A code block whose fence is longer than any run of backticks in it; `text` is shown as it is given.
  mutating func fence(_ text: String, language: String = "text") {
    let fence = String(repeating: "`", count: max(3, text.longestRun(of: "`") + 1))
    let content = text.hasSuffix("\n") ? text : text + "\n"
    blocks.append("\(fence)\(language)\n\(content)\(fence)")
  }

  /// Blocks that a reader unfolds; the blank lines around them make their content Markdown again.
  mutating func details(_ summary: Markup, _ content: (inout MarkdownDocument) -> Void) {
    var inner = MarkdownDocument()
    content(&inner)
    blocks.append("<details>\n<summary>\(summary.rendered())</summary>")
    blocks += inner.blocks
    blocks.append("</details>")
  }
}
