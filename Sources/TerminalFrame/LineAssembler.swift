/// Makes lines of one stream's bytes.
struct LineAssembler: Sendable, Equatable {
  private var line = OpenLine()
  /// The column of the line's end while only that was written to; nil when it has to be counted.
  private var columns: Int? = 0
  private var parser = ControlParser()
  private var decoder = ScalarDecoder()

  /// Whether something stands on the open line.
  var isOpen: Bool { !line.bytes.isEmpty }

  /// What stands on the open line.
  var text: String { line.text }

  /// Takes bytes and calls `body` with each line that they end.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var index = 0
    while index < bytes.count {
      if parser.isGround, decoder.isIdle, line.isAtEnd {
        let end = PlainRun.end(in: bytes, from: index)
        if end < bytes.count, bytes[end] == 0x0A, !isOpen, end - index <= OutputLines.longestLine {
          // A whole line of plain text, as nearly all are.
          body(UnsafeBufferPointer(rebasing: bytes[index..<end]))
          index = end + 1
          continue
        }
        if end > index {
          appendPlain(UnsafeBufferPointer(rebasing: bytes[index..<end]), body)
          index = end
          continue
        }
      }
      feed(bytes[index], body)
      index += 1
    }
  }

  /// Ends the open line if there is one, and whatever sequence is open.
  mutating func finish(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var isCut = false
    decoder.finish { _ in isCut = true }
    if isCut { write("\u{FFFD}", body) }
    parser = ControlParser()
    if isOpen { endLine(body) }
    line.clear()
    columns = 0
  }

  private mutating func appendPlain(
    _ run: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var rest = run
    while rest.count > line.room {
      let room = line.room
      line.append(UnsafeBufferPointer(rebasing: rest.prefix(room)))
      rest = UnsafeBufferPointer(rebasing: rest.dropFirst(room))
      endLine(body)
    }
    line.append(rest)
    columns = columns.map { $0 + rest.count }
  }

  private mutating func feed(_ byte: UInt8, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if byte < 0x80, decoder.isIdle {
      feed(Unicode.Scalar(byte), body)
      return
    }
    // A byte that cuts a sequence short yields two scalars.
    var first: Unicode.Scalar?
    var second: Unicode.Scalar?
    decoder.feed(byte) { if first == nil { first = $0 } else { second = $0 } }
    if let first { feed(first, body) }
    if let second { feed(second, body) }
  }

  private mutating func feed(_ scalar: Unicode.Scalar, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch parser.feed(scalar) {
    case .nothing: break
    case .text(let scalar): write(scalar, body)
    case .lineFeed: endLine(body)
    case .carriageReturn: line.returnCarriage()
    case .backspace: line.stepBack()
    case .tab:
      let column = line.isAtEnd ? columns ?? line.columnOfCursor : line.columnOfCursor
      for _ in 0..<8 - column % 8 { write(" ", body) }
    case .control(let control):
      for scalar in TextSanitizer.caret(control).unicodeScalars { write(scalar, body) }
    case .erase(let erasure):
      line.erase(erasure)
      columns = nil
    case .row: if !line.bytes.isEmpty { endLine(body) }
    case .column(let column):
      line.move(to: column)
      columns = nil
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if !line.isAtEnd {
      columns = nil
    } else if line.room < UTF8.width(scalar) {
      endLine(body)
    }
    line.write(scalar)
    columns = columns.map { $0 + DisplayWidth.of(scalar) }
  }

  private mutating func endLine(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    line.bytes.withUnsafeBufferPointer(body)
    line.clear()
    columns = 0
  }
}
