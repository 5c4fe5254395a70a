/// One line for the responder: what came of an action, or why it cannot be done now.
struct Notice: Sendable, Equatable {
  /// How it is meant.
  enum Level: Sendable {
    /// Something was done.
    case info
    /// Something was not done.
    case refusal
    /// Something went wrong.
    case problem
  }

  /// The line.
  var text: String
  /// How it is meant.
  var level: Level
  /// The run that it is about, with whose end it goes; nil for none.
  var run: RunToken?
}
