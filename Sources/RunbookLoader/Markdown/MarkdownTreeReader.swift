import CCMarkGFM
import IncidentModel

/// Turns cmark's tree into values, event by event.
struct MarkdownTreeReader {
  private typealias Node = OpaquePointer

  private let source: String
  private let lineOffset: Int
  private var sourceLines: [Substring]?
  /// The blocks that are open, outermost first; the first stands for the document.
  private var open: [MarkdownBlock] = []
  private var inlines = InlineReader()

  init(source: String, lineOffset: Int) {
    self.source = source
    self.lineOffset = lineOffset
  }

  /// Returns the blocks below the document.
  mutating func read(_ document: OpaquePointer) -> [MarkdownBlock] {
    open = [MarkdownBlock(kind: .source, line: 1, endLine: 1)]
    guard let iterator = cmark_iter_new(document) else { return [] }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if node == document { continue }
      if event == CMARK_EVENT_ENTER {
        if enter(node) { cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT) }
      } else {
        leave(node)
      }
    }
    return open[0].children
  }

  /// Takes note of a node that begins; returns whether what is below it is to be skipped.
  private mutating func enter(_ node: Node) -> Bool {
    guard Self.isBlock(node) else {
      inlines.enter(node, in: &open[open.count - 1].text)
      return false
    }
    let first = line(node, cmark_node_get_start_line)
    let last = max(first, line(node, cmark_node_get_end_line))
    if open.count > MarkdownParser.deepestBlock {
      let block = MarkdownBlock(
        kind: .source, line: first, endLine: last, literal: text(from: first, to: last))
      open[open.count - 1].children.append(block)
      return true
    }
    var kind = kind(of: node)
    var literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    Self.takeIndentedFence(&kind, &literal)
    if kind == .html, HTMLTags.text(of: literal).isEmpty { return false }
    let block = MarkdownBlock(kind: kind, line: first, endLine: last, literal: literal)
    if Self.isLeaf(node) {
      open[open.count - 1].children.append(block)
    } else {
      open.append(block)
      inlines.begin(line: first, lineOffset: lineOffset)
    }
    return false
  }

  private mutating func leave(_ node: Node) {
    guard Self.isBlock(node) else { return inlines.leave(node) }
    guard !Self.isLeaf(node), open.count > 1 else { return }
    Self.takeCheckBox(from: &open[open.count - 1])
    Self.takeComparison(from: &open[open.count - 1])
    let block = open.removeLast()
    open[open.count - 1].children.append(block)
  }

  /// A fence that stands four blanks deep outside of a list is indented code for the parser, and a fence for its author.
  private static func takeIndentedFence(_ kind: inout MarkdownBlock.Kind, _ literal: inout String) {
    guard kind == .code(info: nil), literal.begins(with: "```") else { return }
    var lines = literal.everyLine
    let info = lines.removeFirst().drop { $0 == "`" }
    while let last = lines.last, last.isBlank { lines.removeLast() }
    if lines.last?.trimmed == "```" { lines.removeLast() }
    guard !info.holds(byte: 0x60), !lines.contains(where: { $0.trimmed.hasPrefix("```") }) else { return }
    kind = .code(info: String(info))
    literal = lines.map { "\($0)\n" }.joined()
  }

  private static let boxes = ["[ ] ", "[x] ", "[X] ", "☐ ", "☑ ", "□ ", "⬜ "]

  /// The list extension looks for a box at the start of the line only: in quotes it is still text.
  private static func takeCheckBox(from block: inout MarkdownBlock) {
    guard block.kind == .item(isTask: false), let first = block.children.first, first.isParagraph else {
      return
    }
    // Each begins with one of two bytes, and few items do.
    guard let byte = first.text.spans.first(where: { !$0.text.isEmpty })?.text.utf8.first,
      byte == 0x5B || byte == 0xE2
    else { return }
    let text = first.text.plain
    guard let box = boxes.first(where: text.hasPrefix) else { return }
    block.kind = .item(isTask: true)
    block.children[0].text = first.text.droppingFirst(box.utf8.count)
  }

  /// `- > 1.5: high` says "more than 1.5", and is no quotation: without its sign it would say something else.
  private static func takeComparison(from block: inout MarkdownBlock) {
    guard case .item = block.kind, let quote = block.children.first, quote.kind == .quote,
      quote.children.count == 1, let paragraph = quote.children.first, paragraph.isParagraph,
      let byte = paragraph.text.spans.first?.text.utf8.first, TextScan.isDigit(byte) || byte == 0x3D
    else { return }
    block.children[0] = paragraph
    block.children[0].text.spans[0].text = (byte == 0x3D ? ">" : "> ") + paragraph.text.spans[0].text
  }

  private func kind(of node: Node) -> MarkdownBlock.Kind {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_CODE_BLOCK: return .code(info: Self.fenceInfo(of: node))
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil)
    case CMARK_NODE_ITEM:
      return .item(isTask: Self.typeName(of: node) == "tasklist")
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_HTML_BLOCK: return .html
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    default:
      switch Self.typeName(of: node) {
      case "table": return .table
      case "table_row", "table_header": return .row
      case "table_cell": return .cell
      case "tasklist": return .item(isTask: true)
      default: return .source
      }
    }
  }

  private static func typeName(of node: Node) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }

  /// What stands after the fence; nil when the block is indented instead.
  private static func fenceInfo(of node: Node) -> String? {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    guard cmark_node_get_fenced(node, &length, &offset, &character) != 0 else { return nil }
    return cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
  }

  private static func isBlock(_ node: Node) -> Bool {
    cmark_node_get_type(node).rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK)
  }

  private static func isLeaf(_ node: Node) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK: true
    default: false
    }
  }

  private func line(_ node: Node, _ read: (OpaquePointer?) -> Int32) -> Int {
    max(1, Int(read(node))) + lineOffset
  }

  private mutating func text(from first: Int, to last: Int) -> String {
    let lines = sourceLines ?? source.everyLine
    sourceLines = lines
    let start = min(max(first - lineOffset - 1, 0), lines.count)
    let end = min(max(last - lineOffset, start), lines.count)
    return lines[start..<end].joined(separator: "\n")
  }
}
