import Foundation

/// From the start of a program to the last byte of its first screen.
enum FirstScreen {
  static func measure(_ workplace: Workplace) throws -> [Finding] {
    try workplace.shell(
      "git init -q history && cp long.md history && cd history && git add . && "
        + "git -c user.name=bench -c user.email=bench@localhost commit -qm 'A runbook'")
    let programs: [(name: String, path: String, arguments: [String], leaving: String)] = [
      ("incident", workplace.binary, ["long.md", "--no-input"], "q"),
      ("less", "less", ["long.md"], "q"),
      ("vim", "vim", ["long.md"], ":q!\r"),
      ("tig", "/bin/sh", ["-c", "cd history && exec tig"], "q"),
      ("htop", "htop", [], "q"),
    ]
    var times: [String: [Double]] = [:]
    // In turns, so that a machine that is busy for a while is busy for all.
    for _ in 0..<15 {
      for program in programs {
        let time = try time(workplace, program.path, program.arguments, leaving: program.leaving)
        times[program.name, default: []].append(time)
      }
    }
    func fastest(_ name: String) -> Double { times[name]?.min() ?? .nan }
    let (own, less) = (fastest("incident"), fastest("less"))
    let what = "first screen of 650 lines, fastest of 15"
    let first = Finding(
      what: what, measured: .milliseconds(own), compared: ("less", .milliseconds(less)), budget: "≤ 3 × less",
      isMet: own <= 3 * less)
    return [first]
      + ["vim", "tig", "htop"].map { name in
        let time = fastest(name)
        return Finding(
          what: what, measured: .milliseconds(own), compared: (name, .milliseconds(time)),
          budget: "ahead of \(name)", isMet: own < time)
      }
  }

  private static func time(
    _ workplace: Workplace, _ program: String, _ arguments: [String], leaving keys: String
  ) throws -> Double {
    let start = ContinuousClock.now
    let console = try workplace.open(program, arguments)
    let end = console.readFirstScreen()
    let time = milliseconds(since: start) - milliseconds(since: end)
    try console.leave(keys)
    return time
  }
}
