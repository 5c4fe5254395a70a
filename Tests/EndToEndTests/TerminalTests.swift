import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// The console on terminals of every size and kind.
@Suite("Terminals", .onTestThreads)
struct TerminalTests {
  private let home: TemporaryDirectory

  init() throws { home = try Drill.home() }

  private func leave(_ console: Console) throws {
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }

  @Test(
    "draws at any size and takes keys there", arguments: [(80, 24), (40, 10), (200, 50), (1, 1), (3, 200)])
  func sizes(columns: Int, rows: Int) throws {
    let console = try Console(["redis-down"], home: home.path, columns: columns, rows: rows)
    try console.wait("the screen") { $0.isAlternate }
    if columns >= 40 { try console.wait(for: "1 Acknowledge") }
    try console.type("jkGg2 \t\t4?q1")
    try leave(console)
    #expect(try IncidentBinary.run(["log"], home: home.path).status == 0)
  }

  @Test("a storm of sizes ends in the right one, with every key taken")
  func resizeStorm() throws {
    let console = try Console(["drill"], home: home.path)
    try console.wait(for: "Checklist 0/4")
    for number in 0..<200 {
      console.resize(columns: 1 + number * 37 % 180, rows: 1 + number * 17 % 60)
      if number == 100 { try console.type(" ") }
    }
    console.resize(columns: 100, rows: 30)
    try console.wait("the last size") { screen in
      screen.cells.last.map { String($0).contains("quit") } == true && screen.text.contains("Checklist 1/4")
    }
    try leave(console)
  }

  @Test("without colours where NO_COLOR is set", arguments: ["xterm-256color", "linux"])
  func noColor(terminal: String) throws {
    let console = try Console(
      ["drill"], home: home.path, environment: ["NO_COLOR": "1", "TERM": terminal])
    try console.wait(for: "Checklist 0/4")
    try leave(console)
    let text = String(decoding: console.received, as: UTF8.self)
    #expect(text.firstMatch(of: /\u{1B}\[(\d+;)*(3|4|9|10)[0-7](;\d+)*m/) == nil)
    #expect(text.firstMatch(of: /\u{1B}\[[34]8;/) == nil)
  }

  @Test(
    "works on terminals of many types, unknown ones among them",
    arguments: [
      "vt100", "linux", "screen", "tmux-256color", "xterm", "xterm-256color", "ansi", "no-such-terminal", "",
    ])
  func types(name: String) throws {
    let console = try Console(["drill"], home: home.path, environment: ["TERM": name])
    try console.wait(for: "1 Look")
    try console.type(" ")
    try console.wait(for: "Checklist 1/4")
    try leave(console)
  }

  @Test("a terminal that cannot place the cursor is refused in one line")
  func dumb() throws {
    let console = try Console(["drill"], home: home.path, environment: ["TERM": "dumb"])
    #expect(try console.waitForEnd() == 2)
    #expect(console.screen.text.contains("dumb"))
    #expect(console.screen.text.contains("incident show"))
    #expect(try home.names() == [".local"])
    #expect(!FileManager.default.fileExists(atPath: home.path + "/.local/state"))
  }

  @Test("keeps to ASCII in the C locale, whatever the runbook holds")
  func ascii() throws {
    let text = "# Größe\n\n## Öffnen — first\n\n### 1. “Prüfen” ✔ 漢字\n\n```sh\nprintf 'é漢\\n'\n```\n"
    try home.write(text, to: "wide.md")
    let console = try Console(["wide.md"], home: home.path, columns: 120, environment: ["LC_ALL": "C"])
    try console.wait(for: "1 ")
    try console.type("rr")
    try console.wait(for: "exit 0")
    try leave(console)
    #expect(console.received.allSatisfy { $0 < 0x80 })
  }

  @Test("nothing that a runbook or a command prints drives the terminal")
  func hostile() throws {
    try home.write(
      """
      # Evil \u{1B}]0;owned\u{07}title

      ## A

      ### 1. Step \u{1B}[2J\u{9B}31m

      ```sh
      printf '\\033]0;owned\\007\\033[?1049l\\033[6n\\r\\n\\033cdone\\n'
      ```

      """, to: "evil.md")
    let console = try Console(["evil.md"], home: home.path, columns: 120)
    try console.wait(for: "1 Step")
    try console.type("rr")
    try console.wait("the output") { $0.text.contains("done") && $0.text.contains("exit 0") }
    #expect(console.screen.isAlternate)
    try leave(console)
    let text = String(decoding: console.received, as: UTF8.self)
    for sequence in ["\u{1B}]0;", "\u{1B}[6n", "\u{1B}c", "\u{9B}"] { #expect(!text.contains(sequence)) }
  }
}
