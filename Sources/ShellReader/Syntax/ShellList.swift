/// Pipelines one after the other; how they are joined (`;`, `&&`, `||`) makes no difference to what they can
/// do.
struct ShellList {
  /// One pipeline.
  struct Pipeline {
    /// Its members, first to last.
    var commands: [ShellCommand]
    /// Whether the shell goes on without waiting for it.
    var inBackground = false

    /// Whether it is `wait`: the shell stays for as long as what runs in the background.
    var isWait: Bool {
      guard commands.count == 1, case .simple(let command) = commands[0] else { return false }
      return command.words.first?.bareText == "wait"
    }
  }

  /// The pipelines in order.
  var pipelines: [Pipeline] = []
}
