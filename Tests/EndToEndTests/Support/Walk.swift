import Foundation
import Glibc
import TerminalForTests
import TestSupport

/// A person who works down one of the runbooks in `runbooks/` at the console.
final class Walk {
  /// What the console asks before it runs a command.
  enum Question {
    case none
    case yesOrNo
    /// The name of this machine.
    case name
  }

  /// How a command ends, by the sign that stands before its exit status.
  enum Ending: String {
    case pass = "✓"
    case warn = "▲"
    case fail = "✗"
  }

  private let console: Console
  private let home: TemporaryDirectory

  /// Opens the console with every value set; `through` stands before the program, to run it elsewhere.
  init(_ slug: String, _ values: [String: String], through words: [String] = []) throws {
    home = try TemporaryDirectory()
    let settings = values.sorted { $0.key < $1.key }.flatMap { ["--set", "\($0.key)=\($0.value)"] }
    console = try Console(
      program: "/usr/bin/env",
      words + [IncidentBinary.path, slug, "--runbooks", Monitoring.runbooks] + settings, home: home.path,
      columns: 200, rows: 70)
    try console.wait(for: "1 Acknowledge")
  }

  /// Goes to a step, by its number and title as the checklist has them, and into it.
  func open(_ step: String) throws {
    let title = step.drop { $0 != " " }.dropFirst()
    // The first key ends what was searched for before; whatever is found first, the next ones are a key away.
    try console.type("1/\(title)\r")
    try console.wait(for: "n next, Esc ends")
    for _ in 0..<40 where !Self.marked(console.screen).contains(where: { $0.contains(" \(step)") }) {
      let before = console.screen.row(with: "n next, Esc ends")
      try console.type("n")
      try console.wait("the next match of '\(title)'") { $0.row(with: "n next, Esc ends") != before }
    }
    try console.type("\r")
    let heading = "▸\(step.replacingOccurrences(of: " \(title)", with: ". \(title)"))"
    try console.wait("the step '\(step)'") { $0.text.contains(heading) }
  }

  /// Runs the step's next command whose first line holds `words`, until it has ended as it should.
  ///
  /// - Parameters:
  ///   - words: Part of the first line of the command.
  ///   - asked: What the console asks first.
  ///   - ending: How it must end.
  ///   - row: What the row of a table begins with that must be lit then.
  ///   - text: What must stand on the screen then.
  func run(
    _ words: String, asked: Question = .none, _ ending: Ending = .pass, lighting row: String? = nil,
    showing text: String? = nil
  ) throws {
    for _ in 0..<20 where !Self.isSelected(words, console.screen) {
      let before = Self.cursor(console.screen)
      try console.type("j")
      try console.wait("the cursor to move to '\(words)'") {
        let now = Self.cursor($0)
        return now != nil && now != before
      }
    }
    try console.type("r")
    switch asked {
    case .none: break
    case .yesOrNo:
      try console.wait(for: "Run it? y/N")
      try console.type("y")
    case .name:
      try console.wait(for: "This cannot be undone")
      var name = [CChar](repeating: 0, count: 256)
      gethostname(&name, name.count)
      try console.type(String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self) + "\r")
    }
    let goal = "'\(words)' to end with \(ending.rawValue), row '\(row ?? "any")', text '\(text ?? "any")'"
    try console.wait(goal) { screen in
      Self.end(screen)?.contains("\(ending.rawValue) exit ") == true
        && (row.map { screen.text.contains("│▶\($0)") } ?? true)
        && (text.map { screen.text.contains($0) } ?? true)
    }
  }

  /// Leaves, and holds the whole timeline to its hashes.
  func leave() throws -> Int32 {
    try console.type("q")
    guard try console.waitForEnd() == 0 else { return -1 }
    return try IncidentBinary.run(["verify"], home: home.path).status
  }

  private static func rows(_ screen: TerminalScreen) -> [String] {
    screen.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What stands behind a cursor, in each row that has one: the step beside the checklist has its own.
  private static func marked(_ screen: TerminalScreen) -> [String] {
    rows(screen).compactMap { row in row.firstIndex(of: "▸").map { String(row[$0...]) } }
  }

  /// The rows of the step, behind the checklist.
  private static func stepRows(_ screen: TerminalScreen) -> [String] {
    let border = screen.cells[1].firstIndex(of: "┬") ?? 0
    return screen.cells.dropFirst(2).map { String($0.dropFirst(border + 1)) }
  }

  /// Where the cursor of the step is, and on what; nil while it is drawn anew.
  private static func cursor(_ screen: TerminalScreen) -> String? {
    // Below the heading, which has a mark of its own.
    stepRows(screen).enumerated().first { $0.element.hasPrefix("▸") }.map { "\($0.offset) \($0.element)" }
  }

  private static func isSelected(_ words: String, _ screen: TerminalScreen) -> Bool {
    cursor(screen).map { $0.contains("▶ ") && $0.contains(words) } ?? false
  }

  /// The line below the selected command that says how it ended.
  private static func end(_ screen: TerminalScreen) -> String? {
    let rows = stepRows(screen)
    let below = rows.drop { !$0.hasPrefix("▸") }.dropFirst()
    return below.prefix { !$0.drop { $0 == " " }.hasPrefix("▶ ") }.first { $0.contains("· attempt ") }
  }
}
