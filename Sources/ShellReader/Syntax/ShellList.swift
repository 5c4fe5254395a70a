/// Pipelines one after the other; how they are joined (`;`, `&&`, `||`) makes no difference to what they can
/// do.
struct ShellList {
  /// One pipeline.
  struct Pipeline {
    /// Its members, first to last.
    var commands: [ShellCommand]
    /// Whether the shell goes on without waiting for it.
    var inBackground = false
  }

  /// The pipelines in order.
  var pipelines: [Pipeline] = []
}
