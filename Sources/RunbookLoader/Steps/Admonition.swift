import IncidentModel

/// A quotation that begins with `[!NOTE]`: the form into which every tool's notes are brought.
struct Admonition {
  /// The kind in small letters: "note", "warning".
  var kind: String
  var title: String
  var blocks: [MarkdownBlock]

  /// Reads a quotation; nil for a plain one.
  init?(_ quote: MarkdownBlock) {
    guard quote.kind == .quote, let first = quote.children.first, first.isParagraph else { return nil }
    let lines = first.text.lines
    guard let head = lines.first?.plain.trimmed, head.hasPrefix("[!"), let end = head.firstIndex(of: "]")
    else { return nil }
    kind = head[head.index(head.startIndex, offsetBy: 2)..<end].folded
    title = head[head.index(after: end)...].trimmed
    blocks = quote.children
    guard lines.count > 1, let second = lines[1].line else {
      blocks.removeFirst()
      return
    }
    blocks[0].text.spans.removeAll { $0.line < second }
    while let span = blocks[0].text.spans.first, span.kind == .softBreak || span.kind == .hardBreak {
      blocks[0].text.spans.removeFirst()
    }
    blocks[0].line = second
  }

  /// Whether it warns of harm.
  var isWarning: Bool {
    ["warning", "caution", "danger", "important", "attention", "error"].contains(kind)
  }

  /// What it warns of, in one line.
  var warning: String {
    let text = blocks.first?.text.plain.trimmed ?? ""
    return WarningReader.words(of: [title, text].filter { !$0.isEmpty }.joined(separator: ": "))
  }
}
