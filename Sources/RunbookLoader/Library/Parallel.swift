import Dispatch
import Synchronization

/// Work on many values, as many at a time as there are processors.
enum Parallel {
  /// Returns what `transform` makes of each value, in their order; `report` is told how many are done.
  static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], report: @Sendable (Int) -> Void = { _ in }, _ transform: @Sendable (Value) -> Result
  ) -> [Result] {
    guard values.count > 8 else { return values.map(transform) }
    let results = Mutex<(made: [Result?], count: Int)>((Array(repeating: nil, count: values.count), 0))
    // Small enough that no processor waits for another at the end, large enough that the lock costs nothing.
    let share = 32
    DispatchQueue.concurrentPerform(iterations: (values.count + share - 1) / share) { part in
      let range = part * share..<min((part + 1) * share, values.count)
      let made = range.map { transform(values[$0]) }
      let count = results.withLock { all in
        for (offset, result) in made.enumerated() { all.made[range.lowerBound + offset] = result }
        all.count += made.count
        return all.count
      }
      report(count)
    }
    return results.withLock { $0.made.compactMap { $0 } }
  }
}
