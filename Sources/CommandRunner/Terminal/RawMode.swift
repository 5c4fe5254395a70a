import Glibc

/// A terminal that hands on every key as it is typed, until it is put back.
struct RawMode {
  private let descriptor: Int32
  private var before = termios()
  private let isOn: Bool

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    guard tcgetattr(descriptor, &before) == 0 else {
      isOn = false
      return
    }
    var raw = before
    cfmakeraw(&raw)
    isOn = tcsetattr(descriptor, TCSADRAIN, &raw) == 0
  }

  /// Puts the mode back and drops what was typed and not read.
  func end() {
    guard isOn else { return }
    var mode = before
    tcsetattr(descriptor, TCSAFLUSH, &mode)
  }
}
