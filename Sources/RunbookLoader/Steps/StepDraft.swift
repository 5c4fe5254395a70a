/// A step as it was found, before its content is read.
struct StepDraft {
  /// What made it a step.
  enum Origin {
    case heading, item, paragraph, block, row
  }

  var origin: Origin
  var number: String?
  var title: String
  var line: Int
  var alternative: String?
  /// The text that the title was taken from.
  var lead: InlineText
  /// Whether the title says less than `lead`, which is then shown too.
  var isShortened = false
  /// What leads to it and is shown before everything else.
  var intro: [MarkdownBlock] = []
  /// What leads to the list of which it is a later item; each of them is seen alone, and may hang on it.
  var sharedIntro: [MarkdownBlock] = []
  /// What stands under it, in order.
  var blocks: [MarkdownBlock]
  /// The words that make its place: the title of a heading, the first words of an item.
  var identity: String
}

extension StepDraft {
  /// Makes a step of running text: its title is the text, or the sentence of a long one that asks for something.
  init(origin: Origin, number: String? = nil, text: InlineText, line: Int, blocks: [MarkdownBlock]) {
    self.origin = origin
    self.number = number
    self.line = line
    self.blocks = blocks
    lead = text
    let plain = text.plain
    let whole = plain.inOneLine.trimmed
    let first = plain.holds(byte: 0x0A) ? plain.lines.first { !$0.isEmpty }?.trimmed ?? "" : whole
    title =
      origin == .item && first.utf8.count >= 12 && first != whole
      ? Sentences.start(of: first)
      : origin == .paragraph ? Sentences.request(in: whole) : Sentences.start(of: whole)
    if number == nil, origin == .item {
      let heading = HeadingTitle(wordless: title)
      if heading.form == .step { self.number = heading.number }
    }
    isShortened = title != whole
    identity = whole
  }
}
