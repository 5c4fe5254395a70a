import CConsoleSupport
import Glibc

/// Keeps what libraries and children write to standard error off the screen, and shows it afterwards.
///
/// Only if it is a terminal: what goes to a file stays where it was sent.
struct StandardErrorAside: ~Copyable {
  /// How much is shown afterwards.
  private static let maximumShown = 64 << 10

  private let descriptor: Int32
  /// The file in memory; -1 while nothing is kept aside.
  private(set) var aside: Int32 = -1
  /// The real one.
  private(set) var real: Int32 = -1

  init(descriptor: Int32 = STDERR_FILENO) {
    self.descriptor = descriptor
    real = descriptor
  }

  deinit {
    if aside < 0 { return }
    dup2(real, descriptor)
    close(real)
    close(aside)
  }

  /// From now on it is kept aside; without memory or descriptors for that it stays as it is.
  mutating func begin() {
    guard aside < 0, isatty(descriptor) == 1 else { return }
    let file = console_aside_open()
    let kept = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard file >= 0, kept >= 0, dup2(file, descriptor) >= 0 else {
      if file >= 0 { close(file) }
      if kept >= 0 { close(kept) }
      return
    }
    (aside, real) = (file, kept)
  }

  /// Puts the real one back and writes to it what was kept, the end of it if it is long.
  mutating func end() {
    if aside < 0 { return }
    dup2(real, descriptor)
    close(real)
    real = descriptor
    show()
    close(aside)
    aside = -1
  }

  private func show() {
    let size = lseek(aside, 0, SEEK_END)
    lseek(aside, max(0, size - off_t(Self.maximumShown)), SEEK_SET)
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(aside, &buffer, buffer.count)
      if count <= 0 { return }
      TerminalWriter.write(buffer[..<count], to: descriptor)
    }
  }
}
