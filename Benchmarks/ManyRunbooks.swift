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
    ]
  }
}
