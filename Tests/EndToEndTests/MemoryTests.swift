import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

@Suite("Memory of a console", .onTestThreads)
struct MemoryTests {
  @Test("what runs took is given back once it is quiet")
  func givenBack() throws {
    let home = try TemporaryDirectory()
    try home.write(
      "# Many lines\n\n## Look\n\n1. Count\n\n   ```sh\n   seq 1 2000000\n   ```\n", to: "runbooks/many.md")
    let console = try Console(["many"], home: home.path)
    try console.wait(for: "Count")
    try console.type("\r")
    for attempt in 1...6 {
      try console.type("r")
      try console.wait(for: "attempt \(attempt)")
      try console.wait("the run to end") { $0.text.contains("exit 0") }
    }
    let working = try Self.ownKilobytes(console.process)
    try console.wait("less memory than \(working) kB") { _ in
      (try? Self.ownKilobytes(console.process)).map { $0 < working * 4 / 5 } ?? false
    }
  }

  /// The memory that is the process's own: proc(5), RssAnon.
  private static func ownKilobytes(_ process: Int32) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") })
    return try #require(line.split { !$0.isNumber }.first.flatMap { Int($0) })
  }
}
