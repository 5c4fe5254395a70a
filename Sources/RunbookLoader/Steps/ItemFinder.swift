/// Finds the steps among the blocks of a phase: items, tasks, paragraphs that lead to a block, rows with a box.
struct ItemFinder {
  private let judge: BlockJudge
  private let section: Section
  /// What stands before the first step.
  private(set) var before: [MarkdownBlock] = []
  private(set) var steps: [StepDraft] = []
  /// What leads to the next list and is shown with its first step.
  private var intro: [MarkdownBlock] = []
  /// The number at which the next ordered item counts on.
  private var count = 0
  private var isAfterCode = false

  /// Reads a section; `isIntroduction` when it is what stands below the document's title.
  init(judge: BlockJudge, section: Section, isIntroduction: Bool) {
    self.judge = judge
    self.section = section
    self.isIntroduction = isIntroduction
  }

  /// Reads the blocks in order.
  mutating func read(_ blocks: [MarkdownBlock]) {
    for (index, block) in blocks.enumerated() {
      let next = blocks[(index + 1)...].first { $0.kind != .html }
      read(block, next: next)
    }
    flushIntro()
  }

  private mutating func read(_ block: MarkdownBlock, next: MarkdownBlock?) {
    defer { isAfterCode = block.isCode }
    if block.isList { return readList(block) }
    if block.isParagraph { return readParagraph(block, next: next) }
    if block.isTable, let table = ChecklistTable(block) { return readTable(table) }
    if block.isCode || block.isTable && judge.isWork(block) { return readCode(block) }
    if block.kind == .quote, steps.isEmpty || !intro.isEmpty,
      judge.holdsRunnable(block) || block.contains(where: \.isTask)
    {
      flushIntro()
      guard let admonition = Admonition(block) else { return read(block.children) }
      // The note stays whole around its commands; its warning is theirs.
      var step = unlabelled([block], line: block.line, number: nil)
      if !admonition.isWarning, !admonition.title.isEmpty { step.title = admonition.title }
      return append(step)
    }
    keep(block)
  }

  private mutating func readList(_ list: MarkdownBlock) {
    let isPrecondition = section.role == .precondition
    if isIntroduction, BlockJudge.isMetadata(list) || DocumentFacts.read(list, isOwnPlace: true) != nil {
      return keep(list)
    }
    let isLenient = isPrecondition || LeadIn.namesChecks(introText)
    guard judge.isActionList(list, intro: introText, isLenient: isLenient) else { return keepFacts(list) }
    let (intro, first) = (intro, steps.count)
    var number = 0
    if case .list(start: .some(let start)) = list.kind {
      // A list that an unindented block cut in two counts on, and so does "1. 1. 1.".
      number = start == 1 && count > 0 && isAfterCode ? count + 1 : start
    }
    for item in list.children {
      let label = list.isOrderedList ? String(number) : nil
      number += 1
      add(item, number: label)
    }
    for position in steps.indices.dropFirst(first + 1) { steps[position].sharedIntro = intro }
    if list.isOrderedList { count = number - 1 }
  }

  /// Keeps a list of facts, but for those of its items that say what to do: "Action: restart the writer".
  private mutating func keepFacts(_ list: MarkdownBlock) {
    let orders =
      section.role == .reference ? [] : list.children.filter { LeadIn.namesOrder($0.itemText.plain) }
    guard !orders.isEmpty, orders.count < list.children.count else { return keep(list) }
    var facts = list
    facts.children.removeAll { item in orders.contains { $0.line == item.line } }
    keep(facts)
    for order in orders { add(order, number: nil) }
  }

  private mutating func add(_ item: MarkdownBlock, number: String?) {
    let text = item.itemText
    var blocks = item.children
    if !text.isEmpty { blocks.removeFirst() }
    if text.isEmpty {
      guard !blocks.isEmpty else { return }
      if let heading = blocks.first, heading.headingLevel != nil {
        blocks.removeFirst()
        return append(
          StepDraft(origin: .item, number: number, text: heading.text, line: item.line, blocks: blocks))
      }
      return append(unlabelled(blocks, line: item.line, number: number))
    }
    append(StepDraft(origin: .item, number: number, text: text, line: item.line, blocks: blocks))
  }

  private mutating func readParagraph(_ block: MarkdownBlock, next: MarkdownBlock?) {
    let text = block.text
    let plain = text.plain.trimmed
    if plain.isEmpty { return }
    if let next, next.isCode, judge.isRunnable(next) {
      if BlockJudge.announcesOutput(plain), !steps.isEmpty { return keep(block) }
      if BlockJudge.isJoin(plain), !steps.isEmpty { return keep(block) }
      if LeadIn.isRemark(text) {
        intro.append(block)
        return
      }
      return append(StepDraft(origin: .paragraph, text: text, line: block.line, blocks: []))
    }
    if let next, next.isList {
      // A paragraph that leads to things to do belongs to the first of them.
      let isLenient = section.role == .precondition || LeadIn.namesChecks(plain)
      if judge.isActionList(next, intro: plain, isLenient: isLenient) {
        if !plain.hasSuffix(":"), !next.isOrderedList, isRequest(plain) {
          return append(StepDraft(origin: .paragraph, text: text, line: block.line, blocks: []))
        }
        intro.append(block)
        return
      }
      if steps.isEmpty || ActionWords.isInstruction(plain), isRequest(plain) {
        return append(StepDraft(origin: .paragraph, text: text, line: block.line, blocks: []))
      }
      return keep(block)
    }
    if let next, next.isCode, judge.isTemplate(next), !BlockJudge.announcesOutput(plain), isAction,
      isRequest(plain) || plain.hasSuffix(":")
    {
      return append(StepDraft(origin: .paragraph, text: text, line: block.line, blocks: []))
    }
    if next == nil, isOverview(plain) { return keep(block) }
    if isRequest(plain) || isAction && !isIntroduction && LeadIn.namesOrder(plain)
      || !isIntroduction && !judge.inlineCommands(in: text).isEmpty
    {
      return append(StepDraft(origin: .paragraph, text: text, line: block.line, blocks: []))
    }
    keep(block)
  }

  private var isAction: Bool { section.role != .reference }

  /// Whether the section is what stands before the first heading, or below the document's title.
  private let isIntroduction: Bool

  /// Whether a paragraph with nothing after it asks for something.
  ///
  /// The document's introduction does not.
  private func isRequest(_ text: String) -> Bool {
    guard !isIntroduction,
      section.role == .action || section.role == .precondition
        || section.role == .plain && (!steps.isEmpty || isOnlyProse && startsWithVerb(text))
    else { return false }
    let start = text.firstWords(2)
    if start.first == "for", let word = start.last,
      ["more", "further", "details", "additional", "example"].contains(word)
    {
      return false
    }
    if text.hasPrefix("(") || BlockJudge.announcesOutput(text) { return false }
    let first = Sentences.all(in: text).first ?? text
    let asked = first.firstWords(2).first { $0 != "please" }
    if let asked, ["see", "note", "refer", "read"].contains(asked) { return false }
    return ActionWords.isInstruction(first)
  }

  /// Whether the section is nothing but running text, so that an order in it is all that there is to do.
  private var isOnlyProse: Bool {
    section.children.isEmpty
      && section.blocks.allSatisfy { $0.isParagraph || $0.kind == .html || $0.kind == .rule }
  }

  /// Whether the text is a sentence that begins with a verb: no label, and no link back to a table of contents.
  private func startsWithVerb(_ text: String) -> Bool {
    let words = text.firstWords(5)
    guard words.count > 4, let first = words.first, first != "back",
      text.utf8.first.map(TextScan.isCapital) == true,
      text.hasSuffix(".") || text.hasSuffix(":")
    else { return false }
    return ActionWords.isVerb(first) && text.bytes(first.utf8.count..<text.utf8.count).hasPrefix(" ")
  }

  /// Whether the paragraph is all that stands above the sections of a phase and only points to them.
  private func isOverview(_ text: String) -> Bool {
    guard steps.isEmpty, before.isEmpty, intro.isEmpty, !section.children.isEmpty else { return false }
    return Sentences.all(in: text).count == 1
      && text.folded.holds(anyOf: [
        "below", "following", "these", "in order", "this phase", "this section", "each of", "the steps",
      ])
  }

  private mutating func readTable(_ table: ChecklistTable) {
    for row in table.rows {
      append(
        StepDraft(
          origin: .row, number: row.number, text: row.text, line: row.line, blocks: table.details(of: row)))
    }
  }

  private mutating func readCode(_ block: MarkdownBlock) {
    guard judge.isWork(block) || judge.isTyped(block), steps.isEmpty || !intro.isEmpty else {
      return keep(block)
    }
    append(unlabelled([block], line: block.line, number: nil))
  }

  /// A step that nothing names: its first comment does, else the heading.
  private func unlabelled(_ blocks: [MarkdownBlock], line: Int, number: String?) -> StepDraft {
    var title = section.title.title
    if let code = blocks.first(where: \.isCode), let reading = judge.codes.reading(of: code) {
      for piece in reading.pieces {
        if case .command(let command) = piece {
          if let label = command.label.first { title = label } else if title.isEmpty { title = command.text }
          break
        }
        if case .note(let lines, _) = piece, let first = lines.first { title = first }
        break
      }
    }
    return StepDraft(
      origin: .block, number: number, title: title.isEmpty ? "Run" : title, line: line, lead: InlineText(),
      blocks: blocks,
      identity: title)
  }

  private mutating func append(_ step: StepDraft) {
    var step = step
    step.intro = intro
    intro = []
    steps.append(step)
  }

  /// Keeps a block in its place: with the step above it, or before the first.
  private mutating func keep(_ block: MarkdownBlock) {
    flushIntro()
    if steps.isEmpty {
      before.append(block)
    } else {
      steps[steps.count - 1].blocks.append(block)
    }
  }

  private mutating func flushIntro() {
    let waiting = intro
    intro = []
    for block in waiting {
      if steps.isEmpty { before.append(block) } else { steps[steps.count - 1].blocks.append(block) }
    }
  }

  private var introText: String {
    if let last = intro.last { return last.text.plain }
    let last = steps.last?.blocks.last ?? before.last
    guard let last, last.isParagraph else {
      return steps.last.map { $0.blocks.isEmpty ? $0.lead.plain : "" } ?? ""
    }
    return last.text.plain
  }
}
