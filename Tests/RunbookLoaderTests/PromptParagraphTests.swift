import IncidentModel
import Testing

@Suite("Commands with a prompt in running text")
struct PromptParagraphTests {
  private func commands(_ body: String) -> [String] {
    Markdown.load("# Disk full\n\n## Repair\n\n\(body)\n").commands.map(\.text)
  }

  @Test("a paragraph of prompts is commands, its marks of emphasis included")
  func paragraph() {
    #expect(
      commands("Free some room.\n\n$ ls *.log *.gz\n$ systemctl restart app\n") == [
        "ls *.log *.gz", "systemctl restart app",
      ])
  }

  @Test("what stands above the first prompt leads to it")
  func leadIn() throws {
    let runbook = Markdown.load("# Disk full\n\n## Repair\n\nRestart the service:\n$ systemctl restart app\n")
    #expect(runbook.steps.map(\.title) == ["Restart the service:"])
    let command = try #require(runbook.commands.first)
    #expect(command.text == "systemctl restart app")
    #expect(command.line == 6)
  }

  @Test("in a list's item too")
  func item() {
    #expect(
      commands("1. Restart it\n\n   $ systemctl restart app\n2. Page the owner\n") == [
        "systemctl restart app"
      ])
  }

  @Test("sums of money are none", arguments: ["$ 500 is what an hour costs.", "$ is the sign of a prompt."])
  func money(_ text: String) { #expect(commands(text) == []) }

  @Test("in a code span, where a program that nobody knows is typed too")
  func spans() {
    #expect(
      Markdown.inlineCommands("Remove the member: `$ ourctl del-etcd test 10.0.0.2`") == [
        "ourctl del-etcd test 10.0.0.2"
      ])
    #expect(Markdown.inlineCommands("It costs `$ 500`.") == [])
  }
}
