extension PhaseFinder {
  /// Lists longer than this make a numbered heading a phase: more than one idea stands below it.
  private static let longestListOfStep = 12

  /// Whether a section is one step, with everything below its heading inside it.
  ///
  /// Asked by its parent and by itself, and judged once: no two headings stand in one line.
  mutating func isHeadingStep(_ section: Section) -> Bool {
    if let known = headingSteps[section.line] { return known }
    let isStep = judgesStep(section)
    headingSteps[section.line] = isStep
    return isStep
  }

  private func judgesStep(_ section: Section) -> Bool {
    guard section.role != .precondition || section.title.form == .step, !isIntroduction(section) else {
      return false
    }
    let isNumbered =
      section.title.form == .numbered || section.title.form == .step || section.title.form == .option
    if !section.children.isEmpty {
      guard isNumbered, !section.children.flatMap(\.withDescendants).contains(where: Self.isCounted) else {
        return false
      }
      return section.children.count { $0.role != .reference && hasWork($0) } < 2
    }
    if isNumbered { return !isLongList(section) }
    return isLoneStep(section)
  }

  /// Whether the section gives the document its name and only says what it is about.
  private func isIntroduction(_ section: Section) -> Bool {
    section.title.full == documentTitle && section.title.form == .plain
      && section.blocks.allSatisfy {
        ($0.isParagraph || $0.kind == .rule || $0.kind == .quote)
          && !ActionWords.isInstruction($0.text.plain) && !judge.holdsCommand($0)
      }
  }

  private static func isCounted(_ section: Section) -> Bool {
    section.title.form == .numbered || section.title.form == .step || section.title.form == .option
  }

  func hasWork(_ section: Section) -> Bool {
    section.blocks.contains { $0.isList || judge.holdsCommand($0) }
      || section.children.contains(where: hasWork)
  }

  /// Whether the body is a list of many things to do and next to nothing else.
  private func isLongList(_ section: Section) -> Bool {
    if section.blocks.contains(where: { ChecklistTable($0) != nil }) { return true }
    guard !section.blocks.contains(where: judge.isRunnable) else { return false }
    return section.blocks.contains { $0.isList && $0.children.count > Self.longestListOfStep }
  }

  /// Whether a section without number or sections below it asks for one thing.
  private func isLoneStep(_ section: Section) -> Bool {
    let blocks = section.blocks.filter { $0.kind != .rule && $0.kind != .html }
    guard let first = blocks.first else { return false }
    let lists = blocks.filter { $0.isList && !BlockJudge.isContents($0) }
    let startsWithCode = judge.isWork(first)
    if blocks.contains(where: { ChecklistTable($0) != nil }) { return false }
    if lists.contains(where: { list in
      list.children.contains(where: \.isTask) || list.isOrderedList && list.children.count > 1
    }) {
      return section.role == .communication ? false : isTemplateList(section)
    }
    let runnable = blocks.count(where: judge.isRunnable)
    if section.role == .communication { return !blocks.allSatisfy(\.isTable) }
    let isAction = section.role == .action
    if runnable == 0 {
      if lists.contains(where: { judge.isActionList($0, intro: "", isLenient: false) }) {
        return isChecks(section)
      }
      if startsWithCode { return true }
      return isAction && hasSomethingToDo(section, blocks) && !hasManyRequests(blocks)
    }
    if startsWithCode { return !hasLeadIns(blocks, after: 1) }
    if lists.contains(where: { judge.isActionList($0, intro: "", isLenient: false) }) {
      return runnable == 1 && ActionWords.isInstruction(section.title.title)
    }
    if runnable == 1 { return !SectionTitles.isGeneric(section.title) }
    return false
  }

  /// Whether more than one paragraph leads to a block of its own.
  private func hasLeadIns(_ blocks: [MarkdownBlock], after limit: Int) -> Bool {
    var count = 0
    for at in blocks.indices.dropLast() {
      let paragraph = blocks[at]
      guard paragraph.isParagraph, judge.isRunnable(blocks[at + 1]), judge.isLeadIn(paragraph.text) else {
        continue
      }
      if !BlockJudge.isJoin(paragraph.text.plain) { count += 1 }
    }
    return count > limit
  }

  /// Whether several paragraphs ask for something each.
  private func hasManyRequests(_ blocks: [MarkdownBlock]) -> Bool {
    let requests = blocks.filter { $0.isParagraph && ActionWords.isInstruction($0.text.plain) }
    return requests.count > 1 && blocks.count > 2
  }

  /// Whether an ordered list says what a document to be written holds.
  private func isTemplateList(_ section: Section) -> Bool {
    section.title.words.contains("template") || section.title.words.contains("considerations")
  }

  /// Whether the bullets of a section are facts to check, which belong to one step.
  private func isChecks(_ section: Section) -> Bool {
    section.title.words.contains { ["validation", "verification", "verify"].contains($0) }
  }

  /// Whether prose alone makes a step: an action's section does unless it is only a table or asks nothing.
  private func hasSomethingToDo(_ section: Section, _ blocks: [MarkdownBlock]) -> Bool {
    if blocks.contains(where: { OutcomeTableReader.read($0) != nil }) { return true }
    if blocks.allSatisfy({ $0.isTable || $0.kind == .quote }) { return false }
    if section.title.words.contains("escalation") || section.title.words.contains("escalate") {
      return blocks.contains { $0.isParagraph && ActionWords.isInstruction($0.text.plain) }
    }
    return true
  }
}
