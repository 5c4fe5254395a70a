import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// The program while the system refuses what it asks for: strace(1) answers some of its system calls.
@Suite("Refused system calls", .onTestThreads)
struct InjectedFaultTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// Runs the program; `fault` is what strace injects, as in `pread64:error=EIO:when=4`.
  private func run(
    _ arguments: String..., fault: String? = nil, through words: String...
  ) throws -> IncidentBinary.Result {
    let call = fault.map { $0.prefix { $0 != ":" } } ?? ""
    return try IncidentBinary.run(
      arguments, home: directory.path,
      environment: [
        "INCIDENT_HOME": directory.path + "/state", "INCIDENT_FALLBACK": directory.path + "/safe",
        "TMPDIR": directory.path,
      ],
      through: fault.map {
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\($0)"]
      } ?? words)
  }

  @Test("a device that cannot be read for a moment leaves the database where it is", arguments: ["", "+"])
  func unreadable(more: String) throws {
    _ = try run("start", "redis-down")
    _ = try run("note", "before")
    for when in 1...10 {
      let result = try run("note", "meanwhile", fault: "pread64:error=EIO:when=\(when)\(more)")
      // 127: what the loader reads counts as well.
      #expect([0, 5, 127].contains(result.status), "\(when): \(result.status) \(result.error)")
      #expect(!result.error.contains("a new one was begun"), "\(when): \(result.error)")
      #expect(try run("log").output.contains("before"), "\(when)")
    }
    #expect(try run("verify").status == 0)
  }

  @Test(
    "output that has no place makes the command fail",
    arguments: ["log", "export", "verify", "list", "--help"])
  func noRoomForOutput(command: String) throws {
    _ = try run("start", "redis-down")
    let result = try run(command, through: "sh", "-c", "\"$@\" > /dev/full", "sh")
    #expect(result.status == 1)
    #expect(result.error.contains("output could be written: No space left on device"), "\(result.error)")
  }

  @Test("a capture that could not be begun at home leaves nothing there that is taken for it")
  func captureElsewhere() throws {
    _ = try run("start", "redis-down")
    for when in 1...20 {
      _ = try run("exec", "--", "echo one", fault: "fsync:error=EIO:when=\(when)")
      _ = try run("exec", "--", "echo two", fault: "openat:error=EMFILE:when=\(when)")
    }
    let result = try run("verify")
    #expect(result.status == 0, "\(result.output) \(result.error)")
  }

  @Test("a command whose end could not be recorded does not pass for one that succeeded")
  func endNotRecorded() throws {
    _ = try run("start", "redis-down")
    // The parent of the command's parent, the supervisor, can write nothing more.
    let result = try run(
      "exec", "--", "prlimit --pid $(awk '/PPid/ { print $2 }' /proc/$PPID/status) --fsize=0:0")
    #expect(result.status == 5, "\(result.status) \(result.error)")
    #expect(result.error.contains("its end could not be recorded"), "\(result.error)")
  }

  @Test("a console that leaves entries unrecorded names them and says so with its exit status")
  func unrecordedAtTheEnd() throws {
    let home = try Drill.home()
    let console = try Console(
      ["drill"], home: home.path,
      environment: ["INCIDENT_FALLBACK": home.path + "/safe", "TMPDIR": home.path])
    try console.wait(for: "Checklist 0/4")
    _ = try Tool.end(["prlimit", "--pid", "\(console.process)", "--fsize=0:0"])
    try console.type(" ")
    try console.wait(for: "NOT RECORDED")
    try console.type("q")
    try console.wait(for: "Leave? y/N")
    try console.type("y")
    let status = try console.waitForEnd()
    let said = String(decoding: console.received, as: UTF8.self)
    #expect(status == 5, "\(said.suffix(500))")
    #expect(said.contains("NOT RECORDED, because the timeline could not be written:"))
    #expect(said.contains("Done: 1 Look"))
  }

  @Test("a disk that takes seconds to write keeps nobody from reading, ticking and running")
  func slowDisk() throws {
    let home = try Drill.home()
    // What makes a home once is waited for.
    _ = try IncidentBinary.run(["start", "drill"], home: home.path)
    let console = try Console(
      program: "/usr/bin/env",
      [
        "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e",
        "inject=fdatasync:delay_enter=1500000:when=1..3", IncidentBinary.path, "drill", "--no-input",
      ], home: home.path)
    try console.wait("the runbook") { $0.text.contains("Checklist 0/4") }
    try console.type("j")
    try console.wait("a look further down") { $0.text.contains("▸☐ 2 Wait") }
    #expect(console.screen.text.contains(Console.unbegun))
    try console.type("krr")
    try console.wait("the disk's delay to be named") { $0.text.contains("NOT ON DISK YET") }
    try console.wait(for: "exit 0 ·")
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
    let log = try IncidentBinary.run(["log"], home: home.path).output
    #expect(log.contains("Incident started") && log.contains("Console closed"), "\(log)")
  }

  @Test("a limit on the size of files makes a write fail, and does not kill")
  func fileLimit() throws {
    _ = try run("start", "redis-down")
    let result = try run("note", "too much", through: "prlimit", "--fsize=0", "--")
    #expect(result.status == 5, "\(result.status) \(result.error)")
    #expect(result.error.contains("incident.db"), "\(result.error)")
    #expect(try run("verify").status == 0)
  }

  @Test("a system without threads leaves a command done and ended", arguments: ["note", "log", "export"])
  func noThreads(command: String) throws {
    _ = try run("start", "redis-down")
    let arguments = command == "note" ? [command, "recorded all the same"] : [command]
    let result = try IncidentBinary.run(
      arguments, home: directory.path, environment: ["INCIDENT_HOME": directory.path + "/state"],
      through: [
        "timeout", "20", "strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=clone3:error=EAGAIN",
      ])
    #expect(result.status == 0, "\(result.error)")
    if command == "note" { #expect(try run("log").output.contains("recorded all the same")) }
  }

  @Test(
    "a system without threads leaves a console that answers, records ticks, and runs what was asked for later"
  )
  func consoleWithoutThreads() throws {
    let home = try Drill.home()
    let console = try Console(["drill"], home: home.path)
    try console.wait(for: "Checklist 0/4")
    let tracer = try Server(
      [
        "strace", "-f", "-qq", "-o", "/dev/null", "-p", "\(console.process)", "-e",
        "inject=clone3:error=EAGAIN",
      ],
      log: home.path + "/strace")
    try Condition.wait("the tracer") {
      try !String(contentsOfFile: "/proc/\(console.process)/status", encoding: .utf8).contains(
        "TracerPid:\t0")
    }
    try console.type("r")
    try console.type("j ")
    try console.wait(for: "Checklist 1/4")
    tracer.kill()
    try console.wait(for: "here we are: drill")
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }
}
