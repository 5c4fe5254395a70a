import CCMarkGFM
import IncidentModel

/// Collects the running text of the block that is open: emphasis and links become marks on each stretch.
struct InlineReader {
  private var traits: [RichText.Traits] = [[]]
  private var links: [String] = []
  private var line = 1
  private var lineOffset = 0

  /// Forgets the block before.
  mutating func begin(line: Int, lineOffset: Int) {
    traits = [[]]
    links = []
    self.line = line
    self.lineOffset = lineOffset
  }

  /// Takes note of an inline node that begins and adds its text.
  mutating func enter(_ node: OpaquePointer, in text: inout InlineText) {
    line = max(line, Int(cmark_node_get_start_line(node)) + lineOffset)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: add(.text, literal(node), to: &text)
    case CMARK_NODE_CODE: add(.code, literal(node), traits: .code, to: &text)
    case CMARK_NODE_SOFTBREAK: add(.softBreak, " ", to: &text)
    case CMARK_NODE_LINEBREAK: add(.hardBreak, "\n", to: &text)
    case CMARK_NODE_HTML_INLINE: addHTML(literal(node), to: &text)
    case CMARK_NODE_EMPH: push(.emphasis)
    case CMARK_NODE_STRONG: push(.strong)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      push([])
      links.append(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
    default: push(Self.isStruck(node) ? .struck : [])
    }
  }

  /// Takes note of an inline node that ends.
  mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_HTML_INLINE:
      return
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: _ = links.popLast()
    default: break
    }
    if traits.count > 1 { traits.removeLast() }
  }

  private mutating func push(_ more: RichText.Traits) { traits.append(traits[traits.count - 1].union(more)) }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private static func isStruck(_ node: OpaquePointer) -> Bool {
    cmark_node_get_type_string(node).map { String(cString: $0) } == "strikethrough"
  }

  /// Adds a tag: known ones are only marks, everything else (`<pod>`) is the author's text.
  private mutating func addHTML(_ tag: String, to text: inout InlineText) {
    if HTMLTags.isBreak(tag) { return add(.hardBreak, "\n", to: &text) }
    if !HTMLTags.isMark(tag) { add(.text, tag, to: &text) }
  }

  private mutating func add(
    _ kind: InlineSpan.Kind, _ string: String, traits more: RichText.Traits = [], to text: inout InlineText
  ) {
    let marks = traits[traits.count - 1].union(more)
    let last = text.spans.count - 1
    if kind == .text, last >= 0, text.spans[last].kind == .text, text.spans[last].traits == marks,
      text.spans[last].link == links.last, text.spans[last].line == line
    {
      text.spans[last].text += string
    } else {
      text.spans.append(InlineSpan(kind: kind, text: string, traits: marks, link: links.last, line: line))
    }
  }
}
