import IncidentModel
import RunbookLoader
import SystemPackage
import Testing

@Suite("Any text becomes a runbook, or a clear error")
struct HostileInputTests {
  private static let head = "# Redis down\n\n## Triage\n\n1. Ask it\n\n"

  private func load(_ body: String) -> LoadedRunbook {
    RunbookLoader.load(source: Self.head + body, path: "x.md", slug: "x")
  }

  @Test("a line too long for Markdown stands whole as plain text and is named")
  func longLine() throws {
    let words = String(repeating: "[a](<b ", count: 5_000)
    let loaded = load("2. Check \(words)end\n3. Then page the owner\n")
    #expect(loaded.diagnostics.map(\.rule) == ["too-long"])
    #expect(loaded.diagnostics.first?.line == 7)
    #expect(loaded.runbook.steps.count == 3)
    let content = loaded.runbook.steps[1].title + String(describing: loaded.runbook.steps[1].content)
    #expect(content.contains("[a](<b end") || content.contains("[a](<b [a](<b"))
    #expect(loaded.runbook.steps[2].title == "Then page the owner")
  }

  @Test("code beyond the lines that are read as commands is to be copied, and named")
  func tooMuchCode() {
    let block = "```sh\n" + String(repeating: "A=$A\n", count: 12_000) + "```\n\n"
    let loaded = load("```sh\nredis-cli ping\n```\n\n" + block + block)
    #expect(loaded.diagnostics.map(\.rule) == ["too-long"])
    #expect(loaded.diagnostics.first?.line == 12_014)
    #expect(loaded.runbook.commands.first?.text == "redis-cli ping")
    #expect(loaded.runbook.steps.flatMap(\.templates).map(\.line) == [12_015])
  }

  @Test("ten megabytes in memory are read up to the limit, and the rest is named")
  func tooMuch() {
    let loaded = load(String(repeating: "x", count: 10_000_000))
    #expect(loaded.diagnostics.contains { $0.rule == "too-long" && $0.message.contains("512 KiB") })
    #expect(loaded.runbook.steps.first?.title == "Ask it")
    #expect(loaded.source.utf8.count > 10_000_000)
  }

  @Test(
    "what makes parsers slow or greedy is read all the same",
    arguments: [
      String(repeating: "> ", count: 5_000) + "a\n", String(repeating: "- ", count: 5_000) + "a\n",
      String(repeating: "[", count: 30_000), String(repeating: "*a _b ", count: 8_000),
      String(repeating: "*a _b **c\n", count: 10_000),
      "\n" + String(repeating: "|a", count: 3_000) + "|\n" + String(repeating: "|-", count: 3_000) + "|\n"
        + String(repeating: "|b|\n", count: 500),
      "\n[r]: " + String(repeating: "x", count: 15_000) + "\n\n" + String(repeating: "[r] ", count: 20_000),
      (0..<300).map { String(repeating: "  ", count: $0) + "- x\n" }.joined(),
      String(repeating: "<details>\n", count: 500), String(repeating: "{% if x %}{{ y }}", count: 500),
      "```sh\n" + String(repeating: "cat <<EOF\n", count: 500),
      "```sh\n\"$(`" + String(repeating: "(", count: 3_000),
      "```sh\n" + String(repeating: "A=$B\n", count: 1_500),
      "```sh\n" + String(repeating: "A=$A\n", count: 1_500),
      String(repeating: "![", count: 15_000),
      (0..<300).map { String(repeating: "`", count: $0) + " a " }.joined(),
      (0..<2_000).map { "[r\($0)]: x\n" }.joined() + String(repeating: "[r1] ", count: 2_000),
      (0..<1_000).map { "[^\($0)]: x\n\n" }.joined() + String(repeating: "[^1] ", count: 1_000),
      String(repeating: "[a](<b", count: 5_000), String(repeating: "<!--", count: 5_000),
      String(repeating: "a\n", count: 3_000) + "---\n", String(repeating: "!!! note\n", count: 300),
      String(repeating: "## H\n[x](#y) see section Z\n", count: 1_000),
      String(repeating: "## H\n", count: 2_000), "\u{202E}\u{1B}[2J\u{0}\u{FEFF}\r\r\n\t", "", "\n\n\n",
      "---\n", "```",
    ])
  func hostile(_ body: String) {
    let loaded = load(body)
    let titles =
      loaded.runbook.steps.map(\.title) + loaded.runbook.steps.flatMap(\.allTasks).map(\.text.plain)
    #expect(titles.contains("Ask it"))
    #expect(Set(loaded.runbook.steps.map(\.id)).count == loaded.runbook.steps.count)
  }

  @Test(
    "front matter that would fill the memory is left out and named",
    arguments: [
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c]\ne: [*c,*c,*c,*c,*c,*c,*c]",
      "a: " + String(repeating: "[", count: 5_000), "a: [1\nb: 2", "a: 1\na: 2",
      "a: \"" + String(repeating: "x", count: 70_000) + "\"",
    ])
  func frontMatter(_ yaml: String) {
    let source = "---\n\(yaml)\n---\n" + Self.head
    let loaded = RunbookLoader.load(source: source, path: "x.md", slug: "x")
    #expect(loaded.diagnostics.contains { $0.rule == "front-matter" })
    #expect(loaded.runbook.steps.map(\.title) == ["Ask it"])
  }

  @Test("front matter that never ends is said to, and the rest is still read")
  func unclosedFrontMatter() {
    let loaded = RunbookLoader.load(source: "---\ntitle: x\n\n" + Self.head, path: "x.md", slug: "x")
    #expect(loaded.diagnostics.map(\.rule) == ["front-matter"])
    #expect(loaded.runbook.steps.map(\.title) == ["Ask it"])
  }

  @Test("line ends of every system and a byte order mark change nothing")
  func lineEnds() {
    let source = Self.head + "```sh\nredis-cli ping\n# Expected: PONG\n```\n\n2. Page the owner\n"
    let plain = RunbookLoader.load(source: source, path: "x.md", slug: "x").runbook
    #expect(plain.commands.map(\.text) == ["redis-cli ping"])
    for variant in [
      "\u{FEFF}" + source, source.replacing("\n", with: "\r\n"), source.replacing("\n", with: "\r"),
    ] {
      var other = RunbookLoader.load(source: variant, path: "x.md", slug: "x").runbook
      other.sha256 = plain.sha256
      #expect(other == plain)
    }
  }

  @Test("what is no text is refused with the reason")
  func files() throws {
    let directory = FilePath("/tmp/incident-loader-tests-\(UInt64.random(in: 0...UInt64.max))")
    try RunbookFiles.make(directory)
    defer { RunbookFiles.remove(directory) }
    for (bytes, words) in [
      (Array("# A\0".utf8), "NUL"), ([0x23, 0x20, 0xFF, 0x0A], "line 1 is not UTF-8"), ([], "empty"),
      ([0xFF, 0xFE, 0x23, 0x00], "UTF-16"), (Array("  \n\n".utf8), "empty"),
      ([UInt8](repeating: 0x78, count: 600 * 1024), "larger than 512 KiB"),
    ] {
      let file = directory.appending("x.md")
      try RunbookFiles.write(bytes, to: file)
      let error = #expect(throws: RunbookError.self) { try RunbookLoader.load(path: file) }
      #expect(error?.description.contains(words) == true, "\(String(describing: error))")
      let lint = RunbookLint(library: RunbookLibrary(directories: [directory]), today: "2026-11-21")
        .checkAll()
      #expect(lint.map(\.rule) == ["unreadable"])
    }
    let refused = #expect(throws: RunbookError.self) { try RunbookLoader.load(path: FilePath("/dev/null")) }
    #expect(refused?.kind == .notAFile)
    let folder = #expect(throws: RunbookError.self) { try RunbookLoader.load(path: directory) }
    #expect(folder?.kind == .isDirectory)
  }
}
