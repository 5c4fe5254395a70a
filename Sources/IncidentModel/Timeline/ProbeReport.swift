public import PlainJSON

/// What a probe, a look that is repeated every few seconds, has to say: only its changes enter the timeline.
public struct ProbeReport: Sendable, Hashable {
  /// What happened.
  public enum Stage: String, Sendable, Hashable, JSONRepresentable {
    /// The command is repeated from now on.
    case began
    /// It says something else than before, or something for the first time.
    case changed
    /// It is repeated no more.
    case ended
  }

  /// What happened.
  public var stage: Stage
  /// The step that the command belongs to.
  public var step: StepID
  /// The command in the runbook.
  public var command: CommandID
  /// What is run, with secrets removed.
  public var text: String
  /// Seconds from the end of one look to the beginning of the next.
  public var intervalSeconds: Int
  /// What the look before said; nil for the first.
  public var before: Verdict.Level?
  /// What the look said; nil for a beginning and an end.
  public var verdict: Verdict?

  /// Makes a report.
  public init(
    _ stage: Stage, step: StepID, command: CommandID, text: String, intervalSeconds: Int,
    before: Verdict.Level? = nil, verdict: Verdict? = nil
  ) {
    self.stage = stage
    self.step = step
    self.command = command
    self.text = text
    self.intervalSeconds = intervalSeconds
    self.before = before
    self.verdict = verdict
  }
}

extension ProbeReport {
  init(_ fields: JSONObject) throws(JSONMismatch) {
    self.init(
      try fields.required("stage"), step: try fields.required("step"),
      command: try fields.required("command"), text: try fields.required("text"),
      intervalSeconds: try fields.required("interval_seconds"), before: try fields.optional("before"),
      verdict: try fields.optional("verdict"))
  }

  var fields: JSONObject {
    var fields = JSONObject()
    fields.add("stage", stage)
    fields.add("step", step)
    fields.add("command", command)
    fields.add("text", text)
    fields.add("interval_seconds", intervalSeconds)
    fields.add("before", before)
    fields.add("verdict", verdict)
    return fields
  }
}

extension ProbeReport {
  /// What it says, as one line: `Probe down → up (PONG): redis-cli ping`.
  var summary: String {
    let command = text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    switch stage {
    case .began: return "Probe began: \(command), every \(intervalSeconds) s"
    case .ended: return "Probe ended: \(command)"
    case .changed:
      let words = [before, verdict?.level].compactMap { $0?.probeWord }.joined(separator: " → ")
      let meaning = verdict?.text.split(whereSeparator: \.isNewline).joined(separator: " ") ?? ""
      return "Probe \(words)" + (meaning.isEmpty ? "" : " (\(meaning))") + ": \(command)"
    }
  }
}

extension Verdict.Level {
  /// What a probe says of the thing that it looks at: `up`, `needs a look`, `down`.
  public var probeWord: String {
    switch self {
    case .pass: "up"
    case .warn: "needs a look"
    case .fail: "down"
    }
  }
}
