import IncidentModel
import RunbookLoader
import Testing

@Suite("What holds for every runbook")
struct PropertyTests {
  /// Pieces from which texts are put together; each is harmless alone.
  private static let pieces = [
    "# Redis down", "## Triage (0–5 min)", "### 1. Ask it", "### Option A: restart", "- [ ] Check the disk",
    "1. Restart it",
    "   ```sh", "```sh", "```", "~~~", "redis-cli ping", "$ redis-cli ping", "PONG", "# Expected: PONG",
    "> [!WARNING]",
    "> data loss", "| Result | Action |", "|---|---|", "| `PONG` | → Step 2 |", "!!! note", "    indented",
    "<details>",
    "</details>", "{{< note >}}", "Users hit: ____", "[x](#triage)", "**Owner:** me",
    "kubectl delete pod <pod>", "---",
    "If not resolved in 30 minutes:", "\t- tab", "日本語 🚨", "\u{202E}", "[[[[", "`systemctl restart redis`",
    "or",
  ]

  private static func text(seed: UInt64) -> String {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1
    return (0..<40).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let piece = pieces[Int(state >> 33) % pieces.count]
      return piece + (state & (1 << 20) == 0 ? "\n\n" : "\n")
    }.joined()
  }

  @Test("loading is total, says the same twice, and every identifier is the only one", arguments: 0..<200)
  func total(_ seed: Int) {
    let source = Self.text(seed: UInt64(seed))
    let loaded = RunbookLoader.load(source: source, path: "x.md", slug: "x")
    #expect(loaded.runbook == RunbookLoader.load(source: source, path: "x.md", slug: "x").runbook)
    let steps = loaded.runbook.steps
    #expect(!steps.isEmpty)
    #expect(Set(steps.map(\.id)).count == steps.count)
    let tasks = steps.flatMap(\.allTasks)
    #expect(Set(tasks.map(\.id)).count == tasks.count)
    #expect(Set(loaded.runbook.commands.map(\.id)).count == loaded.runbook.commands.count)
    // Every command stands in the file at its line.
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for command in loaded.runbook.commands {
      let first = command.text.prefix { $0 != "\n" }
      #expect(lines[command.line - 1].contains(first))
    }
  }

  /// Bytes of every kind; those that Markdown and shells read come oftener.
  private static func bytes(seed: UInt64) -> [UInt8] {
    let marks = Array("#-*`~>|[]()<>$\"'\\!_:=&;\n\n\n\t 123ab{}".utf8)
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0..<400).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = state >> 33
      return value & 7 == 0 ? UInt8(truncatingIfNeeded: value >> 3) : marks[Int(value >> 3) % marks.count]
    }
  }

  @Test("any bytes make a runbook whose commands stand in the file at their lines", arguments: 0..<120)
  func anyBytes(_ seed: Int) {
    let noise = String(decoding: Self.bytes(seed: UInt64(seed)), as: UTF8.self)
    let source = "# A\n\n## Triage\n\n1. Ask it\n\n   ```sh\n   redis-cli ping\n   ```\n\n" + noise + "\n"
    let loaded = RunbookLoader.load(source: source, path: "x.md", slug: "x")
    #expect(loaded.runbook.steps.first?.title == "Ask it")
    #expect(Set(loaded.runbook.commands.map(\.id)).count == loaded.runbook.commands.count)
    let lines = source.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    for command in loaded.runbook.commands {
      // Tabs of an indentation become blanks before a fence is read, and so does a line end in a code span.
      guard command.line <= lines.count else {
        Issue.record("line \(command.line) of \(lines.count): \(command.text)")
        continue
      }
      let place = lines[(command.line - 1)...].prefix(2).joined().filter { !$0.isWhitespace }
      let first = command.text.prefix { $0 != "\n" }.filter { !$0.isWhitespace }
      #expect(place.contains(first), "\(command)")
    }
  }

  @Test("every line of the file is in what the console shows")
  func lossless() {
    let source = """
      # Redis down

      Look here alpha.

      ## Background

      It keeps sessions bravo.

      - a fact charlie
      - a fact delta

      ## Triage

      1. Ask it echo

         Quoted words:

         > be careful foxtrot

         ```sh
         # label golf
         redis-cli ping hotel
         # Expected: india
         ```

         | Result | Meaning |
         |---|---|
         | `PONG` | up juliett |

      2. Send this:

         ```text
         Subject: kilo [cause]
         ```

      ### Notes lima

      ```sql
      select mike from november;
      ```

      <details><summary>oscar</summary>

      papa

      </details>
      """
    let runbook = RunbookLoader.load(source: source, path: "x.md", slug: "x").runbook
    let shown = runbook.phases.map { "\($0.title) \($0.content) \($0.steps)" }.joined()
    for word in [
      "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliett", "kilo",
      "lima", "mike",
      "november", "oscar", "papa",
    ] {
      #expect(shown.contains(word), "\(word) is lost")
    }
  }

  @Test("an edit elsewhere keeps the identifiers of steps and tasks")
  func stable() {
    let before =
      "# R\n\n## Triage\n\n### 1. Ask it\n\n- [ ] Note the time\n\n## Repair\n\n### 2. Restart it\n\n- [ ] Tell people\n"
    let after = before.replacing(
      "## Repair", with: "### 1b. Look at the disk\n\n- [ ] Clean up\n\nMore words.\n\n## Repair")
    func identifiers(_ source: String) -> [String] {
      RunbookLoader.load(source: source, path: "x.md", slug: "x").runbook.steps
        .flatMap { [$0.id.rawValue] + $0.allTasks.map(\.id.rawValue) }
    }
    #expect(Set(identifiers(before)).isSubset(of: Set(identifiers(after))))
    #expect(identifiers(after).count == identifiers(before).count + 2)
  }
}
