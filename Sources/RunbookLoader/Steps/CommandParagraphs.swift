/// Makes code blocks of paragraphs that are nothing but a command in a code span, where a paragraph leads to them.
///
/// "Count the processes:" and below it a line of `knife ssh …` is what others write with a fence.
enum CommandParagraphs {
  /// Returns the blocks of a document with such paragraphs as code.
  static func asCode(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    let reader = InlineCommandReader(look: ShellLook())
    var result = blocks
    for index in blocks.indices.dropFirst() where blocks[index - 1].isParagraph && blocks[index].isParagraph {
      let spans = blocks[index].text.spans
      guard spans.count == 1, let span = spans.first, span.kind == .code, span.link == nil,
        !isOnlyCode(blocks[index - 1]), reader.isCommand(span.text, before: "", after: "")
      else { continue }
      result[index].kind = .code(info: nil)
      result[index].literal = span.text + "\n"
      result[index].text = InlineText()
    }
    return result
  }

  private static func isOnlyCode(_ block: MarkdownBlock) -> Bool {
    block.text.spans.allSatisfy { $0.kind == .code || $0.text.isBlank }
  }
}
