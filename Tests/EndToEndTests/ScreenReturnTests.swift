import Foundation
import Glibc
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// The terminal as the shell had it, however the console ends.
@Suite("The screen comes back", .onTestThreads)
struct ScreenReturnTests {
  private let home: TemporaryDirectory

  init() throws { home = try Drill.home() }

  /// A console under an interactive shell, which itself leaves the terminal's modes alone.
  private func consoleUnderShell() throws -> Console {
    let shell = try Console(
      program: "/bin/sh", ["-i"], home: home.path, environment: ["PS1": "ready> "])
    try shell.wait(for: "ready>")
    return shell
  }

  private func open(_ shell: Console) throws -> termios {
    let modes = shell.modes
    try shell.type("'\(IncidentBinary.path)' drill; echo \"status was $?\"\n")
    try shell.wait("the console") { $0.isAlternate && $0.text.contains("Checklist 0/4") }
    #expect(!shell.screen.modes.isEmpty && shell.modes.c_lflag != modes.c_lflag)
    return modes
  }

  private func expectTerminal(_ shell: Console, as modes: termios) {
    #expect(!shell.screen.isAlternate)
    #expect(shell.screen.isCursorVisible)
    #expect(shell.screen.modes.isEmpty, "still on: \(shell.screen.modes)")
    let now = shell.modes
    #expect(now.c_iflag == modes.c_iflag && now.c_oflag == modes.c_oflag)
    #expect(now.c_cflag == modes.c_cflag && now.c_lflag == modes.c_lflag)
  }

  @Test("after q, saying how to come back")
  func quit() throws {
    let shell = try consoleUnderShell()
    let modes = try open(shell)
    try shell.type("q")
    try shell.wait(for: "status was 0")
    expectTerminal(shell, as: modes)
    #expect(shell.screen.text.contains("incident resume 20"))
  }

  @Test(
    "after a signal that ends it, with the status of an interruption",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func ended(by signal: Int32) throws {
    let shell = try consoleUnderShell()
    let modes = try open(shell)
    shell.signalForeground(signal)
    try shell.wait(for: "status was 130")
    expectTerminal(shell, as: modes)
  }

  @Test("after a crash, with the signal's own status", arguments: [SIGSEGV, SIGABRT, SIGTRAP])
  func crash(signal: Int32) throws {
    let shell = try consoleUnderShell()
    let modes = try open(shell)
    shell.signalForeground(signal)
    try shell.wait(for: "status was \(128 + signal)")
    expectTerminal(shell, as: modes)
    #expect(shell.screen.text.contains("crashed by signal \(signal)"))
    #expect(shell.screen.text.contains("incident resume"))
  }

  @Test("after Ctrl-Z, and is taken again by fg, at the size of then")
  func suspended() throws {
    let shell = try consoleUnderShell()
    let modes = try open(shell)
    try shell.type("\u{1A}")
    try shell.wait("the shell") { !$0.isAlternate && $0.text.contains("Stopped") }
    expectTerminal(shell, as: modes)
    shell.resize(columns: 100, rows: 30)
    try shell.type("fg\n")
    try shell.wait("the console again") { screen in
      screen.isAlternate
        && screen.row(with: "q quit") == screen.text.split(separator: "\n").last.map(String.init)
    }
    try shell.type(" ")
    try shell.wait(for: "Checklist 1/4")
    try shell.type("q")
    try shell.wait("the shell again") { !$0.isAlternate && $0.text.contains("ready>") }
    expectTerminal(shell, as: modes)
  }

  @Test("at once after Ctrl-Z where no shell could continue it, and says so")
  func notSuspended() throws {
    let console = try Console(["drill"], home: home.path)
    try console.wait(for: "Checklist 0/4")
    try console.type("\u{1A}")
    try console.wait(for: "Not suspended: there is no shell here")
    try console.type(" ")
    try console.wait(for: "Checklist 1/4")
  }
}
