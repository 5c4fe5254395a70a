import ConsoleApp

extension Standard {
  /// Does something long; whoever waits at a terminal sees how many of how many are done.
  ///
  /// - Parameters:
  ///   - what: What is counted, as in "runbooks".
  ///   - body: The work, which tells the closure that it is given how far it is.
  static func showingProgress<Result>(
    of what: String, _ body: (@escaping @Sendable (_ done: Int, _ all: Int) -> Void) -> Result
  ) -> Result {
    guard isErrorTerminal else { return body { _, _ in } }
    let progress = ProgressLine { pass(Array($0.utf8), toError: true) }
    defer { progress.clear() }
    return body { progress.show($0, of: $1, what) }
  }
}
