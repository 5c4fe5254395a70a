import Foundation
import TestSupport
import TestTraits
import Testing

/// `--plain`: the console without a screen.
@Suite("Plain lines", .onTestThreads)
struct PlainTests {
  private let home: TemporaryDirectory

  init() throws { home = try Drill.home() }

  @Test("come through a pipe, each line after the one before is done, and the end of the input leaves")
  func pipe() throws {
    let result = try IncidentBinary.run(
      ["drill", "--plain"], home: home.path, input: "run\ntick\nnote all is well\nseverity 2\nwhere")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    let parts = [
      "Step 1. Look: open", "  here we are: drill", "passed: exit 0", "Done: 1 Look", "all is well", "SEV2",
    ]
    var rest = lines[...]
    for part in parts {
      let found = try #require(rest.firstIndex { $0.contains(part) }, "\(part) in \(result.output)")
      rest = rest[(found + 1)...]
    }
    #expect(rest.isEmpty == false)
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.error.contains("incident resume"))
    #expect(try IncidentBinary.run(["verify"], home: home.path).status == 0)
    let again = try IncidentBinary.run(["resume", "--plain"], home: home.path, input: "timeline\n")
    #expect(again.output.contains("Note: all is well") || again.output.contains("all is well"))
  }

  @Test("on a terminal nothing moves the cursor; Ctrl-C stops the command and not the console")
  func terminal() throws {
    let console = try Console(["drill", "--plain"], home: home.path, columns: 100, rows: 60)
    try console.wait(for: "Step 1. Look: open")
    try console.type("go 2\n")
    try console.wait(for: "Step 2. Wait: open")
    try console.type("run\n")
    try console.wait(for: "Running: sleep 600")
    try console.type("\u{3}")
    try console.wait(for: "warning: stopped")
    try console.type("quit\n")
    #expect(try console.waitForEnd() == 0)
    #expect(!String(decoding: console.received, as: UTF8.self).contains("\u{1B}"))
  }

  @Test("work on a terminal that cannot place the cursor, and in ASCII where the locale is that")
  func dumb() throws {
    let result = try IncidentBinary.run(
      ["--plain"], home: home.path, input: "drill\n1\nwhere\n",
      environment: ["TERM": "dumb", "LC_ALL": "C"])
    #expect(result.status == 0)
    #expect(result.output.contains("Drill, incident"))
    #expect(result.output.utf8.allSatisfy { $0 < 0x80 })
  }
}
