public import IncidentModel
public import SystemPackage

/// The runbooks of some directories and those inside the binary, by slug, title or path.
///
/// Nothing is kept between calls: each looks at the disk anew.
public struct RunbookLibrary: Sendable {
  /// A runbook that was found; its file has not been opened yet.
  public struct Entry: Sendable {
    /// The file name without `.md`.
    public var slug: String
    /// Where the file is; nil for a runbook inside the binary.
    public var path: FilePath?
    /// The text of a runbook inside the binary.
    var builtin: BuiltinRunbook?

    /// Reads the runbook.
    public func load() throws(RunbookError) -> LoadedRunbook {
      if let builtin {
        return RunbookLoader.load(source: builtin.source, path: builtin.path, slug: builtin.slug)
      }
      return try RunbookLoader.load(path: path ?? FilePath(slug))
    }

    /// Reads what a list shows of the runbook.
    public func summary() throws(RunbookError) -> RunbookSummary {
      if let builtin {
        return RunbookLoader.summary(source: builtin.source, path: builtin.path, slug: builtin.slug)
      }
      return try RunbookLoader.summary(path: path ?? FilePath(slug))
    }
  }

  /// Where runbooks are looked for; the first directory that has a slug wins.
  public var directories: [FilePath]
  /// What is remembered of them; a runbook that is looked for by its title is found sooner with it.
  private let cache: SummaryCache?
  private let builtin: [BuiltinRunbook]

  /// Makes a library; directories that do not exist are empty.
  public init(directories: [FilePath], builtin: [BuiltinRunbook] = [], cache: SummaryCache? = nil) {
    self.directories = directories
    self.cache = cache
    self.builtin = builtin
  }

  /// Returns every runbook, one for each slug, and what is wrong with the directories.
  ///
  /// Only names are read. A slug that a runbook before it has is left out and named in a diagnostic, unless it
  /// is the binary's: a team's own runbook may replace a built-in one.
  public func entries() -> (entries: [Entry], diagnostics: [Diagnostic]) {
    var found: [Entry] = []
    var diagnostics: [Diagnostic] = []
    var paths: [String: FilePath] = [:]
    for directory in directories {
      let scan = DirectoryScan(directory)
      diagnostics += scan.diagnostics
      for file in scan.files {
        let slug = RunbookLoader.slug(of: file)
        if let first = paths[slug] {
          if first != file { diagnostics.append(Self.sameSlug(slug, file: file, first: first)) }
        } else {
          paths[slug] = file
          found.append(Entry(slug: slug, path: file))
        }
      }
    }
    for runbook in builtin where paths[runbook.slug] == nil {
      found.append(Entry(slug: runbook.slug, path: nil, builtin: runbook))
    }
    return (found, diagnostics)
  }

  /// Reads every runbook that can be read and returns what `transform` makes of each, in the order of `entries`.
  ///
  /// As many are read at a time as there are processors, and none is kept. `report` is told from any thread how many
  /// of how many are done.
  public func mapAll<Value: Sendable>(
    report: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in },
    _ transform: @Sendable (Runbook) -> Value
  ) -> [Value] {
    let found = entries().entries
    return Parallel.map(found, report: { report($0, found.count) }) { entry in
      (try? entry.load()).map { transform($0.runbook) }
    }
    .compactMap(\.self)
  }

  /// Reads the runbook with this slug, path (it holds a `/` or ends in `.md`) or title.
  ///
  /// Throws `notFound` with the names that are near, or why the file cannot be read.
  public func find(_ name: String) throws(RunbookError) -> LoadedRunbook {
    if name.contains("/") { return try RunbookLoader.load(path: FilePath(name)) }
    let found = entries().entries
    if let entry = found.first(where: { $0.slug == name }) { return try entry.load() }
    if name.folded.hasSuffix(".md") {
      let slug = String(name.dropLast(3))
      do { return try RunbookLoader.load(path: FilePath(name)) } catch {
        guard case .notFound = error.kind, let entry = found.first(where: { $0.slug == slug }) else {
          throw error
        }
        return try entry.load()
      }
    }
    if let entry = found.first(where: { $0.slug.folded == name.folded }) { return try entry.load() }
    if name.contains(" "), let entry = entry(titled: name, among: found) { return try entry.load() }
    let near = NearestNames.near(name, in: found.map(\.slug))
    throw RunbookError(.notFound(suggestions: near, searched: directories), path: name)
  }

  private func entry(titled title: String, among entries: [Entry]) -> Entry? {
    let wanted = title.foldedWords
    let titles = Self.summaries(of: entries, cache: cache).map { try? $0.get().title }
    return zip(entries, titles).first { $1?.foldedWords == wanted }?.0
  }

  private static func sameSlug(_ slug: String, file: FilePath, first: FilePath) -> Diagnostic {
    Diagnostic(
      .sameSlug, path: file.string, line: 1,
      "the slug '\(slug)' is taken by \(first.string), which is used; rename one of the files")
  }
}
