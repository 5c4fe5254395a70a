import Foundation

/// A directory of 5,000 runbooks of real size: the first list reads each of them, a later one what was changed since.
enum ManyRunbooks {
  static func measure(_ workplace: Workplace) throws -> [Finding] {
    let folder = workplace.file("many")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 1...5000 {
      try RunbookText.text(number).write(
        toFile: "\(folder)/service-\(number).md", atomically: false, encoding: .utf8)
    }
    let list = "'\(workplace.binary)' list --json --runbooks many >list.json"
    // Files that were written just now are not remembered: the first list is not measured.
    try workplace.shell(list)
    let cold = try (0..<5).map { _ in
      try workplace.shell("rm -rf .cache")
      return try milliseconds { try workplace.shell(list) }
    }
    let warm = try (0..<5).map { _ in try milliseconds { try workplace.shell(list) } }
    // Exit status 1 says that there are errors.
    let lint = "'\(workplace.binary)' lint --runbooks many >lint.txt || test $? = 1"
    let lints = try (0..<3).map { _ in try milliseconds { try workplace.shell(lint) } }
    let greps = try (0..<5).map { _ in try milliseconds { try workplace.shell("grep -r '^#' many >grep.txt") }
    }
    let compared = ("grep -r '^#'", Quantity.milliseconds(Samples(greps).median))
    func finding(_ what: String, _ times: [Double], _ budget: String, _ limit: Double) -> Finding {
      let time = Samples(times).median
      return Finding(
        what: what, measured: .milliseconds(time), compared: compared, budget: budget, isMet: time <= limit)
    }
    return [
      finding("list of 5,000 runbooks of 13 KB, again", warm, "≤ 1 s", 1000),
      finding("the same, for the first time", cold, "≤ 1 s", 1000),
      finding("lint of them", lints, "≤ 5 s", 5000),
    ] + (try pick(workplace, compared: compared))
  }

  /// The picker of them: when their names are there, for the first time and again, and what a key costs among them.
  private static func pick(
    _ workplace: Workplace, compared: (program: String, figure: Quantity)
  ) throws -> [Finding] {
    func open(_ keys: [String] = []) throws -> (start: Double, keys: Samples) {
      let start = ContinuousClock.now
      let console = try workplace.open(workplace.binary, ["--runbooks", "many"], columns: 120, rows: 40)
      let end = try console.read(until: "service-1000")
      let time = milliseconds(since: start) - milliseconds(since: end)
      // The keys are to be measured when everything has been read.
      if !keys.isEmpty { console.readUntilQuiet(milliseconds: 950, atMost: 60) }
      let samples = try console.times(of: keys)
      try console.leave("\u{3}")
      return (time, samples)
    }
    let cold = try (0..<5).map { _ in
      try workplace.shell("rm -rf .cache")
      return try open().start
    }
    let words = ["payments", "latency", "rollout undo", "sessions-12"]
    let typed = words.flatMap { word in word.map(String.init) + word.map { _ in "\u{7F}" } }
    let warm = try open((0..<6).flatMap { _ in typed })
    let key = warm.keys.percentile(0.99)
    return [("first time", Samples(cold).median), ("again", warm.start)].map { when, time in
      Finding(
        what: "their picker with all names, \(when)", measured: .milliseconds(time), compared: compared,
        budget: "≤ 250 ms", isMet: time <= 250)
    } + [
      Finding(
        what: "key to screen in it, p99 of \(typed.count * 6)", measured: .milliseconds(key), compared: nil,
        budget: "≤ 5 ms", isMet: key <= 5)
    ]
  }
}
