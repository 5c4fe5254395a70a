/// Finds text that needs no further look: printable ASCII.
enum PlainRun {
  /// Returns where the run that begins at `start` ends.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(bytes)
    // Eight at a time: a byte is out of the range if it, plus 1, or less 0x20, has its high bit set.
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let outside = word | (word &+ 0x0101_0101_0101_0101) | (word &- 0x2020_2020_2020_2020)
      let marks = outside & 0x8080_8080_8080_8080
      // Only a byte that is out of the range itself carries into those behind it: the first mark is right.
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < raw.count, raw[index] >= 0x20, raw[index] < 0x7F { index += 1 }
    return index
  }
}
