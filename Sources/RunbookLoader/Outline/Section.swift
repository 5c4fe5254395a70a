/// A heading with what stands below it, up to the next heading of its level.
struct Section {
  /// The heading's level; 0 for what stands before the first heading.
  var level: Int
  /// The heading; its text is empty at level 0.
  var title: HeadingTitle
  /// The heading as it is written, with its look.
  var heading: InlineText
  var line: Int
  /// The blocks up to the first heading below it.
  var blocks: [MarkdownBlock] = []
  var children: [Section] = []
  /// What the section is for; set by `SectionRoles`.
  var role = SectionRole.plain

  /// The section and all below it, in order.
  var withDescendants: [Section] {
    var all: [Section] = []
    appendAll(to: &all)
    return all
  }

  private func appendAll(to all: inout [Section]) {
    all.append(self)
    for child in children { child.appendAll(to: &all) }
  }

  /// Whether one of its own blocks, at any depth, is what `test` asks for.
  func holds(where test: (MarkdownBlock) -> Bool) -> Bool { blocks.contains { $0.contains(where: test) } }
}

extension Section {
  /// Cuts a document into sections, each in the one whose heading is above it.
  static func sections(of blocks: [MarkdownBlock]) -> [Section] {
    var open: [Section] = [Section(level: 0, title: HeadingTitle(""), heading: InlineText(), line: 1)]
    func close(to level: Int) {
      while open.count > 1, open[open.count - 1].level >= level {
        let done = open.removeLast()
        open[open.count - 1].children.append(done)
      }
    }
    for block in blocks {
      if let level = block.headingLevel {
        close(to: level)
        let title = HeadingTitle(block.text.plain)
        open.append(Section(level: level, title: title, heading: block.text, line: block.line))
      } else {
        open[open.count - 1].blocks.append(block)
      }
    }
    close(to: 1)
    var root = open[0]
    let children = root.children
    root.children = []
    return (root.blocks.isEmpty ? [] : [root]) + children
  }
}
