import Foundation
import Glibc
import TerminalForTests
import TestSupport

/// The built binary on a pseudo-terminal of its own, with a person's eyes and fingers.
final class Console {
  private(set) var screen: TerminalScreen
  private(set) var received: [UInt8] = []
  private let program: TerminalProgram

  typealias Failure = TerminalProgram.Failure

  /// Starts the console; or, with `program`, something else that will start it.
  init(
    program: String = IncidentBinary.path, _ arguments: [String], home: String, columns: Int = 80,
    rows: Int = 24, environment: [String: String] = [:], directory: String? = nil
  ) throws {
    TestThreads.expectCurrent(for: program)
    screen = TerminalScreen(columns: columns, rows: rows)
    self.program = try TerminalProgram(
      program, arguments, environment: IncidentBinary.environment(home: home, environment),
      directory: directory ?? home, columns: columns, rows: rows)
  }

  /// Types text as it is.
  func type(_ text: String) throws { try program.type(text) }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    program.resize(columns: columns, rows: rows)
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// The program's process.
  var process: Int32 { program.child }

  /// Sends a signal to whoever the terminal belongs to now: under a shell, the job in the foreground.
  func signalForeground(_ number: Int32) { killpg(tcgetpgrp(program.master), number) }

  /// Closes the terminal, as a lost connection does.
  func hangUp() { program.hangUp() }

  /// The terminal's modes as `stty` would show them.
  var modes: termios {
    var modes = termios()
    tcgetattr(program.master, &modes)
    return modes
  }

  /// What the top line says until the incident's beginning is durable.
  static let unbegun = "not recorded yet"

  /// Waits until this text is on the screen, and the incident has begun: what a test does next may be to look into the
  /// timeline, or to kill.
  func wait(for text: String) throws {
    try wait("'\(text)' to appear") { $0.text.contains(text) && !$0.text.contains(Self.unbegun) }
  }

  /// Waits until the screen satisfies a condition.
  func wait(_ what: String, until isSatisfied: (TerminalScreen) -> Bool) throws {
    let deadline = ContinuousClock.now + Condition.patience
    while !isSatisfied(screen) {
      guard pump(until: deadline) else {
        throw Failure(description: "waited for \(what); the screen was:\n\(screen.text)")
      }
    }
  }

  /// Waits until the program has ended; returns its exit status, or the negative signal number.
  func waitForEnd() throws -> Int32 {
    let deadline = ContinuousClock.now + Condition.patience
    while pump(until: deadline) {}
    guard ProcessEnd.wait(program.child), let status = program.exitStatus() else {
      throw Failure(description: "it did not end; the screen was:\n\(screen.text)")
    }
    return status
  }

  /// Takes what comes next; false when nothing comes before the deadline or the terminal is closed.
  private func pump(until deadline: ContinuousClock.Instant) -> Bool {
    let left = max(0, Int((deadline - .now) / .milliseconds(1)))
    guard var bytes = program.read(milliseconds: left) else { return false }
    // What has come by now is taken with it: to look at the screen costs more than to read it.
    for _ in 0..<16 {
      guard let more = program.read(milliseconds: 0) else { break }
      bytes += more
    }
    received += bytes
    screen.feed(bytes)
    return true
  }
}
