import IncidentModel
import RunbookLoader
import Testing

@Suite("A Markdown file becomes a checklist")
struct ChecklistTests {
  private func load(_ source: String) -> Runbook {
    RunbookLoader.load(source: source, path: "redis-down.md", slug: "redis-down").runbook
  }

  @Test("level-two headings are phases and the headings below them steps")
  func phasesAndSteps() {
    let runbook = load(
      """
      # Redis down

      ## Triage

      ### 1. Verify Redis status

      ```sh
      redis-cli ping
      ```

      ### 2. Look at memory

      ```sh
      redis-cli info memory
      ```
      """)
    #expect(runbook.title == "Redis down")
    #expect(runbook.phases.map(\.title) == ["Triage"])
    #expect(runbook.phases.first?.steps.map(\.title) == ["Verify Redis status", "Look at memory"])
    #expect(runbook.phases.first?.steps.map(\.number) == ["1", "2"])
    #expect(runbook.phases.first?.steps.first?.commands.map(\.text) == ["redis-cli ping"])
  }

  @Test("a step that comes in between leaves every other its identifier")
  func identifiers() {
    let before = load("# Redis down\n\n## Triage\n\n### 1. Ask it\n\nAsk.\n\n### 2. Start it\n\nStart.\n")
    let after = load(
      "# Redis down\n\n## Triage\n\n### 1. Ask it\n\nAsk.\n\n### 2. Look at the disk\n\nLook.\n\n"
        + "### 3. Start it\n\nStart.\n")
    #expect(before.steps.map(\.id).allSatisfy { id in after.step(id) != nil })
    let difference = RunbookDifference(from: before, to: after)
    #expect(difference.summary() == "new: 2 Look at the disk")
  }

  @Test("a transcript's command is told from what it printed")
  func transcript() {
    let runbook = load(
      """
      # Redis down

      ## Triage

      ### Ping it

      ```console
      $ redis-cli ping
      PONG
      ```
      """)
    let commands = runbook.phases.flatMap(\.steps).flatMap(\.commands)
    #expect(commands.map(\.text) == ["redis-cli ping"])
  }
}
