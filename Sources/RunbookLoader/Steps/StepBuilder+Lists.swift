import IncidentModel

extension StepBuilder {
  /// Reads a list: tasks when its items are to be done, prose otherwise.
  mutating func readList(_ list: MarkdownBlock, depth: Int) -> [Block] {
    let intro = lead ?? ""
    if isInNote, !list.children.contains(where: \.isTask) { return [readProse(list, depth: depth)] }
    let isAction = state.judge.isActionList(list, intro: intro, isLenient: isLenient && depth == 0)
    guard
      isAction || depth == 0 && draft.origin == .heading && list.isOrderedList && !BlockJudge.isContents(list)
    else {
      return [readProse(list, depth: depth)]
    }
    return list.children.map { readTask($0) }
  }

  private mutating func readProse(_ list: MarkdownBlock, depth: Int) -> Block {
    var start: Int?
    if case .list(let first) = list.kind { start = first }
    var items: [[Block]] = []
    for item in list.children { items.append(read(item.children, depth: depth + 1)) }
    return .list(BlockList(start: start, items: items))
  }

  private mutating func readTask(_ item: MarkdownBlock) -> Block {
    let id = openTask()
    let first = item.itemText
    let rest = first.isEmpty ? item.children : Array(item.children.dropFirst())
    var text = first
    if text.isEmpty, let code = rest.first, let reading = state.judge.codes.reading(of: code) {
      text = InlineText(spans: [
        InlineSpan(
          kind: .text, text: reading.text.lines.first.map(String.init) ?? "", traits: [], link: nil,
          line: item.line)
      ])
    }
    append(LinkReader.links(in: text, line: item.line))
    addThreshold(text.plain, line: item.line)
    // What stands above the list is said of each of its items.
    let outer = (warning: warning, isTaken: isWarningTaken)
    if WarningReader.isWarning(text.plain) { warn(WarningReader.words(of: text.plain)) }
    lead = text.plain
    var content = inlineCommands(in: text) + fields(in: text, line: item.line)
    var tasks: [StepTask] = []
    for (index, block) in rest.enumerated() {
      let next = index + 1 < rest.count ? rest[index + 1] : nil
      if block.isList, state.judge.isActionList(block, intro: lead ?? "", isLenient: false) {
        for child in block.children {
          if case .task(let place) = readTask(child), let task = removeLastTask(place) {
            tasks.append(task)
            content.append(.task(task.id))
          }
        }
      } else {
        content += block.isParagraph ? readParagraph(block, next: next) : read([block], depth: 1)
      }
    }
    (warning, isWarningTaken) = outer
    closeTask()
    append(StepTask(id: id, text: text.rich, line: item.line, content: content, tasks: tasks))
    return .task(id)
  }

  /// A lead-in with the blocks that it leads to.
  struct LeadInGroup {
    var paragraph: MarkdownBlock
    var blocks: [MarkdownBlock]
    var count: Int { blocks.count + 1 }
  }

  /// Which of the blocks lead to the one after them.
  func leadIns(_ blocks: [MarkdownBlock]) -> [Bool] { blocks.indices.map { isLeadIn(blocks, at: $0) } }

  /// The group that begins at `index` when it is one of several in its step: it can then be ticked by itself.
  func leadInGroup(_ blocks: [MarkdownBlock], _ leadIns: [Bool], at index: Int) -> LeadInGroup? {
    guard leadIns[index] else { return nil }
    // The only thing to do under a heading is what the heading says.
    let isAlone =
      leadIns.count { $0 } == 1
      && !blocks[..<index].contains(where: state.judge.isRunnable)
      && state.judge.codes.reading(of: blocks[index + 1])?.kind == .commands
      && !blocks[index].text.spans.allSatisfy { $0.traits.contains(.strong) }
    if isAlone, draft.origin == .heading { return nil }
    var end = index + 1
    while end < blocks.count, !leadIns[end], blocks[end].headingLevel == nil, !endsGroup(blocks, at: end) {
      end += 1
    }
    return LeadInGroup(paragraph: blocks[index], blocks: Array(blocks[(index + 1)..<end]))
  }

  /// A block that is no part of what a lead-in leads to: a list after it, or a bold line of its own.
  private func endsGroup(_ blocks: [MarkdownBlock], at index: Int) -> Bool {
    let block = blocks[index]
    if block.isList || block.kind == .rule || block.isTable { return true }
    if block.isParagraph {
      // What leads to a list goes with it.
      if index + 1 < blocks.count, blocks[index + 1].isList { return true }
      return !BlockJudge.announcesOutput(block.text.plain.trimmed) && !BlockJudge.isJoin(block.text.plain)
    }
    return false
  }

  private func isLeadIn(_ blocks: [MarkdownBlock], at index: Int) -> Bool {
    guard blocks[index].isParagraph, index + 1 < blocks.count, blocks[index + 1].isCode else { return false }
    let plain = blocks[index].text.plain.trimmed
    if BlockJudge.announcesOutput(plain) || BlockJudge.isJoin(plain) { return false }
    if LeadIn.isRemark(blocks[index].text) { return false }
    // A message is named by its lead-in; there is nothing to tick but the message itself.
    let next = blocks[index + 1]
    let isToCopy = state.judge.isTemplate(next) && !state.judge.isMessage(next)
    return state.judge.isRunnable(next) || isToCopy && plain.hasSuffix(":")
  }

  /// Makes a task of a lead-in and its blocks.
  mutating func readGroup(_ group: LeadInGroup) -> Block {
    // Tasks among the comments of its blocks come after it, as they do in the file.
    let place = step.tasks.count
    let id = openTask()
    let text = group.paragraph.text
    append(LinkReader.links(in: text, line: group.paragraph.line))
    endWarning()
    if WarningReader.isWarning(text.plain) { warn(WarningReader.words(of: text.plain)) }
    lead = text.plain.trimmed
    var content = inlineCommands(in: text)
    for (index, block) in group.blocks.enumerated() {
      let next = index + 1 < group.blocks.count ? group.blocks[index + 1] : nil
      content += block.isParagraph ? readParagraph(block, next: next) : read([block], depth: 1)
    }
    closeTask()
    insert(StepTask(id: id, text: text.rich, line: group.paragraph.line, content: content), at: place)
    return .task(id)
  }
}
