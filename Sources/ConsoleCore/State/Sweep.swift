public import IncidentModel

/// Commands that only look, run side by side, and what became of each.
public struct Sweep: Sendable, Equatable {
  /// What is swept.
  public enum Scope: Sendable, Hashable {
    /// One phase, by position.
    case phase(Int)
    /// All of it.
    case runbook
  }

  /// How far a command is.
  public enum Stage: Sendable, Equatable {
    /// Others run before it.
    case waiting
    /// It runs.
    case running(RunToken)
    /// It ended; the end is durable.
    case ended(AttemptEnd)
    /// It was not run, and why.
    case leftOut(String)
  }

  /// A command with its stage.
  public struct Entry: Sendable, Equatable {
    /// Its step.
    public var step: StepID
    /// The command.
    public var command: CommandID
    /// How far it is.
    public internal(set) var stage: Stage
  }

  /// How many commands run at once unless told otherwise.
  public static let usualWidth = 4

  /// What is swept.
  public let scope: Scope
  /// How many commands run at once at most.
  public let width: Int
  /// The commands, in the runbook's order.
  public internal(set) var entries: [Entry]
  /// Whether its sum is on its way into the timeline.
  var isSummedUp = false

  init(scope: Scope, width: Int, entries: [Entry]) {
    (self.scope, self.width, self.entries) = (scope, width, entries)
  }

  /// Whether nothing waits or runs any more.
  public var isFinished: Bool {
    entries.allSatisfy { entry in
      switch entry.stage {
      case .waiting, .running: false
      case .ended, .leftOut: true
      }
    }
  }

  /// How many ended with this verdict.
  public func count(_ level: Verdict.Level) -> Int {
    entries.count { entry in
      if case .ended(let end) = entry.stage { return end.verdict.level == level }
      return false
    }
  }

  /// How many run.
  var runningCount: Int {
    entries.count { entry in
      if case .running = entry.stage { return true }
      return false
    }
  }

  /// How many are not over.
  var openCount: Int {
    entries.count { entry in
      switch entry.stage {
      case .waiting, .running: true
      case .ended, .leftOut: false
      }
    }
  }

  /// How many were left out.
  public var leftOutCount: Int {
    entries.count { entry in
      if case .leftOut = entry.stage { return true }
      return false
    }
  }

  /// The numbers in a few words: "5 pass, 1 warn, 2 fail, 1 left out".
  public var summary: String {
    let counts = [
      (count(.pass), "pass"), (count(.warn), "warn"), (count(.fail), "fail"), (leftOutCount, "left out"),
      (openCount, "to go"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "nothing to run" : words.joined(separator: ", ")
  }
}
