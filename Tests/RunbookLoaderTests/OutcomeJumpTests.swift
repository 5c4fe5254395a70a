import IncidentModel
import Testing

@Suite("Tables whose column sends people")
struct OutcomeJumpTests {
  private func rows(_ head: String, _ cell: String) -> [OutcomeTable.Row] {
    Markdown.load(
      """
      # Mail

      ## Procedure

      ### Step 1 — Classify the symptom

      Look at the rows.

      | What you see | \(head) |
      |---|---|
      | No rows | \(cell) |

      ### Step 2 — No rows at all

      Restart the worker.

      ## Clear the queue

      1. Wait
      """
    ).steps.first?.outcomes.first?.rows ?? []
  }

  @Test(
    "a cell that names a part leads there without an arrow",
    arguments: [
      ("Jump to", "Step 2 (dispatcher not firing)"), ("Go to", "Step 2"), ("Next", "Step 2: no rows"),
      ("See", "step 2 — no rows at all"), ("Continue with", "**Step 2**, then rest"),
    ])
  func steps(_ head: String, _ cell: String) {
    guard case .step = rows(head, cell).first?.jump?.destination else {
      Issue.record("\(head) | \(cell) leads nowhere")
      return
    }
  }

  @Test("so does a heading's title")
  func titles() {
    for cell in ["Clear the queue", "Clear the queue (below)"] {
      #expect(rows("Then", cell).first?.jump?.destination == .section(line: 17))
    }
  }

  @Test(
    "what names nothing that exists leads nowhere",
    arguments: [
      ("Jump to", "Step 7 (nowhere)"), ("Next", "Clear"), ("Then", "Restart the worker"),
      ("Action", "Clear the queue"), ("Action", "Step 2 is what helps"),
    ])
  func nowhere(_ head: String, _ cell: String) {
    #expect(rows(head, cell).allSatisfy { $0.jump == nil })
  }
}
