import IncidentModel

/// Where a line is left empty between two blocks: as seldom as reading allows, for rows are few.
enum BlockSpacing {
  /// Returns whether there is an empty line between two blocks.
  static func hasGap(_ previous: Block, _ next: Block, isTight: Bool) -> Bool {
    switch (previous, next) {
    case (.heading, _): false
    case (_, .heading): true
    case (.command, .command), (.task, .task), (.field, .field), (.task, .field), (.field, .task): false
    case (.paragraph(let text), .paragraph): !isTight && !text.introduces
    case (.paragraph(let text), _): !text.introduces && !isTight
    case (_, .list) where isTight: false
    case (.command, .outcomes): false
    default: !isTight
    }
  }

  /// Returns blocks without the rules that part sections in the file: here each has a screen of its own.
  static func withoutRulesAtTheEnds(_ blocks: [Block]) -> [Block] {
    var blocks = blocks[...]
    while blocks.last == .rule { blocks.removeLast() }
    while blocks.first == .rule { blocks.removeFirst() }
    return Array(blocks)
  }
}

extension RichText {
  /// Whether what follows belongs to it.
  fileprivate var introduces: Bool { plain.last { !$0.isWhitespace } == ":" }
}
