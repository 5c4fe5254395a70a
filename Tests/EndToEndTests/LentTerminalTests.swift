import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// The pager and the editor have the terminal for a while, and the console takes it again.
@Suite("A lent terminal", .onTestThreads)
struct LentTerminalTests {
  private let home: TemporaryDirectory

  init() throws { home = try Drill.home() }

  private func open(_ environment: [String: String]) throws -> Console {
    let console = try Console(["drill"], home: home.path, environment: environment)
    try console.wait(for: "1 Look")
    return console
  }

  @Test("shows the output in $PAGER, in the foreground and outside of the full screen")
  func pager() throws {
    try home.write(
      "#!/bin/sh\necho \"pager has: $(cat \"$1\")\"; stty size; read answer </dev/tty; exit 0\n", to: "page")
    let console = try open(["PAGER": "sh \(home.path)/page"])
    try console.type("\rr")
    try console.wait(for: "exit 0")
    try console.type("o|")
    try console.wait("the pager, without the full screen") {
      !$0.isAlternate && $0.text.contains("pager has: here we are: drill") && $0.text.contains("24 80")
    }
    console.resize(columns: 100, rows: 30)
    try console.type("\n")
    try console.wait("the console at the size of now") {
      $0.isAlternate && $0.text.contains("here we are: drill")
        && $0.cells.last.map { String($0).contains("quit") } == true
    }
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }

  @Test("lets a note be written in $EDITOR, and sends it only after Enter")
  func editor() throws {
    try home.write("#!/bin/sh\nprintf 'seen in the editor\\n' > \"$1\"\n", to: "edit")
    let console = try open(["EDITOR": "sh \(home.path)/edit"])
    try console.type("n")
    try console.wait(for: "Note")
    try console.type("\u{0F}")
    try console.wait("the text of the editor") { $0.isAlternate && $0.text.contains("seen in the editor") }
    #expect(try !IncidentBinary.run(["log"], home: home.path).output.contains("seen in the editor"))
    try console.type("\r")
    try console.wait("the note to be sent") { !$0.text.contains("─ Note") }
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
    #expect(try IncidentBinary.run(["log"], home: home.path).output.contains("seen in the editor"))
  }

  @Test("says so when there is no such pager, and draws again")
  func missing() throws {
    let console = try open(["PAGER": "no-such-pager"])
    try console.type("\rr")
    try console.wait(for: "exit 0")
    try console.type("o|")
    try console.wait("the reason") { $0.isAlternate && $0.text.contains("there is no 'no-such-pager' here") }
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }
}
