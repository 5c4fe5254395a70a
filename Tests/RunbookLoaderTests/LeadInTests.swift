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

  @Test("what leads to a list is read with each of its steps; its links are the first one's")
  func sharedByItems() {
    let runbook = Markdown.load(
      "# D\n\n## Escalation\n\n**If an attack is detected** (see [the page](https://e.example/)):\n\n"
        + "- [ ] Block it\n- [ ] Lock the API\n\n**If data is lost:**\n\n- [ ] Notify users\n- [ ] Write it down\n"
    )
    let texts = runbook.steps.map { String(describing: $0.content) }
    #expect(texts.map { $0.contains("If an attack is detected") } == [true, true, false, false])
    #expect(texts.map { $0.contains("If data is lost") } == [false, false, true, true])
    #expect(runbook.steps.map(\.links.count) == [1, 0, 0, 0])
  }

  @Test("what a list of results is announced with stands beside the list, not in the task above")
  func announcedList() throws {
    let body =
      "Look at the disk:\n\n\(Self.fence)\n**Expected:**\n- Half full\n- Growing slowly\n\n"
      + "Then clear the cache:\n\n```sh\napt-get clean\n```\n"
    let step = try #require(Markdown.step(body))
    #expect(step.tasks.map(\.text.plain) == ["Look at the disk:", "Then clear the cache:"])
    #expect(!String(describing: step.tasks).contains("Expected"))
    let texts = step.content.map { String(describing: $0) }
    let paragraph = texts.firstIndex { $0.contains("Expected") }
    #expect(paragraph.map { texts[$0 + 1].contains("Half full") } == true)
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

  @Test("messages of one name are told apart: the timeline knows by it which was sent")
  func messagesOfOneName() throws {
    let runbook = Markdown.load(
      "# Disk full\n\n## Communication\n\n```\nWe look into [cause].\n```\n\n```\nResolved: [cause].\n```\n")
    let step = try #require(runbook.steps.first)
    #expect(step.templates.map(\.title) == ["Communication", "Communication (2)"])
  }

  @Test("a warning above a block speaks of what the block changes")
  func warnings() throws {
    let body = "⚠️ **Warning**: writes stop.\n\n```sh\ndf -h\n\nsystemctl stop redis\n```\n"
    let step = try #require(Markdown.step(body))
    #expect(step.commands.map { $0.warning != nil } == [false, true])
    let looks = try #require(Markdown.step("⚠️ Do not type anything else.\n\n```sh\ndf -h\n```\n"))
    #expect(looks.commands.map { $0.warning != nil } == [true])
  }

  @Test(
    "a remark in parentheses and a mere name are nothing to tick",
    arguments: ["(Not tested there)", "**Checks:**"])
  func namesAndRemarks(_ text: String) throws {
    let body =
      "Look at the disk:\n\n\(Self.fence)\nThen clear the cache:\n\n\(Self.fence)\n\(text)\n\n\(Self.fence)"
    let step = try #require(Markdown.step(body))
    #expect(step.tasks.map(\.text.plain) == ["Look at the disk:", "Then clear the cache:"])
  }

  @Test("a paragraph that is nothing but a command is read as a block of its own")
  func commandParagraph() {
    let runbook = Markdown.load("# Disk full\n\n## Repair\n\nStop what is stuck\n\n`pkill -f stuck`\n")
    #expect(runbook.steps.map(\.title) == ["Stop what is stuck"])
    #expect(runbook.commands.map(\.text) == ["pkill -f stuck"])
    #expect(runbook.commands.map(\.line) == [7])
  }

  @Test("what may be noticed is no list of things to do, though commands show it")
  func signs() {
    let list = "* `kubectl get pods -A` shows errors\n* The pods restart\n"
    let runbook = Markdown.load("# Disk full\n\n## Repair\n\n1. Look\n\nYou may also notice:\n\n\(list)")
    #expect(runbook.steps.map(\.title) == ["Look"])
    #expect(runbook.steps.flatMap(\.allTasks).isEmpty)
    #expect(runbook.commands.map(\.text) == ["kubectl get pods -A"])
  }

  @Test("a warning is whole, and goes with every block until other words lead on")
  func lastingWarning() throws {
    let long = "⚠️ " + String(repeating: "it deletes what is there, ", count: 5) + "ask first."
    let fence = "```sh\nrm -r /var/cache/x\n```\n"
    let body = "\(long)\n\n\(fence)\n\(fence)\nThen look:\n\n\(fence)"
    let step = try #require(Markdown.step(body))
    #expect(step.commands.map(\.warning) == [long, long, nil])
  }

  @Test("what the title warns of goes with every command that changes something")
  func titleWarning() {
    let runbook = Markdown.load(
      "# D\n\n## Repair\n\n### 1. Reset (last resort)\n\nStop:\n\n```sh\nsystemctl stop x\n```\n\nLook:\n\n"
        + "```sh\ndf -h\n```\n\nWipe:\n\n```sh\nrm -r /x\n```\n")
    #expect(runbook.commands.map { $0.warning != nil } == [true, false, true])
  }

  @Test("the tasks in the comments below a lead-in come after it, as in the file")
  func taskOrder() throws {
    let body = "Grow it:\n\n```sh\n# 1. Open the panel\n# 2. Choose more\n```\n\nThen look:\n\n\(Self.fence)"
    let step = try #require(Markdown.step(body))
    #expect(
      step.tasks.map(\.text.plain) == ["Grow it:", "1. Open the panel", "2. Choose more", "Then look:"])
  }
}
