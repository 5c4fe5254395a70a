import IncidentModel

/// Turns sections into phases and finds the steps in them.
struct PhaseFinder {
  let judge: BlockJudge
  let documentTitle: String
  /// The line of the heading that is the document's title; nil when there is none.
  let titleLine: Int?

  private(set) var phases: [PhaseDraft] = []
  /// Which headings were judged to be steps, by line.
  var headingSteps: [Int: Bool] = [:]

  init(judge: BlockJudge, documentTitle: String, titleLine: Int?) {
    self.judge = judge
    self.documentTitle = documentTitle
    self.titleLine = titleLine
  }

  /// Reads all sections.
  mutating func read(_ sections: [Section]) {
    for section in sections { visit(section, path: []) }
    if !phases.contains(where: { !$0.steps.isEmpty }) { makeHeadingsSteps() }
  }

  private func isTitle(_ section: Section) -> Bool { section.level == 0 || section.line == titleLine }

  private mutating func visit(_ section: Section, path: [String], alternative: String? = nil) {
    var draft = makeDraft(section, path: path, alternative: alternative)
    if section.role == .reference {
      draft.kind = .reference
      draft.content = section.blocks
      emit(draft, of: section)
      visitChildren(section, path: draft.path, isReference: true)
      return
    }
    if !isTitle(section), isHeadingStep(section) {
      // A heading that is a step by itself, beside phases: it is its own phase.
      draft.steps = [headingStep(section, alternative: nil)]
      phases.append(draft)
      return
    }
    var finder = ItemFinder(judge: judge, section: section, isIntroduction: isTitle(section))
    finder.read(section.blocks)
    draft.content = finder.before
    draft.steps = finder.steps
    if draft.steps.isEmpty, section.children.isEmpty, !isTitle(section),
      section.blocks.contains(where: { $0.isList && judge.listsCommand($0) })
    {
      // A list of facts: what is to be run among them would be nobody's.
      draft.steps = [headingStep(section, alternative: nil)]
      draft.content = []
    }
    if draft.steps.isEmpty, draft.kind == .actions, section.children.isEmpty || isTitle(section) {
      draft.kind = .reference
    }
    let children = section.children
    let leadsOn =
      isTitle(section)
      ? children.first.map { isHeadingStep($0) && $0.title.form != .plain } ?? false
      : children.first.map { isHeadingStep($0) } ?? false
    if leadsOn {
      draft.kind = draft.kind == .reference ? .actions : draft.kind
      phases.append(draft)
    } else {
      emit(draft, of: section)
    }
    visitChildren(section, path: draft.path, isReference: false)
  }

  /// Adds a phase unless nothing would be seen of it.
  private mutating func emit(_ draft: PhaseDraft, of section: Section) {
    if isTitle(section), draft.content.isEmpty, draft.steps.isEmpty { return }
    phases.append(draft)
  }

  private mutating func visitChildren(_ section: Section, path: [String], isReference: Bool) {
    let group = alternativeGroup(of: section)
    var isOpen = !isReference && !phases.isEmpty
    for child in section.children {
      let alternative = group.flatMap { $0.members.contains(child.line) ? $0.name : nil }
      let isStep = child.role != .reference && isHeadingStep(child)
      // Beside phases, a plain heading that is a step is a phase of its own.
      guard isStep, child.title.form != .plain || (!isTitle(section) && isOpen) else {
        visit(child, path: path, alternative: alternative)
        isOpen = false
        continue
      }
      let step = headingStep(child, alternative: alternative)
      if isOpen,
        phases[phases.count - 1].kind != .reference || !phases[phases.count - 1].steps.isEmpty
          || !isTitle(section)
      {
        phases[phases.count - 1].kind =
          phases[phases.count - 1].kind == .reference ? .actions : phases[phases.count - 1].kind
        phases[phases.count - 1].steps.append(step)
      } else {
        var draft = makeDraft(section, path: Array(path.dropLast(isTitle(section) ? 0 : 1)), alternative: nil)
        draft.kind = .actions
        draft.line = child.line
        draft.steps = [step]
        phases.append(draft)
        isOpen = true
      }
    }
  }

  private func makeDraft(_ section: Section, path: [String], alternative: String?) -> PhaseDraft {
    let title = isTitle(section) ? documentTitle : section.title.full
    let budget = TimeBudget.read(section.title.full)
    return PhaseDraft(
      title: title.isEmpty ? documentTitle : title, line: section.line,
      kind: section.role == .precondition ? .precondition : .actions, budget: isTitle(section) ? nil : budget,
      alternative: alternative, path: isTitle(section) ? path : path + [section.title.full])
  }

  private func headingStep(_ section: Section, alternative: String?) -> StepDraft {
    let title = section.title
    // "Option A: Restart" keeps its name; "Step 3: Restart" is shown with its number beside it.
    var draft = StepDraft(
      origin: .heading, number: title.number, title: Self.name(of: section), line: section.line,
      alternative: alternative,
      lead: section.heading, blocks: section.blocks, identity: title.full)
    for child in section.children { draft.blocks += Self.flattened(child) }
    return draft
  }

  /// What a step's heading says, or for a bare "Step 2" the sentence below it.
  private static func name(of section: Section) -> String {
    let title = section.title
    guard title.form == .step, title.title == title.full, let first = section.blocks.first, first.isParagraph
    else { return title.title }
    var name = Sentences.all(in: first.text.plain.inOneLine).first ?? title.title
    while name.hasSuffix(":") || name.hasSuffix(".") && !name.hasSuffix("..") {
      name = String(name.dropLast()).trimmed
    }
    return name
  }

  /// A section as blocks again, its heading first.
  private static func flattened(_ section: Section) -> [MarkdownBlock] {
    var heading = MarkdownBlock(
      kind: .heading(level: section.level), line: section.line, endLine: section.line)
    heading.text = section.heading
    return [heading] + section.blocks + section.children.flatMap(flattened)
  }

  /// The children of which one is to be chosen: "Option A/B", "Scenario 1/2", the cases of "Emergency scenarios".
  private func alternativeGroup(of section: Section) -> (name: String, members: Set<Int>)? {
    let options = section.children.filter { $0.title.form == .option }
    let name = isTitle(section) ? documentTitle : section.title.full
    if options.count > 1 { return (name, Set(options.map(\.line))) }
    // What stands below one of the cases is done in order.
    guard !isTitle(section), section.title.form != .option, SectionTitles.isChoice(section.title),
      section.children.count > 1
    else { return nil }
    // "Monitoring and alerts" with one section that asks for anything offers no choice.
    let cases = section.children.filter { $0.role != .reference }
    guard cases.count(where: hasWork) > 1 else { return nil }
    return (name, Set(cases.map(\.line)))
  }

  /// A file without any step: its headings are what can be ticked.
  private mutating func makeHeadingsSteps() {
    for index in phases.indices where phases[index].line != 1 || phases.count == 1 {
      let draft = phases[index]
      guard !draft.content.isEmpty || phases.count == 1 else { continue }
      let step = StepDraft(
        origin: .heading, title: draft.title, line: draft.line, lead: InlineText(), blocks: draft.content,
        identity: draft.title)
      phases[index].steps = [step]
      phases[index].content = []
      phases[index].kind = .actions
    }
  }
}
