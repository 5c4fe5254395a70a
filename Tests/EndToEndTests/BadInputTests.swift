import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// What is wrong with a command line, and what the program has to say about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  var arguments: [String]
  var status: Int32
  var says: [String]

  init(_ arguments: [String], _ status: Int32, says: String...) {
    self.arguments = arguments
    self.status = status
    self.says = says
  }

  var testDescription: String { "incident " + arguments.joined(separator: " ") }

  static let runbooks = [
    Mistake(["redis-dwon"], 4, says: "'redis-dwon'", "did you mean redis-down?", "looked in"),
    Mistake(["lits"], 4, says: "no runbook 'lits'; did you mean", "'incident list'", "looked in"),
    Mistake(["sweep", "nothing"], 4, says: "no runbook 'nothing'"),
    Mistake(["./absent.md"], 4, says: "./absent.md", "no such file"),
    Mistake(["empty.md"], 4, says: "empty.md", "is empty", "write"),
    Mistake(["blank.md"], 4, says: "blank.md", "is empty", "write"),
    Mistake(["folder.md"], 4, says: "folder.md", "is a directory", "--runbooks"),
    Mistake(["./folder.md"], 4, says: "folder.md", "is a directory", "--runbooks"),
    Mistake(["binary.md"], 4, says: "binary.md", "is not text", "Markdown"),
    Mistake(["loop.md"], 4, says: "loop.md", "symbolic link"),
    Mistake(["pipe.md"], 4, says: "pipe.md", "not a regular file"),
    Mistake(["show", "redis-dwon"], 4, says: "did you mean redis-down?"),
    Mistake(["start", "empty.md"], 4, says: "empty.md", "is empty"),
    Mistake(["start", "redis-dwon"], 4, says: "did you mean redis-down?"),
  ]

  static let options = [
    Mistake(["redis-down", "--bogus"], 2, says: "--bogus", "incident --help"),
    Mistake(["redis-down", "one-more"], 2, says: "one-more"),
    Mistake(["redis-down", "--set", "REDIS_HOST"], 2, says: "--set", "'REDIS_HOST'", "NAME=VALUE"),
    Mistake(["redis-down", "--set", "=x"], 2, says: "--set", "NAME=VALUE"),
    Mistake(["redis-down", "--severity", "bad"], 2, says: "'bad'", "--severity", "sev1"),
    Mistake(["start", "redis-down", "--severity", "sev6"], 2, says: "'sev6'", "--severity", "sev5"),
    Mistake(["redis-down", "--dump-screen", "wide"], 2, says: "'wide'", "--dump-screen", "80x24"),
    Mistake(["sweep", "redis-down", "--phase", "99"], 2, says: "--phase: there is no phase 99", "4 Triage"),
    Mistake(["completion", "tcsh"], 2, says: "'tcsh'", "zsh"),
    Mistake(["mark", "finished"], 2, says: "'finished'", "mitigated"),
    Mistake(["status", "fine"], 2, says: "'fine'", "monitoring"),
    Mistake(["severity", "purple"], 2, says: "'purple'", "sev1"),
    Mistake(["note", "   "], 2, says: "note is empty"),
    Mistake(["note", "hello", "--kind", "joke"], 2, says: "'joke'", "hypothesis"),
    Mistake(["mark", "mitigated", "--at", "soon"], 2, says: "--at", "'soon'", "-5m"),
    Mistake(["export", "--format", "pdf"], 2, says: "'pdf'", "markdown"),
    Mistake(["log", "--home", ""], 1, says: "no incident yet", "incident start"),
  ]

  static let incidents = [
    Mistake(["log", "2026-01-01-none"], 1, says: "no incident yet"),
    Mistake(["log", "2026-01-01-none", "--follow"], 1, says: "no incident yet"),
    Mistake(["export", "2026-01-01-none"], 1, says: "no incident yet"),
    Mistake(["verify", "2026-01-01-none"], 1, says: "no incident yet"),
    Mistake(["output", "2026-01-01-none", "x"], 1, says: "no incident yet"),
    Mistake(["note", "hi", "--incident", "2026-01-01-none"], 1, says: "no incident yet"),
    Mistake(["note", "hello"], 1, says: "no incident yet", "incident start RUNBOOK"),
    Mistake(["mark", "resolved"], 1, says: "no incident yet"),
    Mistake(["export"], 1, says: "no incident yet"),
  ]
}

@Suite("Bad input", .onTestThreads)
struct BadInputTests {
  private let home: TemporaryDirectory

  init() throws {
    home = try TemporaryDirectory()
    try home.write("", to: "empty.md")
    try home.write(" \n\n", to: "blank.md")
    try home.write("# Title\n\u{0}\u{1}\u{2}", to: "binary.md")
    try home.write("", to: "folder.md/inside")
    try FileManager.default.createSymbolicLink(
      atPath: home.path + "/loop.md", withDestinationPath: "loop.md")
    mkfifo(home.path + "/pipe.md", 0o600)
  }

  @Test(
    "is named with its cause and what to do, on one line of standard error, and leaves nothing behind",
    arguments: Mistake.runbooks + Mistake.options + Mistake.incidents)
  func mistake(_ mistake: Mistake) throws {
    let before = try home.names()
    let result = try IncidentBinary.run(mistake.arguments, home: home.path)
    #expect(result.status == mistake.status, "\(result.error)")
    #expect(result.output.isEmpty)
    for text in mistake.says { #expect(result.error.contains(text)) }
    #expect(result.error.hasPrefix("incident: ") && result.error.filter { $0 == "\n" }.count == 1)
    #expect(try home.names() == before)
  }

  @Test(
    "an incident that is not there is named, and so is the store that was searched",
    arguments: ["log", "export", "verify", "resume"])
  func noSuchIncident(command: String) throws {
    try #require(try IncidentBinary.run(["start", "redis-down"], home: home.path).status == 0)
    let console = try Console([command, "2026-01-01-none"], home: home.path, columns: 200)
    #expect(try console.waitForEnd() == 1)
    #expect(console.screen.text.contains("incident: no incident '2026-01-01-none' in /"))
    #expect(!console.screen.isAlternate)
  }

  @Test("the start of an incident is not moved behind what came after it")
  func lateStart() throws {
    try #require(try IncidentBinary.run(["start", "redis-down"], home: home.path).status == 0)
    try #require(try IncidentBinary.run(["mark", "detected", "--at", "-5m"], home: home.path).status == 0)
    let late = try IncidentBinary.run(["mark", "started"], home: home.path)
    #expect(late.status == 3)
    #expect(late.error.contains("The start must come first: detected was at") && late.error.contains("--at"))
    #expect(try IncidentBinary.run(["mark", "started", "--at", "-10m"], home: home.path).status == 0)
  }

  @Test("a milestone that cannot have been is refused with both times, an odd one is recorded with a warning")
  func impossibleMilestones() throws {
    func mark(_ milestone: String, _ time: String? = nil) throws -> (status: Int32, error: String) {
      let result = try IncidentBinary.run(
        ["mark", milestone] + (time.map { ["--at", $0] } ?? []), home: home.path)
      return (result.status, result.error)
    }
    try #require(try IncidentBinary.run(["start", "redis-down"], home: home.path).status == 0)
    let early = try mark("mitigated", "-10m")
    #expect(early.status == 3)
    #expect(early.error.contains("is before the start at") && early.error.contains("earlier start"))
    let ahead = try mark("detected", "2999-01-01T00:00Z")
    #expect(ahead.status == 2)
    #expect(ahead.error.contains("2999-01-01 00:00:00Z is still to come: it is 20"))
    let log = try IncidentBinary.run(["log", "--json"], home: home.path).output
    #expect(!log.contains("\"milestone\""))
    #expect(try mark("acknowledged", "-1m").status == 0)
    let odd = try mark("detected")
    #expect(odd.status == 0)
    #expect(odd.error.contains("recorded all the same: acknowledged at"))
    #expect(odd.error.contains("is before detected at"))
  }

  @Test("a runbook that is not there leaves no incident in a timeline that is, and the screen as it was")
  func noSuchRunbook() throws {
    try #require(try IncidentBinary.run(["start", "redis-down"], home: home.path).status == 0)
    let before = try home.names()
    let console = try Console(["redis-dwon"], home: home.path, columns: 200)
    #expect(try console.waitForEnd() == 4)
    #expect(console.screen.text.contains("did you mean redis-down?"))
    #expect(!console.screen.isAlternate)
    #expect(try home.names() == before)
    let history = try IncidentBinary.run(["history"], home: home.path)
    #expect(history.output.filter { $0 == "\n" }.count == 1, "\(history.output)")
  }

  @Test("says which end is no terminal, and leaves nothing behind")
  func noTerminal() throws {
    let before = try home.names()
    for arguments in [["redis-down"], [], ["resume"]] {
      let result = try IncidentBinary.run(arguments, home: home.path)
      #expect(result.status == 2)
      #expect(result.error.contains("standard output is none"))
      #expect(result.error.contains("incident show RUNBOOK"))
    }
    #expect(try home.names() == before)
  }

  @Test("a runbook that may not be read is named, and so is why")
  func unreadable() throws {
    // Root may read anything; a file of another process's memory refuses even root.
    try FileManager.default.createSymbolicLink(
      atPath: home.path + "/secret.md", withDestinationPath: "/proc/self/mem")
    let result = try IncidentBinary.run(["show", "secret.md"], home: home.path)
    #expect(result.status == 4)
    #expect(result.error.hasPrefix("incident: secret.md: ") && result.error.filter { $0 == "\n" }.count == 1)
  }

  @Test("the list goes on without what cannot be read, and names it")
  func unreadableInList() throws {
    let result = try IncidentBinary.run(["list", "--runbooks", home.path], home: home.path)
    #expect(result.status == 0)
    #expect(result.output.contains("redis-down"))
    #expect(result.error.contains("empty.md") && result.error.contains("is empty"))
    #expect(result.error.contains("binary.md") && result.error.contains("is not text"))
  }

  @Test("a directory of runbooks that is not there is named")
  func noSuchDirectory() throws {
    let result = try IncidentBinary.run(["list", "--runbooks", "/absent"], home: home.path)
    #expect(result.error.contains("/absent"))
  }

  @Test("a store that cannot be made ends with status 5 and says what to do")
  func noStore() throws {
    for place in ["/proc/none", "/dev/null"] {
      let result = try IncidentBinary.run(["start", "redis-down", "--home", place], home: home.path)
      #expect(result.status == 5)
      #expect(result.error.contains(place) && result.error.contains("--home"))
    }
  }

  @Test("a damaged database is kept whole beside a new one, and both are named")
  func damagedStore() throws {
    let content = "not a database, but long enough to be read as one"
    try home.write(content, to: "damaged/incident.db")
    let look = try IncidentBinary.run(["log", "--home", "damaged"], home: home.path)
    #expect(look.status == 5)
    #expect(try home.read("damaged/incident.db") == content)
    let start = try IncidentBinary.run(["start", "redis-down", "--home", "damaged"], home: home.path)
    #expect(start.status == 0, "\(start.error)")
    #expect(start.error.contains("incident.db.damaged-1"))
    #expect(try home.read("damaged/incident.db.damaged-1") == content)
  }
}
