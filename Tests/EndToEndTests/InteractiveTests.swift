import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// Programs that take the whole terminal, on the built binary.
@Suite("Interactive commands", .onTestThreads)
struct InteractiveTests {
  private static let runbook = """
    # Ask

    ## Ask

    1. Ask

       ```sh {interactive class=read}
       read -p 'Name? ' name; stty size; echo "Hello $name"; test "$name" = Ada
       ```

    """

  @Test("get the keys and the screen at its size now, are kept, and give the console back")
  func wholeWay() throws {
    let home = try TemporaryDirectory()
    try home.write(Self.runbook, to: "runbooks/ask.md")
    let console = try Console(["ask"], home: home.path, columns: 80, rows: 24)
    try console.wait(for: "Ask")
    try console.type("\r")
    try console.wait(for: "read -p")
    try console.type("j")
    try console.type("r")
    try console.wait("what it asks, or the question whether to run it") {
      $0.text.contains("y/N") || $0.text.contains("Recorded; Ctrl-]")
    }
    if console.screen.text.contains("y/N") { try console.type("y") }
    try console.wait(for: "Recorded; Ctrl-]")
    console.resize(columns: 100, rows: 30)
    try console.type("Ada\r")
    try console.wait("the console to be back") { $0.text.contains("exit 0") && $0.text.contains("Hello Ada") }
    try console.wait("the new size to be used") { $0.text.contains("30 100") }
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
    let log = try IncidentBinary.run(["log", "--json"], home: home.path)
    #expect(log.output.contains("Hello Ada"))
    #expect(try IncidentBinary.run(["verify"], home: home.path).status == 0)
  }

  @Test("that never end leave on Ctrl-] three times")
  func leaving() throws {
    let home = try TemporaryDirectory()
    try home.write(
      "# Stuck\n\n## Stuck\n\n1. Stuck\n\n   ```sh {class=read interactive}\n   stty raw -echo; echo up$((40 + 2)); sleep 1000\n   ```\n",
      to: "runbooks/stuck.md")
    let console = try Console(["stuck"], home: home.path)
    try console.wait(for: "Stuck")
    try console.type("\rj")
    try console.type("r")
    try console.wait("a question or the program") { $0.text.contains("y/N") || $0.text.contains("up42") }
    if console.screen.text.contains("y/N") { try console.type("y") }
    try console.wait(for: "up42")
    try console.type("\u{03}\u{1D}\u{1D}\u{1D}")
    try console.wait("the console to be back") { $0.text.contains("stopped") }
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }
}
