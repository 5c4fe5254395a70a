import IncidentModel
import ShellReader

/// Puts a runbook together: text → blocks → sections → phases → steps → jumps.
struct RunbookBuilder {
  let source: String
  let path: String
  let slug: String

  /// What was understood of a file's structure before its steps are read.
  private struct Outline {
    var title: String
    var titleLine: Int?
    /// All sections, in the file's order.
    var sections: [Section]
    var declared: RunbookMetadata
    var judge: BlockJudge
    var phases: [PhaseDraft]
    var problems: SourceProblems
  }

  /// Returns the runbook; its digest is still empty.
  func build() -> LoadedRunbook {
    build(readOutline())
  }

  private func build(_ outline: Outline) -> LoadedRunbook {
    let (drafts, analyses) = buildPhases(outline.phases, judge: outline.judge)
    var resolver = JumpResolver(phases: drafts, sections: outline.sections)
    let phases = resolver.resolved()
    var metadata = metadataReader(outline)
    metadata.readClocks(of: outline.sections)
    let runbook = Runbook(
      slug: slug, title: outline.title, path: path, sha256: "", metadata: metadata.metadata, phases: phases)
    var loaded = LoadedRunbook(runbook: runbook, problems: outline.problems, source: source)
    loaded.analyses = analyses
    return loaded
  }

  /// Returns the anchors of the text's headings, without reading anything else.
  static func anchors(of source: String) -> HeadingAnchors {
    let long = LongText(SourceText(source).body)
    let blocks = long.restored(MarkupUnwrapper.unwrap(long.text).blocks)
    var index = HeadingIndex(Section.sections(of: blocks).flatMap(\.withDescendants))
    return index.anchors
  }

  /// Returns what a list shows of the runbook, without reading its steps.
  func summarise() -> RunbookSummary {
    let outline = readOutline()
    // Whether a query runs depends on what was typed before it, which only a whole reading knows.
    guard !outline.judge.codes.runsQueries else { return RunbookSummary(build(outline).runbook) }
    let steps = outline.phases.flatMap(\.steps)
    let counter = CommandCounter(judge: outline.judge)
    return RunbookSummary(
      slug: slug, title: outline.title, path: path, metadata: metadataReader(outline).metadata,
      steps: steps.count, commands: steps.reduce(0) { $0 + counter.count(in: $1) })
  }

  private func metadataReader(_ outline: Outline) -> MetadataReader {
    MetadataReader(sections: outline.sections, titleLine: outline.titleLine, frontMatter: outline.declared)
  }

  private func readOutline() -> Outline {
    let text = SourceText(source)
    let long = LongText(text.body)
    let (body, parsed) = MarkupUnwrapper.unwrap(long.text)
    let blocks = CommandParagraphs.asCode(long.restored(parsed), source: body)
    var sections = Section.sections(of: blocks)
    let matter = FrontMatter(text, path: path)
    let declared = FrontMatterReader(matter, path: path)
    let title = DocumentTitle(sections: sections, frontMatter: matter.title, slug: slug)
    sections = SectionRoles.assign(sections, titleLine: title.line)
    let all = sections.flatMap(\.withDescendants)
    let judge = BlockJudge(
      codes: CodeIndex(all, queries: QueryAddresses.known(declared: declared.metadata.variables)),
      headings: all.map(\.title.allWords))
    var finder = PhaseFinder(judge: judge, documentTitle: title.text, titleLine: title.line)
    finder.read(DocumentTitle.nested(sections, titleLine: title.line))
    return Outline(
      title: title.text, titleLine: title.line, sections: all, declared: declared.metadata, judge: judge,
      phases: finder.phases,
      problems: SourceProblems(
        path: path, cutLines: long.lines, frontMatter: matter.diagnostics + declared.diagnostics,
        codes: judge.codes, blocks: blocks, body: body))
  }

  private func buildPhases(_ drafts: [PhaseDraft], judge: BlockJudge)
    -> (phases: [Phase], analyses: [String: ShellAnalysis])
  {
    let state = BuildState(judge: judge, path: path)
    var phases: [Phase] = []
    for draft in drafts {
      state.sessions.reset()
      var phase = Phase(
        title: draft.title, line: draft.line, kind: draft.kind, budgetSeconds: draft.budget?.seconds,
        budgetEndSeconds: draft.budget?.end, alternative: draft.alternative)
      phase.content = ProseConverter.blocks(draft.content, codes: judge.codes)
      phase.links = LinkReader.links(in: draft.content)
      let isLenient = draft.kind == .precondition
      let prefix = state.prefix(below: draft.path)
      for step in draft.steps {
        let isCheck =
          step.origin == .heading && step.title.foldedWords.contains(where: Self.checkWords.contains)
        var builder = StepBuilder(
          draft: step, prefix: prefix, isLenient: isLenient || isCheck, state: state)
        builder.build()
        phase.steps.append(builder.step)
      }
      phases.append(phase)
    }
    return (phases, state.analyses)
  }

  /// Words of headings whose bullets are facts to be checked one by one.
  private static let checkWords: WordSet = [
    "validation", "verification", "criteria", "checklist", "considerations",
  ]
}
