public import IncidentModel
import ShellReader

/// A runbook with what was noticed while reading it.
public struct LoadedRunbook: Sendable {
  /// The checklist.
  public var runbook: Runbook
  /// What is wrong with the file, in the order of its lines; an error means that part of it was not understood.
  public var diagnostics: [Diagnostic]
  /// The file's text, byte for byte.
  public var source: String
  /// Its headings, to which links lead.
  var headings = HeadingIndex([])
  /// What its commands were found to do, by their texts; queries are not among them.
  var analyses: [String: ShellAnalysis] = [:]

  /// Makes a loaded runbook.
  public init(runbook: Runbook, diagnostics: [Diagnostic], source: String) {
    self.runbook = runbook
    self.diagnostics = diagnostics
    self.source = source
  }
}
