/// Turns rising byte offsets into line numbers, reading each byte once.
struct LineCounter {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The line, from 0, on which a byte stands; offsets must not fall.
  mutating func line(of offset: Int) -> Int {
    while index < offset {
      if bytes[index] == .newline { line += 1 }
      index += 1
    }
    return line
  }
}
