/// Walks a command down its ``StopLadder`` by the real clock.
enum StopDriver {
  /// Sends signals as the control and the time limit ask for them, until the task is cancelled.
  ///
  /// - Returns: The ladder as it was left, which says whether and why the command was ended.
  static func run(
    control: CommandControl, timeLimit: Duration?, channel: SupervisorChannel
  ) async -> StopLadder {
    let clock = ContinuousClock()
    var ladder = StopLadder(start: clock.now, timeLimit: timeLimit)
    let (wakes, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    control.onChange { waker.yield() }
    var timer: Task<Void, Never>?
    for await _ in wakes {
      for rung in ladder.advance(to: clock.now, wishes: control.wishes) { channel.send(rung) }
      timer?.cancel()
      timer = ladder.deadline.map { deadline in
        Task {
          // Cancelled means that a newer timer has taken its place.
          guard (try? await clock.sleep(until: deadline)) != nil else { return }
          waker.yield()
        }
      }
    }
    timer?.cancel()
    control.onChange(nil)
    return ladder
  }
}
