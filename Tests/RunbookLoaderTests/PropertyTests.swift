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
