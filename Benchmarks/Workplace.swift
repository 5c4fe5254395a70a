import Foundation
import TerminalForTests

/// Where the measurements are made: a directory of their own, the binary beside this one, one environment.
struct Workplace {
  let directory: String
  let binary: String
  /// A runbook of 650 lines.
  let runbook: String
  let environment: [String: String]

  init() throws {
    directory = NSTemporaryDirectory() + "/incident-bench-\(getpid())"
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    binary = folder.appendingPathComponent("incident").path
    guard FileManager.default.isExecutableFile(atPath: binary) else {
      throw TerminalProgram.Failure(description: "\(binary) is not built: make bench builds it")
    }
    environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": directory, "TZ": "UTC",
      "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    ]
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    runbook = directory + "/long.md"
    try Self.longRunbook().write(toFile: runbook, atomically: true, encoding: .utf8)
  }

  func remove() { try? FileManager.default.removeItem(atPath: directory) }

  func file(_ name: String) -> String { directory + "/" + name }

  /// Opens a program on a terminal.
  func open(_ program: String, _ arguments: [String], columns: Int = 80, rows: Int = 24) throws
    -> TerminalProgram
  {
    try TerminalProgram(
      try find(program), arguments, environment: environment, directory: directory, columns: columns,
      rows: rows)
  }

  /// Runs a shell's line to its end.
  func shell(_ line: String) throws {
    let status = try Child.run(
      ["/bin/sh", "-c", "cd '\(directory)' || exit; \(line)"], environment: environment)
    guard status == 0 else { throw Child.Failure(description: "'\(line)' ended with \(status)") }
  }

  private func find(_ program: String) throws -> String {
    if program.hasPrefix("/") { return program }
    for folder in (environment["PATH"] ?? "").split(separator: ":") {
      let path = "\(folder)/\(program)"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw TerminalProgram.Failure(description: "\(program) is not installed")
  }

  /// The project's own runbook, its steps once more under other names until it is long enough.
  private static func longRunbook() throws -> String {
    let text = try String(contentsOfFile: "runbooks/redis-down.md", encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let more = lines.drop { !$0.hasPrefix("## Triage") }.map { line in
      line.hasPrefix("### ") ? "### 1" + line.dropFirst(4) : line
    }
    lines += more.prefix(max(0, 650 - lines.count))
    return lines.joined(separator: "\n")
  }
}
