/// Makes code blocks of paragraphs that are commands: nothing but a command in a code span where a paragraph leads to
/// it, or lines with a prompt before them.
///
/// "Count the processes:" and below it a line of `knife ssh …` or of `$ ps ax` is what others write with a fence.
struct CommandParagraphs {
  private let reader = InlineCommandReader(look: ShellLook())
  /// The text that was parsed.
  private let source: String
  /// Its lines, once a paragraph begins as a prompt does.
  private var lines: [Substring] = []

  /// Returns the blocks of a document, parsed from `source`, with such paragraphs as code.
  static func asCode(_ blocks: [MarkdownBlock], source: String) -> [MarkdownBlock] {
    var paragraphs = CommandParagraphs(source: source)
    return paragraphs.withSpans(paragraphs.withPrompts(blocks))
  }

  private init(source: String) { self.source = source }

  private func withSpans(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    var result = blocks
    for index in blocks.indices.dropFirst() where blocks[index - 1].isParagraph && blocks[index].isParagraph {
      let spans = blocks[index].text.spans
      guard spans.count == 1, let span = spans.first, span.kind == .code, span.link == nil,
        !Self.isOnlyCode(blocks[index - 1]), reader.isCommand(span.text, before: "", after: "")
      else { continue }
      result[index] = Self.code(span.text, line: blocks[index].line, endLine: blocks[index].endLine)
    }
    return result
  }

  /// The blocks, and those in lists and quotations, with the lines of paragraphs that begin with a prompt as code.
  private mutating func withPrompts(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    // Nearly no document has one.
    guard
      blocks.contains(where: { block in block.contains { $0.isParagraph && Self.mayHoldPrompt($0.text) } })
    else { return blocks }
    return blocks.flatMap { block -> [MarkdownBlock] in
      guard block.isParagraph else {
        var block = block
        block.children = withPrompts(block.children)
        return [block]
      }
      return Self.mayHoldPrompt(block.text) ? cut(block) : [block]
    }
  }

  private static func mayHoldPrompt(_ text: InlineText) -> Bool {
    var startsLine = true
    for span in text.spans {
      if startsLine, span.kind == .text, span.text.begins(with: "$ ") { return true }
      startsLine = span.kind == .softBreak || span.kind == .hardBreak
    }
    return false
  }

  /// A paragraph cut before its first line with a prompt; the same paragraph when none of them is followed by a command.
  private mutating func cut(_ block: MarkdownBlock) -> [MarkdownBlock] {
    if lines.isEmpty { lines = source.everyLine }
    let texts = block.text.lines
    let range = block.line - 1..<min(block.endLine, lines.count)
    // The marks of emphasis are gone from the text that was parsed: the file says what is typed.
    guard range.count == texts.count,
      let first = range.first(where: { at in
        Prompt.read(lines[at]).map { $0.kind == .shell && reader.look.isCommand($0.typed[...]) } ?? false
      })
    else { return [block] }
    let code = lines[first..<range.upperBound].map(\.trimmed).joined(separator: "\n")
    var result = [Self.code(code, line: first + 1, endLine: block.endLine)]
    if first > range.lowerBound {
      var before = block
      before.endLine = first
      let count = first - range.lowerBound
      var breaks = 0
      before.text.spans = Array(
        block.text.spans.prefix { span in
          if span.kind == .softBreak || span.kind == .hardBreak { breaks += 1 }
          return breaks < count
        })
      result.insert(before, at: 0)
    }
    return result
  }

  private static func code(_ text: String, line: Int, endLine: Int) -> MarkdownBlock {
    var block = MarkdownBlock(kind: .code(info: nil), line: line, endLine: endLine)
    block.literal = text + "\n"
    return block
  }

  private static func isOnlyCode(_ block: MarkdownBlock) -> Bool {
    block.text.spans.allSatisfy { $0.kind == .code || $0.text.isBlank }
  }
}
