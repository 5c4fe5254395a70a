/// A program about to be started.
struct Invocation {
  /// Its name without a directory.
  var program: String
  /// Its arguments.
  var arguments: [Argument]
  /// What it reads.
  var input: CommandInput
  /// Whether more arguments come when it runs, as behind `xargs`.
  var takesMore = false

  /// Whether it gets statements or commands from elsewhere than its arguments, so that it opens no prompt.
  var hasInput: Bool {
    if case .terminal = input { return takesMore }
    return true
  }
}
