/// From a key to the first byte of what it changes, while nothing else happens.
enum KeyToScreen {
  static func measure(_ workplace: Workplace) throws -> [Finding] {
    let own = try time(workplace, workplace.binary, ["long.md", "--no-input"], leaving: "q")
    let less = try time(workplace, "less", ["long.md"], leaving: "q")
    let vim = try time(workplace, "vim", ["long.md"], leaving: ":q!\r")
    return [("less", less), ("vim", vim)].map { name, time in
      Finding(
        what: "key to screen, idle, p99 of 400", measured: .milliseconds(own.percentile(0.99)),
        compared: (name, .milliseconds(time.percentile(0.99))), budget: "≤ 5 ms",
        isMet: own.percentile(0.99) <= 5)
    }
  }

  private static func time(
    _ workplace: Workplace, _ program: String, _ arguments: [String], leaving keys: String
  ) throws -> Samples {
    let console = try workplace.open(program, arguments, columns: 120, rows: 40)
    _ = console.readFirstScreen()
    // Down in bursts, so that lists are scrolled and not only marked.
    let downAndUp = Array(repeating: "j", count: 20) + Array(repeating: "k", count: 20)
    let samples = try console.times(of: (0..<10).flatMap { _ in downAndUp })
    try console.leave(keys)
    return samples
  }
}
