import IncidentModel
import ShellReader

/// Puts a runbook together: text → blocks → sections → phases → steps → jumps.
struct RunbookBuilder {
  private let source: String
  private let path: String
  private let slug: String
  private var diagnostics: [Diagnostic] = []

  init(source: String, path: String, slug: String) {
    self.source = source
    self.path = path
    self.slug = slug
  }

  /// What was understood of a file's structure before its steps are read.
  private struct Outline {
    var title: String
    var titleLine: Int?
    /// All sections, in the file's order.
    var sections: [Section]
    var declared: RunbookMetadata
    var judge: BlockJudge
    var phases: [PhaseDraft]
  }

  /// Returns the runbook; its digest is still empty.
  mutating func build() -> LoadedRunbook {
    build(readOutline())
  }

  private mutating func build(_ outline: Outline) -> LoadedRunbook {
    let headings = HeadingIndex(outline.sections)
    let (drafts, analyses) = buildPhases(outline.phases, judge: outline.judge)
    let phases = JumpResolver(phases: drafts, headings: headings).resolved()
    var metadata = metadataReader(outline)
    metadata.readClocks(of: outline.sections)
    diagnostics.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    let runbook = Runbook(
      slug: slug, title: outline.title, path: path, sha256: "", metadata: metadata.metadata, phases: phases)
    var loaded = LoadedRunbook(runbook: runbook, diagnostics: diagnostics, source: source)
    loaded.headings = headings
    loaded.analyses = analyses
    return loaded
  }

  /// Returns what a list shows of the runbook, without reading its steps.
  mutating func summarise() -> RunbookSummary {
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

  private mutating func readOutline() -> Outline {
    let text = SourceText(source)
    let long = LongText(text.body)
    let (body, parsed) = MarkupUnwrapper.unwrap(long.text)
    let blocks = CommandParagraphs.asCode(long.restored(parsed))
    if let line = long.lines.first {
      diagnostics.append(Diagnostic(.tooLong, path: path, line: line, Self.message(cut: long.lines.count)))
    }
    var sections = Section.sections(of: blocks)
    let matter = FrontMatter(text, path: path)
    let declared = FrontMatterReader(matter, path: path)
    diagnostics += matter.diagnostics + declared.diagnostics
    let title = DocumentTitle(sections: sections, frontMatter: matter.title, slug: slug)
    sections = SectionRoles.assign(sections, titleLine: title.line)
    let all = sections.flatMap(\.withDescendants)
    let judge = BlockJudge(
      codes: CodeIndex(all, queries: QueryAddresses.known(declared: declared.metadata.variables)),
      headings: all.map(\.title.full))
    diagnostics += judge.codes.problems(path: path)
    diagnostics += UnclosedFences.diagnostics(in: blocks, of: body, path: path)
    var finder = PhaseFinder(judge: judge, documentTitle: title.text, titleLine: title.line)
    finder.read(DocumentTitle.nested(sections, titleLine: title.line))
    return Outline(
      title: title.text, titleLine: title.line, sections: all, declared: declared.metadata, judge: judge,
      phases: finder.phases)
  }

  private mutating func buildPhases(_ drafts: [PhaseDraft], judge: BlockJudge)
    -> (phases: [Phase], analyses: [String: ShellAnalysis])
  {
    var state = BuildState(judge: judge, path: path)
    var phases: [Phase] = []
    for draft in drafts {
      state.sessions.reset()
      var phase = Phase(
        title: draft.title, line: draft.line, kind: draft.kind, budgetSeconds: draft.budget?.seconds,
        budgetEndSeconds: draft.budget?.end, alternative: draft.alternative)
      phase.content = ProseConverter.blocks(draft.content, codes: judge.codes)
      phase.links = LinkReader.links(in: draft.content)
      let isLenient = draft.kind == .precondition
      for step in draft.steps {
        let isCheck =
          step.origin == .heading && HeadingTitle(step.title).words.contains { Self.checkWords.contains($0) }
        var builder = StepBuilder(
          draft: step, path: draft.path, isLenient: isLenient || isCheck, state: state)
        builder.build()
        state = builder.state
        phase.steps.append(builder.step)
      }
      phases.append(phase)
    }
    return (phases, state.analyses)
  }

  private static func message(cut count: Int) -> String {
    "too long to be read as Markdown\(count > 1 ? ", like \(count - 1) more lines" : "")"
      + ": it stands as plain text; break it into shorter lines and paragraphs"
  }

  /// Words of headings whose bullets are facts to be checked one by one.
  private static let checkWords: Set<String> = [
    "validation", "verification", "criteria", "checklist", "considerations",
  ]
}
