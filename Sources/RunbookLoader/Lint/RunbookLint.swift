public import IncidentModel

/// Looks for problems in runbooks: what is broken, what is dangerous, what its reader will stumble over.
///
/// Nothing is run and no network is used. Each finding names its rule; `LintRule` says why the rule is there.
public struct RunbookLint: Sendable {
  private let library: RunbookLibrary
  private let today: String
  private let links: LinkTargets

  /// Makes a check of runbooks that may link to those of `library`; `today` is a day as `YYYY-MM-DD`.
  public init(library: RunbookLibrary, today: String) {
    self.library = library
    self.today = today
    links = LinkTargets(slugs: library.entries().entries.map(\.slug))
  }

  /// Returns what is wrong with one runbook, in the order of its lines, what its loading found included.
  public func check(_ loaded: LoadedRunbook) -> [Diagnostic] {
    var subject = LintSubject(loaded)
    subject.checkMetadata(today: today)
    subject.checkLinks(links)
    subject.checkNames()
    subject.checkCommands()
    subject.checkDanger()
    subject.checkValues()
    subject.checkSecrets()
    subject.checkCharacters()
    return Self.sorted(loaded.diagnostics + subject.found)
  }

  /// Returns what is wrong with every runbook of the library, in its order, files that cannot be read included.
  ///
  /// `report` is told from any thread how many of how many were looked over.
  public func checkAll(report: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }) -> [Diagnostic] {
    let found = library.entries()
    let count = found.entries.count
    let perFile = Parallel.map(found.entries, report: { report($0, count) }, check)
    return found.diagnostics + perFile.flatMap { $0 }
  }

  private func check(_ entry: RunbookLibrary.Entry) -> [Diagnostic] {
    do throws(RunbookError) {
      return check(try entry.load())
    } catch {
      return [Diagnostic(.unreadable, path: error.path, line: 1, error.problem)]
    }
  }

  /// In the order of lines; the same finding at the same place once.
  private static func sorted(_ found: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return found.filter { seen.insert($0).inserted }
      .sorted { ($0.line, $0.column, $0.rule, $0.message) < ($1.line, $1.column, $1.rule, $1.message) }
  }
}
