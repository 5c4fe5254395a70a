import IncidentModel

/// Turns blocks that are only read into the console's blocks.
enum ProseConverter {
  /// Returns the blocks in order, with everything below them.
  static func blocks(_ blocks: [MarkdownBlock], codes: CodeIndex) -> [Block] {
    blocks.flatMap { block($0, codes: codes) }
  }

  private static func block(_ block: MarkdownBlock, codes: CodeIndex) -> [Block] {
    switch block.kind {
    case .paragraph: return block.text.isEmpty ? [] : [paragraph(block.text)]
    case .heading(let level): return [.heading(level: level, text: block.text.rich)]
    case .code:
      let language = codes.reading(of: block)?.language ?? ""
      return [.code(language: language, text: withoutLastLineEnd(block.literal))]
    case .list(let start):
      return [
        .list(
          BlockList(start: start, items: block.children.map { item in blocks(item.children, codes: codes) }))
      ]
    case .table: return [table(block)]
    case .quote:
      guard let admonition = Admonition(block) else { return [.quote(blocks(block.children, codes: codes))] }
      return [
        .admonition(kind: admonition.kind, title: admonition.title, blocks(admonition.blocks, codes: codes))
      ]
    case .html:
      let text = HTMLTags.text(of: block.literal)
      return text.isEmpty ? [] : [.paragraph(RichText(text))]
    case .rule: return [.rule]
    case .source: return [.source(block.literal)]
    case .item, .row, .cell: return blocks(block.children, codes: codes)
    }
  }

  /// A paragraph; lines that begin with a bold label stay lines, as "**Owner:** …" is meant.
  static func paragraph(_ text: InlineText) -> Block {
    guard text.spans.contains(where: { $0.kind == .softBreak }) else { return .paragraph(text.rich) }
    var text = text
    for index in text.spans.indices.dropLast()
    where text.spans[index].kind == .softBreak && text.spans[index + 1].traits.contains(.strong) {
      text.spans[index].text = "\n"
    }
    return .paragraph(text.rich)
  }

  static func table(_ block: MarkdownBlock) -> Block {
    let rows = block.children.map { row in row.children.map(\.text.rich) }
    guard let header = rows.first else { return .source(block.literal) }
    let filled = rows.dropFirst().map { row in
      Array(
        (row + Array(repeating: RichText(), count: max(0, header.count - row.count))).prefix(header.count))
    }
    return .table(BlockTable(header: header, rows: filled))
  }

  static func withoutLastLineEnd(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
