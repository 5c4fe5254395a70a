/// A report as it grows, block by block; what it looks like is decided by whoever writes it out.
struct ReportDocument {
  /// A piece of a report that stands by itself.
  enum Block {
    case heading(Int, Markup)
    case paragraph(Markup)
    /// Questions that only people can answer; a single one stands alone.
    case questions([String])
    case quote(Markup)
    case list([Markup])
    /// Check boxes; a deeper level belongs to the item above it.
    case checkList([(level: Int, isDone: Bool, line: Markup)])
    case table([Markup], TableRows)
    /// Text as it was printed or run.
    case fence(String, language: String)
    /// Blocks that a reader unfolds.
    case details(Markup, [Block])
    /// The picture of the incident; Markdown has none.
    case picture
  }

  private(set) var blocks: [Block] = []

  mutating func heading(_ level: Int, _ title: Markup) { blocks.append(.heading(level, title)) }
  mutating func paragraph(_ line: Markup) { blocks.append(.paragraph(line)) }
  mutating func question(_ text: String) { blocks.append(.questions([text])) }
  mutating func questions(_ texts: [String]) { blocks.append(.questions(texts)) }
  mutating func quote(_ line: Markup) { blocks.append(.quote(line)) }
  mutating func list(_ items: [Markup]) { blocks.append(.list(items)) }
  mutating func table(_ header: [Markup], _ rows: TableRows) { blocks.append(.table(header, rows)) }
  mutating func table(_ header: [Markup], _ rows: [[Markup]]) { table(header, TableRows(rows)) }
  mutating func picture() { blocks.append(.picture) }

  mutating func checkList(_ items: [(level: Int, isDone: Bool, line: Markup)]) {
    blocks.append(.checkList(items))
  }

  mutating func fence(_ text: String, language: String = "text") {
    blocks.append(.fence(text, language: language))
  }

  mutating func details(_ summary: Markup, _ content: (inout ReportDocument) -> Void) {
    var inner = ReportDocument()
    content(&inner)
    blocks.append(.details(summary, inner.blocks))
  }
}
