import Foundation

/// A directory of 5,000 runbooks, each read whole for its line in the list.
enum ManyRunbooks {
  static func measure(_ workplace: Workplace) throws -> [Finding] {
    let folder = workplace.file("many")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let steps = (1...10).map { number in
      """
      ### \(number). Look at part \(number)

      What it says tells which way to go on.

      ```sh
      systemctl status part-\(number)
      ```

      - [ ] Tell the team

      """
    }
    for number in 1...5000 {
      let text =
        "---\nalerts: [Alert\(number)]\n---\n# Service \(number) is down\n\n## Triage\n\n"
        + steps.joined(separator: "\n")
      try text.write(toFile: "\(folder)/service-\(number).md", atomically: false, encoding: .utf8)
    }
    let list = "'\(workplace.binary)' list --json --runbooks many >list.json"
    let times = try (0..<5).map { _ in try milliseconds { try workplace.shell(list) } }
    let greps = try (0..<5).map { _ in try milliseconds { try workplace.shell("grep -r '^#' many >grep.txt") }
    }
    let time = Samples(times).median
    return [
      Finding(
        what: "list of 5,000 runbooks", measured: .milliseconds(time),
        compared: ("grep -r '^#'", .milliseconds(Samples(greps).median)), budget: "≤ 1 s", isMet: time <= 1000
      )
    ]
  }
}
