/// A line that is still being written: clean UTF-8 with a cursor in it, as on a terminal.
struct OpenLine: Sendable, Equatable {
  private(set) var bytes: [UInt8] = []
  /// Where the next scalar goes, as an index into the bytes.
  private(set) var cursor = 0
  /// Whether the cursor came back by a backspace: an underscore then underlines what is there.
  private var isOverstriking = false

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var isAtEnd: Bool { cursor == bytes.count }

  /// How many bytes may still be added.
  var room: Int { max(0, OutputLines.longestLine - bytes.count) }

  /// Adds printable ASCII at the end, where the cursor must be.
  mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: run)
    cursor = bytes.count
    isOverstriking = false
  }

  /// Writes a scalar at the cursor.
  mutating func write(_ scalar: Unicode.Scalar) {
    if isAtEnd {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
      cursor = bytes.count
    } else {
      overwrite(scalar)
    }
    isOverstriking = false
  }

  mutating func returnCarriage() {
    cursor = 0
    isOverstriking = false
  }

  mutating func stepBack() {
    if cursor == 0 { return }
    repeat {
      repeat { cursor -= 1 } while cursor > 0 && isContinuation(bytes[cursor])
    } while cursor > 0 && isMark(at: cursor)
    isOverstriking = true
  }

  mutating func erase(_ erasure: ControlParser.Erasure) {
    switch erasure {
    case .toEnd: bytes.removeSubrange(cursor...)
    case .toStart:
      let blanks = columnOfCursor
      bytes.replaceSubrange(..<cursor, with: repeatElement(0x20, count: blanks))
      cursor = blanks
    case .all: clear()
    }
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    returnCarriage()
  }

  /// Moves to a column, over blanks where there is nothing yet.
  mutating func move(to column: Int) {
    returnCarriage()
    var columns = 0
    while columns < column, cursor < bytes.count {
      let next = endOfCell(cursor)
      columns += DisplayWidth.of(scalar(at: cursor))
      cursor = next
    }
    // A program draws on a screen; a line that is far too wide for one is not worth its blanks.
    let missing = column - columns
    if missing > 0, missing <= min(1000, room) {
      bytes.append(contentsOf: repeatElement(0x20, count: missing))
      cursor = bytes.count
    }
  }

  /// The columns before the cursor, by scalars.
  var columnOfCursor: Int {
    var columns = 0
    var index = 0
    while index < cursor {
      if bytes[index] < 0x80 {
        columns += 1
        index += 1
      } else {
        columns += DisplayWidth.of(scalar(at: index))
        index = endOfScalar(index)
      }
    }
    return columns
  }

  /// Puts a scalar over the one at the cursor with its marks; a mark goes in between.
  private mutating func overwrite(_ scalar: Unicode.Scalar) {
    let end = DisplayWidth.of(scalar) == 0 ? cursor : endOfCell(cursor)
    if isOverstriking, scalar == "_", end > cursor {
      cursor = end
    } else if scalar.isASCII, end == cursor + 1 {
      bytes[cursor] = UInt8(scalar.value)
      cursor = end
    } else {
      let encoded = String(scalar).utf8
      bytes.replaceSubrange(cursor..<end, with: encoded)
      cursor += encoded.count
    }
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private func endOfScalar(_ start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, isContinuation(bytes[index]) { index += 1 }
    return index
  }

  /// Returns where the scalar that begins here ends, with the marks after it.
  private func endOfCell(_ start: Int) -> Int {
    var index = endOfScalar(start)
    while index < bytes.count, isMark(at: index) { index = endOfScalar(index) }
    return index
  }

  private func isMark(at index: Int) -> Bool {
    // No mark is encoded with less than 0xCC at first (U+0300).
    bytes[index] >= 0xCC && DisplayWidth.of(scalar(at: index)) == 0
  }

  private func scalar(at index: Int) -> Unicode.Scalar {
    var decoder = ScalarDecoder()
    var result: Unicode.Scalar = "\u{FFFD}"
    for byte in bytes[index..<min(index + 4, bytes.count)] {
      var isDone = false
      decoder.feed(byte) {
        result = $0
        isDone = true
      }
      if isDone { break }
    }
    return result
  }
}
