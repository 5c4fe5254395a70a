import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Values to choose from")
struct ChoicesTests {
  private func console(_ command: String) -> ConsoleHarness {
    var runbook = TestRunbook.make()
    runbook.metadata.variables.append(Variable(name: "pod", choicesCommand: command))
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.pod)
    return console
  }

  @Test("come from the lines of a look, and only those are taken then")
  func lines() {
    var console = console("kubectl get pods -o name")
    console.press(.character("r"))
    #expect(console.effects == [.loadChoices(name: "pod", text: "kubectl get pods -o name", values: [:])])
    console.feed(.choicesLoaded("pod", ["web-1", "web-2"]))
    console.type("other")
    console.press(.enter)
    #expect(console.requests.isEmpty)
    console.press(.control("u"), .tab, .tab, .enter)
    #expect(console.requests.last?.text == "kubectl logs web-2 --tail 50")
  }

  @Test("are free when the look gave none")
  func none() {
    var console = console("kubectl get pods -o name")
    console.press(.character("r"))
    console.feed(.choicesLoaded("pod", []))
    console.type("other")
    console.press(.enter)
    #expect(console.requests.count == 1)
  }

  @Test(
    "never come from a command that does more than look",
    arguments: ["kubectl delete pod x", "./choices.sh", "top"])
  func onlyLooks(_ command: String) {
    var console = console(command)
    console.press(.character("r"))
    #expect(console.effects.isEmpty)
  }
}
