import IncidentModel
import Testing

@Suite("What a document says about itself")
struct DocumentFactTests {
  private func load(_ body: String) -> Runbook {
    Markdown.load("# Disk full\n\n## Repair\n\n1. Make room\n\n\(body)\n")
  }

  @Test(
    "days of review are read where they stand, and are nothing to do",
    arguments: [
      "## Review\n\n- Last reviewed: 2026-04-25\n- Next review due: 2026-07-25",
      "## Review\n\n- **Last reviewed**: 2026-04-25\n- **Next review due:** 2026-07-25",
      "## Maintenance\n\nLast reviewed: 2026-04-25\nNext review: 2026-07-25",
      "## Document control\n\n| Last updated | 2026-04-25 |\n|---|---|\n| Next review due | 2026-07-25 |",
      "## Review\n\n| Field | Value |\n|---|---|\n| Reviewed | 2026-04-25 |\n| Review due | 2026-07-25 |",
      "- Last reviewed: 2026-04-25\n- Next review: 2026-07-25\n- Owner: Storage\n- Version: 3\n- Author: Ann",
      "---\n\n*Last updated: 2026-04-25*\\\n*Next review: 2026-07-25*",
      "## Metadata\n\n- Last reviewed: 2026-04-25\n- Next review: 2026-07-25\n\n## Later\n\n1. Rest",
    ])
  func reviews(_ body: String) {
    let runbook = load(body)
    #expect(runbook.metadata.lastReviewed == "2026-04-25" && runbook.metadata.nextReview == "2026-07-25")
    #expect(runbook.steps.filter { $0.title.contains("eview") || $0.title.contains("pdated") }.isEmpty)
  }

  @Test("an owner needs no day of review where documents speak of themselves")
  func owners() {
    let below = load("## Maintenance\n\n- Owner: Storage\n- Contact: #storage")
    #expect(below.metadata.owner == "Storage" && below.steps.count == 1)
    let above = Markdown.load(
      "# Disk full\n\n- Owner: Storage\n- Contact: #storage\n\n## Repair\n\n1. Make room\n")
    #expect(above.metadata.owner == "Storage" && above.steps.count == 1)
    #expect(above.metadata.other.map(\.key) == ["Contact"])
  }

  @Test(
    "what is to be done is no fact, whatever its label",
    arguments: [
      "## Review\n\n- Review the timeline\n- Update the runbook",
      "## Next\n\n- Owner: restart the writer\n- Verify: look at the log",
      "## Tickets\n\n- [ ] Last reviewed: 2026-04-25\n- [ ] Next review: 2026-07-25",
    ])
  func orders(_ body: String) {
    let runbook = load(body)
    #expect(runbook.steps.count == 3 && runbook.metadata.lastReviewed == nil)
  }

  @Test("an owner among other facts of a step is not the runbook's")
  func others() {
    let runbook = load("2. Hand over\n\n   - Owner: the next shift\n   - State: open\n\n## End\n\n1. Rest")
    #expect(runbook.metadata.owner == nil)
  }
}
