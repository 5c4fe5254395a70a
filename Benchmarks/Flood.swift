import Foundation
import TerminalForTests

/// A command that prints as fast as it can: how fast it is read, what it costs, and what keys feel like meanwhile.
enum Flood {
  private static let piece = 64 << 20
  private static let bytes = 1 << 30

  static func measure(_ workplace: Workplace) throws -> [Finding] {
    let line = "2026-11-21T03:12:05Z app-7 request 0123456789abcdef took 12 ms, status 200, cache hit\n"
    let text = String(repeating: line, count: piece / line.utf8.count + 1).utf8.prefix(piece)
    try Data(text).write(to: URL(fileURLWithPath: workplace.file("piece")))
    let cat = "cat" + String(repeating: " piece", count: bytes / piece)
    let endless = "cat" + String(repeating: " piece", count: 4 * bytes / piece)
    try """
    # Flood

    ## Read

    ### 1. One GiB

    ```sh
    \(cat)
    ```

    ### 2. Many GiB

    ```sh
    \(endless)
    ```

    """.write(toFile: workplace.file("flood.md"), atomically: true, encoding: .utf8)

    let copies = try (0..<3).map { _ in try milliseconds { try workplace.shell("\(cat) >copy") } }
    try workplace.shell("rm copy")
    let copy = Samples(copies).median
    let console = try workplace.open(workplace.binary, ["flood.md", "--no-input"], columns: 120, rows: 40)
    _ = console.readFirstScreen()
    let start = ContinuousClock.now
    try console.type("r")
    // Its last line may never be drawn: its end comes with it.
    try console.read(until: "exit 0")
    let time = milliseconds(since: start)
    let keys = try keysMeanwhile(console)
    let memory = console.status("VmHWM") / 1024
    try console.type("\u{3}")
    try console.read(until: "stopped")
    try console.leave("q")
    return [
      Finding(
        what: "1 GiB of output read", measured: .milliseconds(time),
        compared: ("cat >file", .milliseconds(copy)), budget: "≤ 2 × cat >file", isMet: time <= 2 * copy),
      Finding(
        what: "key to screen during the flood, p99 of 100", measured: .milliseconds(keys.percentile(0.99)),
        compared: nil, budget: "≤ 16 ms", isMet: keys.percentile(0.99) <= 16),
      Finding(
        what: "memory at its highest, after 1 GiB and more", measured: .mebibytes(memory), compared: nil,
        budget: "≤ 64 MiB", isMet: memory <= 64),
    ]
  }

  /// The help is asked for and closed again: its title is a word that the flood does not have.
  private static func keysMeanwhile(_ console: TerminalProgram) throws -> Samples {
    try console.type("1jr")
    try console.read(until: "app-7")
    let times = try (0..<100).map { _ in
      let start = ContinuousClock.now
      try console.type("?")
      let end = try console.read(until: "Help", seconds: 5)
      let time = milliseconds(since: start) - milliseconds(since: end)
      try console.type("q")
      try console.read(until: "quit", seconds: 5)
      return time
    }
    return Samples(times)
  }
}
