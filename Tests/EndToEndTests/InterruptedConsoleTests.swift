import Foundation
import Glibc
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// What is left of a console that could not say goodbye: everything that it had shown as done.
@Suite("A console that is cut off", .onTestThreads)
struct InterruptedConsoleTests {
  private let home: TemporaryDirectory

  init() throws { home = try Drill.home() }

  /// What every process of the console's has in its environment.
  private var marker: String { "HOME=\(home.path)" }

  private func runSleep(in console: Console) throws {
    try console.wait(for: "Checklist 0/4")
    try console.type(" ")
    try console.wait(for: "Checklist 1/4")
    try console.type("jrr")
    try console.wait("the command to run") { _ in
      Processes.holding(marker).map(Processes.commandLine).contains { $0.hasPrefix("sleep 600") }
    }
  }

  private func endOfSleep() throws -> String {
    let log = try IncidentBinary.run(["log", "--json"], home: home.path)
    return log.output.split(separator: "\n").first { $0.contains("command_finished") }.map(String.init)
      ?? log.output
  }

  @Test("SIGKILL leaves no process; resume shows the ticks and closes the attempt as interrupted")
  func killed() throws {
    let console = try Console(["drill"], home: home.path, columns: 120, rows: 30)
    try runSleep(in: console)
    console.signal(SIGKILL)
    #expect(try console.waitForEnd() == -SIGKILL)
    #expect(Processes.waitForEnd(holding: marker).isEmpty)

    let again = try Console(["resume"], home: home.path, columns: 120, rows: 30)
    try again.wait(for: "Checklist 1/4")
    try again.wait("the tick") { $0.row(with: "1 Look")?.contains("✔") == true }
    try again.type("j")
    try again.wait("the attempt to be closed") { $0.text.contains("interrupted") }
    try again.type("q")
    #expect(try again.waitForEnd() == 0)
    #expect(try endOfSleep().contains("interrupted"))
    #expect(try IncidentBinary.run(["verify"], home: home.path).status == 0)
  }

  @Test("a terminal that disappears ends it and what it runs; every event is kept")
  func disconnected() throws {
    let console = try Console(["drill"], home: home.path)
    try runSleep(in: console)
    console.hangUp()
    _ = try console.waitForEnd()
    #expect(Processes.waitForEnd(holding: marker).isEmpty)
    #expect(try endOfSleep().contains("command_finished"))
    let log = try IncidentBinary.run(["log", "--json"], home: home.path).output
    #expect(log.contains("console_closed"))
  }

  @Test("SIGTERM while a command runs stops it, records its end and leaves no process")
  func terminated() throws {
    let console = try Console(["drill"], home: home.path)
    try runSleep(in: console)
    console.signal(SIGTERM)
    #expect(try console.waitForEnd() == 130)
    #expect(Processes.holding(marker).isEmpty)
    let end = try endOfSleep()
    #expect(end.contains("stopped"), "\(end)")
  }
}
