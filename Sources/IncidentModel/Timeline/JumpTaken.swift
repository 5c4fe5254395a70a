/// A way that the responder took because the runbook, or a result, pointed there.
public struct JumpTaken: Sendable, Hashable {
  /// The step that they left.
  public var from: StepID?
  /// The step that they went to; nil for another runbook's start.
  public var step: StepID?
  /// The runbook that they went to; nil for the same one.
  public var runbook: String?
  /// What pointed there: "→ Step 3".
  public var text: String

  /// Makes a jump.
  public init(from: StepID?, step: StepID?, runbook: String? = nil, text: String) {
    self.from = from
    self.step = step
    self.runbook = runbook
    self.text = text
  }
}
