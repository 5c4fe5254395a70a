import IncidentModel
import Testing

@Suite("Labels that say what stands beside or below them")
struct LabelledOrderTests {
  private func load(_ body: String) -> Runbook { Markdown.load("# Disk full\n\n\(body)\n") }

  @Test(
    "an order behind a label is a step where nothing else is", arguments: ["Fix", "Solution", "Resolution"])
  func orders(_ label: String) {
    let runbook = load(
      "## The replica lags\n\n**Symptom:** it is old.\n\n**\(label):** Restart the replica and wait for it.\n"
    )
    #expect(runbook.steps.map(\.title) == ["\(label): Restart the replica and wait for it."])
  }

  @Test("a label and a fact are none")
  func facts() {
    let runbook = load(
      "## The replica lags\n\n**Fix:** none so far.\n\n**Impact:** old data.\n\n## Repair\n\n1. Wait\n")
    #expect(runbook.phases.first?.steps.isEmpty == true)
  }

  @Test(
    "what is needed before comes first in other languages, too",
    arguments: ["Requisitos previos", "Pré-requisitos", "Prérequis", "Voraussetzungen", "前提条件"])
  func preconditions(_ title: String) {
    let runbook = load("## \(title)\n\n- kubectl\n\n## Repair\n\n1. Wait\n")
    #expect(runbook.phases.first?.kind == .precondition)
  }

  @Test("what a command is said to print is expected of it, settings too")
  func output() {
    let step = Markdown.step(
      "```sh\nkubectl get pods -o yaml\n```\n\nExpected output:\n\n```yaml\nkind: List\n```\n")
    #expect(step?.templates.isEmpty == true)
    #expect(step?.commands.first?.expectations.map(\.kind) == [.sample])
  }

  @Test("but what is only announced is copied")
  func settings() {
    let step = Markdown.step(
      "```sh\nvi app.yaml\n```\n\nThe file should be changed to:\n\n```yaml\nkind: List\n```\n")
    #expect(step?.templates.count == 1)
  }
}
