import TerminalForTests

/// A console that nobody touches: how often it wakes, and what it keeps in memory.
enum Idleness {
  private static let seconds = 6.0

  static func measure(_ workplace: Workplace) throws -> [Finding] {
    let own = try rest(workplace, workplace.binary, ["long.md", "--no-input"], leaving: "q")
    let htop = try rest(workplace, "htop", [], leaving: "q")
    let vim = try rest(workplace, "vim", ["long.md"], leaving: ":q!\r")
    return [
      Finding(
        what: "wake-ups of all threads, idle", measured: .perSecond(own.wakeUps),
        compared: ("htop", .perSecond(htop.wakeUps)), budget: "the clock's one a second",
        isMet: own.wakeUps <= 1.5),
      Finding(
        what: "resident memory, idle", measured: .mebibytes(own.memory),
        compared: ("vim", .mebibytes(vim.memory)), budget: "≤ 30 MiB", isMet: own.memory <= 30),
    ]
  }

  private static func rest(
    _ workplace: Workplace, _ program: String, _ arguments: [String], leaving keys: String
  ) throws -> (wakeUps: Double, memory: Double) {
    let console = try workplace.open(program, arguments)
    // What a start leaves to be done is not idleness.
    _ = console.readFirstScreen()
    console.readUntilQuiet(milliseconds: 1500, atMost: 3)
    let before = console.wakeUps()
    let start = ContinuousClock.now
    while milliseconds(since: start) < seconds * 1000 { _ = console.read(milliseconds: 100) }
    let wakeUps = (console.wakeUps() - before) / seconds
    let memory = console.status("VmRSS") / 1024
    try console.leave(keys)
    return (wakeUps, memory)
  }
}
