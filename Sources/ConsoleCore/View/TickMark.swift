import IncidentModel
import TerminalFrame

/// How far something on the checklist is, as it is shown: only what is durable counts as done.
enum TickMark: Equatable {
  case open
  case done
  case skipped(reason: String)
  case running
  case failed
  /// A change of it is on its way to the disk.
  case pending
  /// A change of it could not be recorded.
  case unrecorded

  /// Reads a step's mark.
  init(_ state: ConsoleState, _ step: Step) {
    let isAbout = { (body: EventBody) -> Bool in
      switch body {
      case .stepTicked(step.id), .stepUnticked(step.id), .stepSkipped(step.id, _): true
      default: false
      }
    }
    if state.outbox.isUnderWay(isAbout) { self = .pending; return }
    if state.outbox.hasFailed(isAbout) { self = .unrecorded; return }
    switch state.incident.progress(of: step.id) {
    case .done: self = .done
    case .skipped(let reason): self = .skipped(reason: reason)
    case .open:
      if step.commands.contains(where: { state.isRunning($0.id) }) {
        self = .running
      } else if step.commands.contains(where: { state.lastEnd(of: $0.id)?.verdict.level == .fail }) {
        self = .failed
      } else {
        self = .open
      }
    }
  }

  /// Reads a task's mark.
  init(_ state: ConsoleState, task: TaskID, in step: StepID) {
    let isAbout = { (body: EventBody) -> Bool in
      switch body {
      case .taskTicked(step, task), .taskUnticked(step, task), .taskSkipped(step, task, _): true
      default: false
      }
    }
    if state.outbox.isUnderWay(isAbout) {
      self = .pending
    } else if state.outbox.hasFailed(isAbout) {
      self = .unrecorded
    } else {
      self =
        switch state.incident.progress(of: task, in: step) {
        case .done: .done
        case .skipped(let reason): .skipped(reason: reason)
        case .open: .open
        }
    }
  }

  var glyph: Glyph {
    switch self {
    case .open: .open
    case .done: .done
    case .skipped: .skipped
    case .running: .running
    case .failed: .failed
    case .pending: .ellipsis
    case .unrecorded: .warning
    }
  }

  /// The word for it; nil where the glyph says enough.
  var word: String? {
    switch self {
    case .open, .done: nil
    case .skipped(let reason): reason.isEmpty ? "skipped" : "skipped: \(reason)"
    case .running: "running"
    case .failed: "failed"
    case .pending: "recording"
    case .unrecorded: "NOT RECORDED"
    }
  }

  var style: Style {
    switch self {
    case .open: Theme.text
    case .done: Theme.pass
    case .skipped: Theme.faint
    case .running: Theme.running
    case .failed, .unrecorded: Theme.fail
    case .pending: Theme.pending
    }
  }
}
