import IncidentModel

/// Collects the links and jumps of running text; where they lead is found out when every step is known.
enum LinkReader {
  /// The links of a text, each once, then the places that its words send to.
  static func links(in text: InlineText, line: Int) -> [Link] {
    var links: [Link] = []
    var last: Int?
    for (index, span) in text.spans.enumerated() {
      guard let target = span.link, !target.isEmpty else { continue }
      if let last, last == index - 1, links.last?.target == target {
        links[links.count - 1].text += span.text
        links[links.count - 1].jump.text += span.text
      } else {
        links.append(
          Link(
            text: span.text, target: target, jump: Jump(text: span.text, destination: .unresolved),
            line: span.line))
      }
      last = index
    }
    let plain = text.plain
    guard plain.utf8.count < 4000 else { return links }
    for words in JumpText.all(in: plain) where !links.contains(where: { $0.text.holds(words) }) {
      links.append(
        Link(
          text: words, target: "", jump: Jump(text: words, destination: .unresolved), line: text.line ?? line)
      )
    }
    return links
  }

  /// The links of blocks and everything below them.
  static func links(in blocks: [MarkdownBlock]) -> [Link] {
    var links: [Link] = []
    collect(blocks, into: &links)
    return links
  }

  private static func collect(_ blocks: [MarkdownBlock], into links: inout [Link]) {
    for block in blocks {
      if !block.text.spans.isEmpty { links += self.links(in: block.text, line: block.line) }
      collect(block.children, into: &links)
    }
  }
}
