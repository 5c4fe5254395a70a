public import ArgumentParser
public import CommandRunner
public import ConsoleConfiguration
public import IncidentModel
import TerminalFrame

// The model's words as the command line takes them.

extension NoteKind: ExpressibleByArgument {}

extension HypothesisOutcome: ExpressibleByArgument {}

extension EventMark: ExpressibleByArgument {}

extension ResponderRole: ExpressibleByArgument {}

extension OutputStream: ExpressibleByArgument {}

extension ColorChoice: ExpressibleByArgument {}

extension Milestone: ExpressibleByArgument {}

extension IncidentStatus: ExpressibleByArgument {}

extension IncidentSeverity: ExpressibleByArgument {
  /// Reads what people type: `sev2`, `SEV-2`, `P2`.
  public init?(argument: String) { self.init(text: argument) }
}

extension TerminalSize {
  /// Reads `80x24`.
  init?(argument: String) {
    let numbers = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false).map {
      Int($0)
    }
    // A frame of a million cells is larger than any terminal, and small enough to be made.
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1], (0...10_000).contains(columns),
      (0...10_000).contains(rows), columns * rows <= 1_000_000
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
