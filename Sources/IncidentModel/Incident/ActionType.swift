/// What an action item is for, said in its text as `#prevent`.
///
/// The types of Google's *Site Reliability Engineering* (2016), appendix D, and of *The Site Reliability Workbook*
/// (2018), chapter 10.
public enum ActionType: String, Sendable, Hashable, CaseIterable {
  /// To find out more.
  case investigate
  /// To make the next one of its kind hurt less.
  case mitigate
  /// To put right what this one damaged.
  case repair
  /// To hear of the next one sooner.
  case detect
  /// To keep it from happening again.
  case prevent
  /// To change how people work together.
  case process
}
