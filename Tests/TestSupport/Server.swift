import CTestSupport
import Foundation
import Glibc

/// A program that goes on beside a test, killed with the object.
///
/// Not Foundation's `Process`: that takes a daemon that closes the descriptors it was born with, as sshd does,
/// for one that has ended, and then no other process of the test's is waited for any more.
public final class Server: Sendable {
  /// The program's process.
  public let id: Int32

  /// Starts a program; what it prints goes to the file `log`, or nowhere.
  public init(_ words: [String], log: String = "/dev/null") throws {
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var id: pid_t = 0
    let error = CStrings.with(words) { words in
      CStrings.with(environment) { server_start(words, $0, log, &id) }
    }
    guard error == 0 else { throw Tool.Failure(description: "cannot start \(words): errno \(error)") }
    self.id = id
  }

  deinit { kill() }

  /// Sends it a signal.
  public func signal(_ number: Int32) { Glibc.kill(id, number) }

  /// Waits until it ends by itself; false if it outlives patience.
  public func waitForEnd() -> Bool { ProcessEnd.wait(id) }

  /// Ends it the hard way, as a crash does, and returns when it is gone.
  public func kill() {
    // Until it is waited for, nobody else gets its number; afterwards this does nothing.
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == 0 else { return }
    signal(SIGKILL)
    waitpid(id, &status, 0)
  }
}
