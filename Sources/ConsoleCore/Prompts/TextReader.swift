/// Lines to read, with a title.
struct TextReader: Sendable {
  /// What is read.
  enum Content: Sendable {
    /// Every key with what it does.
    case help
    /// A text.
    case text(String)
    /// What changed from one attempt to the next.
    case comparison([AttemptComparison.Line])
  }

  /// What stands above it.
  var title: String
  /// What is read.
  var content: Content
  /// Whether it is an event of the timeline, about which something can be said.
  var isEvent = false
  /// The first line that is shown.
  var scroll = 0
  /// What the help's lines have to hold.
  var filter = LineEditor()
  /// Whether that is being typed.
  var isTyping = false

  /// Whether its lines can be narrowed.
  var canFilter: Bool {
    if case .help = content { true } else { false }
  }
}
