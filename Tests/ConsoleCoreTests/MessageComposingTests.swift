import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Composing a message")
struct MessageComposingTests {
  private func console(message text: String) -> ConsoleHarness {
    let post = Template(title: "Post", kind: .message, language: "", text: text, line: 4)
    let step = Step(
      id: StepID("step"), number: "1", title: "Tell", line: 1, content: [.template(0)], templates: [post])
    let runbook = Runbook(
      slug: "tell", title: "Tell", path: "/tell.md", sha256: "00", metadata: RunbookMetadata(),
      phases: [Phase(title: "Tell", line: 1, steps: [step])])
    var console = ConsoleHarness(runbook: runbook)
    console.open(step.id, .template(0))
    console.press(.enter)
    return console
  }

  @Test("what is typed or pasted into a message takes the place of its selected blank, and of no other")
  func typeOverBlanks() {
    var console = console(message: "Affected: [who], because: [why][how]")
    #expect(console.screen.contains("Still blank, type over it: who, why, how"))
    console.type("users")
    #expect(console.screen.contains("Affected: users, because: [why][how]"))
    #expect(console.screen.contains("Still blank: why, how"))
    console.press(.tab)
    console.type("it is full")
    #expect(console.screen.contains("because: it is full[how]"))
    console.press(.tab)
    console.feed(.input(.paste("of logs")))
    #expect(console.screen.contains("because: it is fullof logs"))
    #expect(console.screen.contains("Paste it where it belongs"))
  }

  @Test("a blank that the cursor only stands at is not typed over")
  func typeBeforeBlank() {
    var console = console(message: "Affected: [who]")
    console.press(.right, .left)
    console.type("some ")
    #expect(console.screen.contains("Affected: some [who]"))
  }

  @Test("a message that was sent says when")
  func sent() {
    var console = console(message: "hello")
    console.press(.enter)
    #expect(console.line(with: "to post")?.contains("sent 14:00:00Z") == true)
  }
}
