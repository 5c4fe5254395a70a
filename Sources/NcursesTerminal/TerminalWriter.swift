import Glibc

/// Writes past curses, which must have flushed.
enum TerminalWriter {
  /// Writes all bytes; gives up when the terminal is gone.
  static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32) {
    let bytes = Array(bytes)
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }
  }
}
