import IncidentModel
import Testing

@Suite("Paragraphs above a block")
struct LeadInTests {
  private static let fence = "```sh\n# What is there\ndf -h\n```\n"

  @Test("the only one below a heading is read with it and ticked with it")
  func alone() throws {
    let step = try #require(Markdown.step("If the job fails, do it by hand:\n\n" + Self.fence))
    #expect(step.tasks.isEmpty)
    #expect(step.commands.map(\.text) == ["df -h"])
    #expect(String(describing: step.content).contains("do it by hand"))
  }

  @Test("of several each can be ticked")
  func several() throws {
    let body = "Look at the disk:\n\n\(Self.fence)\nThen clear the cache:\n\n```sh\napt-get clean\n```\n"
    let step = try #require(Markdown.step(body))
    #expect(step.tasks.map(\.text.plain) == ["Look at the disk:", "Then clear the cache:"])
  }

  @Test(
    "facts, warnings and names are nothing to tick",
    arguments: [
      "**Symptoms:** writes fail", "**Frequency:** monthly\n**Estimated duration:** 15 minutes",
      "⚠️ **Warning**: this loses logs.", "Note that it takes a while.", "For example:",
      "**Immediate actions:**",
    ])
  func remarks(_ text: String) throws {
    let first = "Look at the disk:\n\n\(Self.fence)\nThen clear the cache:\n\n```sh\napt-get clean\n```\n"
    let step = try #require(Markdown.step("\(first)\n\(text)\n\n```sh\ndu -s /var\n```\n"))
    #expect(step.tasks.map(\.text.plain) == ["Look at the disk:", "Then clear the cache:"])
    #expect(step.commands.map(\.text) == ["df -h", "apt-get clean", "du -s /var"])
  }

  @Test("a remark above the first block of a phase does not take its step's name")
  func remarkOfPhase() {
    let runbook = Markdown.load("# Disk full\n\n## Verification\n\nNote that it is slow.\n\n\(Self.fence)")
    #expect(runbook.steps.map(\.title) == ["What is there"])
  }

  @Test("the lead-in of a message is its name, and no task")
  func messages() throws {
    let runbook = Markdown.load(
      """
      # Disk full

      ## Communication

      **Initial:**

      ```
      🔴 The disk of [host] is full
      Impact: ____
      ```

      **Update:**

      ```
      🟡 Still full
      Next update: ____
      ```
      """)
    let step = try #require(runbook.steps.first)
    #expect(step.tasks.isEmpty)
    #expect(step.templates.map(\.title) == ["Initial", "Update"])
  }

  @Test("a warning above a block speaks of what the block changes")
  func warnings() throws {
    let body = "⚠️ **Warning**: writes stop.\n\n```sh\ndf -h\n\nsystemctl stop redis\n```\n"
    let step = try #require(Markdown.step(body))
    #expect(step.commands.map { $0.warning != nil } == [false, true])
    let looks = try #require(Markdown.step("⚠️ Do not type anything else.\n\n```sh\ndf -h\n```\n"))
    #expect(looks.commands.map { $0.warning != nil } == [true])
  }
}
