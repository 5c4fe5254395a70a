import Foundation

/// From the start of a program to its first screen.
///
/// A screen is full when as many of its rows have something in them as once the program is quiet.
enum FirstScreen {
  private struct Times {
    /// Until the screen was full.
    var full: [Double] = []
    /// Until the last byte of it: what the console then says is durable, the beginning of the incident, is.
    var last: [Double] = []
  }

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
    var times: [String: Times] = [:]
    // In turns, so that a machine that is busy for a while is busy for all.
    for _ in 0..<15 {
      for program in programs {
        let start = ContinuousClock.now
        let console = try workplace.open(program.path, program.arguments)
        let end = console.readFullScreen()
        let now = milliseconds(since: start)
        times[program.name, default: Times()].full.append(now - milliseconds(since: end.full))
        times[program.name, default: Times()].last.append(now - milliseconds(since: end.last))
        try console.leave(program.leaving)
      }
    }
    func fastest(_ name: String, _ which: KeyPath<Times, [Double]>) -> Double {
      times[name]?[keyPath: which].min() ?? .nan
    }
    func finding(_ what: String, _ which: KeyPath<Times, [Double]>, _ other: String, _ budget: Double)
      -> Finding
    {
      let (own, theirs) = (fastest("incident", which), fastest(other, which))
      return Finding(
        what: what, measured: .milliseconds(own), compared: (other, .milliseconds(theirs)),
        budget: budget == 1 ? "ahead of \(other)" : "≤ \(rounded(budget)) × \(other)",
        isMet: own <= budget * theirs)
    }
    let full = "first full screen of 650 lines, best of 15"
    return [finding(full, \.full, "less", 3)]
      + ["vim", "tig", "htop"].map { finding(full, \.full, $0, 1) }
      + [finding("its last byte: the beginning is durable", \.last, "tig", 1)]
  }
}
