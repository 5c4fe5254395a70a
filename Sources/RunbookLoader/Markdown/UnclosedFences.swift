import IncidentModel

/// Finds fences that nothing closes: all that stands below them is taken for code.
enum UnclosedFences {
  /// Returns a diagnostic for each such fence among the blocks of a text.
  static func diagnostics(in blocks: [MarkdownBlock], of text: String, path: String) -> [Diagnostic] {
    let lines = text.everyLine
    var found: [Diagnostic] = []
    func visit(_ blocks: [MarkdownBlock]) {
      for block in blocks {
        if case .code(info: .some) = block.kind, !isClosed(block, lines) {
          let fence = lines[block.line - 1].trimmed.prefix(40)
          found.append(
            Diagnostic(
              .unclosedFence, path: path, line: block.line,
              "the fence '\(fence)' is never closed; end it with a line of the same marks, as deep as it begins"
            ))
        }
        visit(block.children)
      }
    }
    visit(blocks)
    return found
  }

  private static func isClosed(_ block: MarkdownBlock, _ lines: [Substring]) -> Bool {
    guard block.line <= lines.count else { return true }
    let opening = mark(of: lines[block.line - 1])
    guard block.endLine > block.line, block.endLine <= lines.count, let first = opening.first else {
      return false
    }
    let closing = lines[block.endLine - 1].trimmed
    let marks = closing.utf8.drop { $0 == 0x3E || $0 == 0x20 || $0 == 0x09 }
    return marks.count >= opening.count && marks.allSatisfy { $0 == first }
  }

  /// The marks that open a fence, behind the marks of lists and quotes.
  private static func mark(of line: Substring) -> Substring.UTF8View {
    let marks = line.utf8.drop { $0 != 0x60 && $0 != 0x7E }
    return marks.prefix { $0 == marks.first }
  }
}
