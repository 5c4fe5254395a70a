/// Replaces what looks like a secret in a stream.
///
/// Every shape has a byte that is rare in other text, its trigger, which stands before the secret: the `=` of
/// `password=`, the second `:` of a URL's credentials. So what comes before a trigger needs no look and is
/// never held back; a shape looks back from its trigger for what makes it one, and ahead for the secret.
struct ShapeStage: Sendable {
  /// How much is held back for a shape that is not decided; then it is taken for a secret.
  static let largestHold = 8 * 1024
  /// How many bytes that were given out are kept to look back on: a name, an option's program.
  private static let context = 256

  private enum Mode {
    case text
    /// A replacement has been given out, and its secret goes on.
    case secret(SecretEnd)
  }

  private var mode = Mode.text
  /// What was given out last, then what is held back.
  private var buffer: [UInt8] = []
  private var given = 0
  /// Where looking for triggers goes on.
  private var next = 0
  private(set) var count = 0

  var holdsBack: Bool { given < buffer.count }

  mutating func consume(_ bytes: [UInt8]) -> [UInt8] {
    read(bytes, .more)
  }

  mutating func flush() -> [UInt8] { read([], .pause) }

  mutating func finish() -> [UInt8] { read([], .end) }

  private mutating func read(_ bytes: [UInt8], _ ending: ShapeReader.Ending) -> [UInt8] {
    if bytes.isEmpty && ending == .more { return [] }
    let text = buffer + bytes
    let start = buffer.count
    var triggers = Triggers.places
    var shapes = ShapeReader(text: text)
    var output: [UInt8] = []
    var undecided: Int?
    while next < text.count, undecided == nil {
      switch mode {
      case .secret(let end):
        let stop = end.find(in: text, from: next)
        // At the end of the text the secret may go on in the next bytes.
        mode = stop < text.count ? .text : .secret(end.after(stop - next))
        next = stop
        given = stop
      case .text:
        guard let trigger = triggers.next(in: text, from: next) else {
          next = text.count
          break
        }
        let isTooMuch = text.count - trigger > Self.largestHold
        switch shapes.read(at: trigger, isTooMuch && ending == .more ? .pause : ending) {
        case .nothing: next = trigger + 1
        case .undecided:
          if isTooMuch { next = trigger + 1 } else { undecided = trigger }
        case .secret(let range, let goesOn):
          if given < range.lowerBound { output += text[given..<range.lowerBound] }
          output += Redactor.replacement.utf8
          count += 1
          given = max(given, range.upperBound)
          next = max(range.upperBound, trigger + 1)
          if let goesOn { mode = .secret(goesOn) }
        }
      }
    }
    let end = ending == .more ? undecided.map { max(given, $0 + 1) } ?? text.count : text.count
    // Output that holds no secret goes on as it came, without a copy.
    if given == start, end == text.count, output.isEmpty {
      output = bytes
    } else if given < end {
      output += text[given..<end]
    }
    given = max(given, end)
    next = undecided ?? text.count
    keep(text)
    return output
  }

  private mutating func keep(_ text: [UInt8]) {
    let start = max(0, min(given - Self.context, next))
    buffer = Array(text[start...])
    given -= start
    next -= start
  }
}
