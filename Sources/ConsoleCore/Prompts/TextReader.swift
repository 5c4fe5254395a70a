/// Lines to read, with a title.
struct TextReader: Sendable {
  /// What is read.
  enum Content: Sendable {
    /// Every key with what it does.
    case help
    /// A text.
    case text(String)
  }

  /// What stands above it.
  var title: String
  /// What is read.
  var content: Content
  /// The first line that is shown.
  var scroll = 0
}
