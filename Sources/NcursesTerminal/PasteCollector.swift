import CNcurses

/// Text between the marks of a bracketed paste.
struct PasteCollector {
  /// What is more is dropped: a mistake, for nobody writes such a note.
  static let maximumBytes = 1 << 20
  /// After such a pause the end mark was lost, and keys are keys again.
  private static let longestPause = Duration.seconds(5)

  private var bytes: [UInt8] = []
  private var lastInput = ContinuousClock.now

  /// Whether input that comes now cannot belong to it any more.
  var isAbandoned: Bool { ContinuousClock.now - lastInput > Self.longestPause }

  /// What was pasted so far, with line feeds at the ends of lines.
  var text: String {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// Takes a byte, or a code of curses for what looked like a key.
  mutating func append(_ code: Int32) {
    lastInput = .now
    if bytes.count >= Self.maximumBytes { return }
    switch code {
    case 0...0xFF: bytes.append(UInt8(code))
    case KEY_ENTER: bytes.append(0x0A)
    case KEY_BACKSPACE: bytes.append(0x08)
    default: break
    }
  }
}
