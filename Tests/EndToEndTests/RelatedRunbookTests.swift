import Foundation
import TestSupport
import TestTraits
import Testing

/// Links from one runbook to another, followed in the real console.
@Suite("Related runbooks", .onTestThreads)
struct RelatedRunbookTests {
  private let home: TemporaryDirectory

  init() throws {
    home = try TemporaryDirectory()
    let first = """
      # Cache down

      ## Look

      ### 1. See

      Go on with [the database](./database-down.md) or [the moon](./MOON_DOWN.md).
      """
    try home.write(first, to: "books/cache-down.md")
    try home.write("# Database down\n\n## Look\n\n### 1. Ask the database\n", to: "books/database-down.md")
  }

  @Test("a link opens the other runbook in an incident of its own; both can be resumed")
  func opens() throws {
    let console = try Console(["books/cache-down.md"], home: home.path)
    try console.wait(for: "1 See")
    try console.type("2\r")
    try console.wait(for: "Open it? y/N")
    try console.type("y")
    try console.wait(for: "Ask the database")
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
    let history = try IncidentBinary.run(["history"], home: home.path).output
    #expect(history.contains("cache-down"))
    #expect(history.contains("database-down"))
  }

  @Test("a link to a runbook that is not there is refused in a line, and nothing is left")
  func missing() throws {
    let console = try Console(["books/cache-down.md"], home: home.path)
    try console.wait(for: "1 See")
    try console.type("2j\r")
    try console.wait(for: "no runbook 'MOON_DOWN'")
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }
}
