import IncidentModel

extension StepBuilder {
  /// Reads a paragraph: prose, and what it says about commands, blanks, thresholds and places.
  mutating func readParagraph(_ block: MarkdownBlock, next: MarkdownBlock?) -> [Block] {
    let plain = block.text.plain.trimmed
    guard !plain.isEmpty else { return [] }
    append(LinkReader.links(in: block.text, line: block.line))
    for part in block.text.lines { addThreshold(part.plain, line: part.line ?? block.line) }
    endWarning()
    if WarningReader.isWarning(plain) { warn(WarningReader.words(of: plain)) }
    if plain.utf8.count < 400 { lead = plain }
    if plain.begins(with: Self.statements) { expectFromProse(block, next: next) }
    if BlockJudge.isJoin(plain), plain.beginsFolded(with: "or") || plain.beginsFolded(with: "alternatively") {
      markLastAsAlternative()
    }
    let commands = inlineCommands(in: block.text)
    let blanks = fieldBlocks(block)
    if let blanks { return blanks + commands }
    return [ProseConverter.paragraph(block.text)] + commands
  }

  /// Gives an expectation in running text to the command before it: "Expected: `PONG`", "You should see …".
  private mutating func expectFromProse(_ block: MarkdownBlock, next: MarkdownBlock?) {
    var text = block.text
    if let bold = text.boldLead, bold.lead.beginsFolded(with: "expected") {
      text.spans = text.spans.map { span in
        var span = span
        span.traits.remove(.strong)
        return span
      }
    }
    let plain = text.spans.map { $0.kind == .code ? "`\($0.text)`" : $0.text }.joined().trimmed
    guard plain.begins(with: Self.statements), plain.utf8.count < 500 else { return }
    if let next, next.isCode, plain.hasSuffix(":") { return }
    for expectation in ExpectationReader.read([plain], source: .prose, line: block.line) {
      expect(expectation)
    }
  }

  /// How prose begins that says what a command prints.
  private static let statements = Phrases([
    "expected", "you should see", "you should get", "it should ", "this should ", "the output should",
    "should be:", "should be `", "should return", "should show", "should print",
  ])

  /// The blanks of a paragraph in its place; nil when there are none.
  ///
  /// The words around them stay unless the fields say all of them.
  private mutating func fieldBlocks(_ block: MarkdownBlock) -> [Block]? {
    let places = fields(in: block.text, line: block.line)
    guard !places.isEmpty else { return nil }
    let plain = block.text.plain
    let blanks = block.text.lines.flatMap { FieldReader.blanks(in: $0.plain) }
    let coversAll = block.text.lines.count == 1 && FieldReader.coversAll(plain, blanks)
    return coversAll ? places : [ProseConverter.paragraph(block.text)] + places
  }
}
