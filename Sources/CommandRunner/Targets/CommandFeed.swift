import CConsoleSupport
import Glibc
import SystemPackage

/// What a command reads on its standard input, which then stays open for as long as this lives.
///
/// The command opens it below /proc, as ``StateCapture`` has it; when the console is gone, however it went,
/// the command reads the end.
final class CommandFeed: Sendable {
  /// As much as one argument of execve(2) may hold, and room for the values beside it.
  private static let room: Int32 = 256 * 1024

  private let readEnd: Int32
  private let writeEnd: Int32

  init(_ text: String) throws(Errno) {
    var ends: (Int32, Int32) = (-1, -1)
    let made = withUnsafeMutableBytes(of: &ends) { bytes in
      bytes.withMemoryRebound(to: Int32.self) { console_pipe($0.baseAddress, Self.room) }
    }
    guard made == 0 else { throw Errno.current }
    (readEnd, writeEnd) = ends
    let bytes = Array(text.utf8)
    // It never blocks: what does not fit is refused.
    guard bytes.count <= Int(Self.room), write(writeEnd, bytes, bytes.count) == bytes.count else {
      throw Errno(rawValue: E2BIG)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Where the command opens it; plain enough to stand unquoted in shell text.
  var path: String { "/proc/\(getpid())/fd/\(readEnd)" }
}
