import TerminalForTests
import TestSupport
import TestTraits
import Testing

@Suite("A picker of many runbooks", .onTestThreads)
struct ManyRunbooksTests {
  @Test("finds one by what it says, opens it, and leaves nothing on the screen from behind")
  func inText() throws {
    let home = try TemporaryDirectory()
    for number in 0..<200 {
      let command = number == 150 ? "needle --thread" : "df -h"
      try home.write(
        "# Service \(number)\n\n1. Look at it\n\n   ```sh\n   \(command)\n   ```\n", to: "many/s\(number).md")
    }
    let console = try Console(["--runbooks", "many"], home: home.path)
    try console.wait("everything to be read") {
      $0.row(with: "207 runbooks") != nil && $0.row(with: "Service 0") != nil
        && $0.row(with: "reading") == nil
    }
    try console.type("needle --th")
    try console.wait("the text to be found") { $0.row(with: "Service 150")?.contains("in its text") == true }
    try console.type("\r")
    try console.wait(for: "Look at it")
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }

  @Test("a runbook is found by its title, too")
  func title() throws {
    let home = try TemporaryDirectory()
    for number in 0..<100 {
      try home.write("# The Service, no. \(number)\n\n1. Look\n", to: "many/s\(number).md")
    }
    let shown = try IncidentBinary.run(
      ["show", "the service no 42", "--json", "--runbooks", "many"], home: home.path)
    #expect(shown.status == 0 && shown.output.contains("\"slug\" : \"s42\""), "\(shown.error)\(shown.output)")
  }
}
