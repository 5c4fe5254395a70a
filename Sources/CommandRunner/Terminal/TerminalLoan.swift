import CConsoleSupport
import Glibc
import Synchronization
import SystemPackage

/// A terminal that is lent to one command at a time, for as long as it runs.
///
/// Whoever lends it neither reads nor writes it until the run has ended. It comes back in the mode in which
/// it was lent; keys that were typed for the command and not read are dropped, so that they mean nothing to
/// whoever reads next.
public final class TerminalLoan: Sendable {
  /// Why a terminal cannot be lent.
  public struct Failure: Error, CustomStringConvertible {
    /// What the system says.
    public let description: String
  }

  let input: Int32
  let output: Int32
  let greeting: String
  /// Becomes readable when the relay has to look at the loan again.
  let wakeDescriptor: Int32
  private let waker: Int32
  private let isOver = Mutex(false)

  /// Makes a loan.
  ///
  /// - Parameters:
  ///   - input: Where keys are read.
  ///   - output: Where the command's screen is written; its size is the command's.
  ///   - greeting: What is written there first; it must hold no controls but line ends.
  public init(input: Int32, output: Int32, greeting: String = "") throws(Failure) {
    var ends: (Int32, Int32) = (-1, -1)
    let made = withUnsafeMutableBytes(of: &ends) { bytes in
      bytes.withMemoryRebound(to: Int32.self) { console_control_pair($0.baseAddress) }
    }
    guard made == 0 else { throw Failure(description: "cannot lend the terminal: \(Errno.current)") }
    (wakeDescriptor, waker) = ends
    (self.input, self.output, self.greeting) = (input, output, greeting)
  }

  deinit {
    close(wakeDescriptor)
    close(waker)
  }

  /// Says that the terminal has another size; returns at once, from any thread.
  public func resized() { wake() }

  /// Its size, or 80×24 where it does not say.
  var size: console_tty_size {
    var size = console_tty_size()
    guard console_tty_read_size(output, &size) == 0, size.columns > 0, size.rows > 0 else {
      return console_tty_size(columns: 80, rows: 24)
    }
    return size
  }

  var hasEnded: Bool { isOver.withLock { $0 } }

  func end() {
    isOver.withLock { $0 = true }
    wake()
  }

  private func wake() {
    // Full means that it is awake already.
    console_control_send(waker, CONSOLE_REQUEST_INTERRUPT)
  }

  /// Takes back what woke the relay.
  func clearWake() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while recv(wakeDescriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT)) > 0 {}
  }
}
