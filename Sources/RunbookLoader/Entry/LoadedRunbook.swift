public import IncidentModel
import ShellReader

/// A runbook with what was noticed while reading it.
public struct LoadedRunbook: Sendable {
  /// The checklist.
  public var runbook: Runbook
  /// What is wrong with the file, in the order of its lines; an error means that part of it was not understood.
  ///
  /// Found out anew each time that it is asked for.
  public var diagnostics: [Diagnostic] { problems.diagnostics }
  /// The file's text, byte for byte.
  public var source: String
  var problems: SourceProblems
  /// What its commands were found to do, by their texts; queries are not among them.
  var analyses: [String: ShellAnalysis] = [:]

  init(runbook: Runbook, problems: SourceProblems, source: String) {
    self.runbook = runbook
    self.problems = problems
    self.source = source
  }
}
