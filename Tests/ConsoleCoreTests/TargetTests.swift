import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Targets in the console")
struct TargetTests {
  private static func runbook() -> Runbook {
    var runbook = TestRunbook.make()
    runbook.metadata.targets = ["ssh:cache-1", "docker:redis"]
    return runbook
  }

  @Test("a chosen target is where commands run that do not say it, and is shown before they do")
  func chosen() {
    var console = ConsoleHarness(runbook: Self.runbook())
    console.open(TestRunbook.memory)
    #expect(!console.screen.contains("on ssh:cache-1"))
    console.press(.character("@"), .character("2"))
    #expect(console.screen.contains("on ssh:cache-1"))
    console.press(.character("r"))
    #expect(console.requests.map(\.target) == [.ssh(host: "cache-1")])
    console.press(.character("@"), .character("1"))
    console.open(TestRunbook.restart)
    console.press(.character("r"), .character("y"))
    #expect(console.requests.last?.target == .local)
  }

  @Test("the author's target wins, stands in the confirmation, and its name is typed for what destroys")
  func declared() {
    var runbook = Self.runbook()
    runbook.phases[3].steps[0].commands[0].target = "docker:redis"
    runbook.phases[3].steps[0].commands[1].target = "kubectl:prod/redis-0"
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.restart)
    console.press(.character("r"))
    #expect(console.screen.contains("on docker:redis, from bastion"))
    console.press(.character("y"))
    #expect(console.requests.last?.target == .docker(container: "redis"))
    console.open(TestRunbook.flush)
    console.press(.character("r"))
    console.type("bastion")
    console.press(.enter)
    #expect(console.requests.count == 1)
    console.press(.control("u"))
    console.type("kubectl:prod/redis-0")
    console.press(.enter)
    #expect(console.requests.last?.target == .kubectl(pod: "redis-0", namespace: "prod", container: nil))
  }

  @Test("a target that cannot be read runs nothing")
  func unreadable() {
    var runbook = TestRunbook.make()
    runbook.phases[3].steps[0].commands[0].target = "telnet:x"
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.restart)
    console.press(.character("r"))
    #expect(console.state.prompt == nil)
    #expect(console.screen.contains("telnet"))
  }
}
