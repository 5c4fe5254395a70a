/// Decides whether a trigger belongs to a shape, and where the secret is.
struct ShapeReader {
  /// What comes after the text.
  enum Ending {
    /// More, probably.
    case more
    /// Nothing for a while, then perhaps more.
    case pause
    /// Nothing.
    case end
  }

  enum Finding: Equatable {
    case nothing
    /// More bytes are needed, and no secret stands in those that are there.
    case undecided
    /// A secret, behind the trigger; with an end, one that goes on after the text.
    case secret(Range<Int>, goesOn: SecretEnd?)
  }

  let text: [UInt8]
  private(set) var trigger = 0
  private(set) var ending = Ending.more

  init(text: [UInt8]) { self.text = text }

  /// The shape at a trigger; see ``Triggers`` for what can stand there.
  mutating func read(at trigger: Int, _ ending: Ending) -> Finding {
    (self.trigger, self.ending) = (trigger, ending)
    switch text[trigger] {
    case UInt8(ascii: ":"), UInt8(ascii: "="): return assignment()
    case UInt8(ascii: "/"): return urlCredentials()
    case UInt8(ascii: "-"):
      // Behind a letter nothing but a token's beginning can end here.
      if trigger > 0, text[trigger - 1].isASCIILetter { return token() ?? .nothing }
      return pem() ?? longOption() ?? shortOption() ?? .nothing
    case UInt8(ascii: "_"): return token() ?? .nothing
    case UInt8(ascii: "I"): return accessKey()
    case UInt8(ascii: "J"): return webToken()
    case UInt8(ascii: "q"): return requirepass()
    case UInt8(ascii: "'"): return sqlPassword()
    default: return .nothing
    }
  }

  /// What to say when the text ends before the shape is complete and nothing of it is secret yet.
  var needsMore: Finding { ending == .end ? .nothing : .undecided }

  // Looking back

  /// Whether `word`, in small letters, ends before `end`, in letters of any case.
  func hasWord(_ word: StaticString, before end: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard end >= length else { return false }
    return word.withUTF8Buffer { word in
      for offset in 0..<length where text[end - length + offset].lowercased != word[offset] { return false }
      return true
    }
  }

  /// Whether `word`, in the case as given, begins at `start`; nil when the text ends within it.
  @inline(__always)
  func hasExactly(_ word: StaticString, at start: Int) -> Bool? {
    word.withUTF8Buffer { word in
      for offset in 0..<word.count {
        guard start + offset < text.count else { return nil }
        if text[start + offset] != word[offset] { return false }
      }
      return true
    }
  }

  /// Whether a word can begin at `index`: what stands before it is no part of one.
  func isWordStart(_ index: Int) -> Bool {
    index == 0 || !(text[index - 1].isASCIILetterOrDigit || text[index - 1] == UInt8(ascii: "_"))
  }

  func skipBlanks(from start: Int, newlines: Bool = false) -> Int {
    var index = start
    while index < text.count,
      text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\t")
        || (newlines && (text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "\r")))
    { index += 1 }
    return index
  }
}
