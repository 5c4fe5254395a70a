/// Replaces known secrets in a stream; holds back only what is the beginning of one.
struct KnownStage: Sendable {
  /// What stands in a secret's place.
  enum Mask: Sendable {
    /// A word that says so.
    case word
    /// As many asterisks as it has characters: on a screen nothing may move for it.
    case asterisks

    func bytes(for secret: ArraySlice<UInt8>) -> [UInt8] {
      switch self {
      case .word: Array(Redactor.replacement.utf8)
      // Bytes that go on with a character of UTF-8 are none of their own.
      case .asterisks: secret.filter { $0 & 0xC0 != 0x80 }.map { _ in UInt8(ascii: "*") }
      }
    }
  }

  private let mask: Mask
  private let automaton: SecretAutomaton
  private var state = SecretAutomaton.root
  /// Read, but not given out yet: no more than the longest secret.
  private var held: [UInt8] = []
  /// How many of the held bytes belong to a secret whose replacement is given out already.
  private var covered = 0
  /// Secrets among the held bytes that are not replaced yet: a longer one may still turn out to hold them.
  private var secrets: [Range<Int>] = []
  private(set) var count = 0

  init(_ automaton: SecretAutomaton, mask: Mask = .word) {
    self.automaton = automaton
    self.mask = mask
  }

  /// Whether anything is held back.
  var holdsBack: Bool { !held.isEmpty }

  mutating func consume(_ bytes: [UInt8]) -> [UInt8] {
    let text = held.isEmpty ? bytes : held + bytes
    var index = held.count
    var places = automaton.places
    while index < text.count {
      let found = automaton.read(text, from: index, in: state, skippingTo: &places)
      state = found.state
      index = found.index
      guard found.match > 0 else { break }
      // What was released of it is seen already; the rest is not.
      cover(max(0, index - found.match)..<index)
    }
    return give(text, upTo: max(0, text.count - automaton.depth(state)))
  }

  /// Gives up what is held back because it could begin a secret, unless it is most of one already.
  ///
  /// For a screen on which nothing comes for a while: a prompt must be seen, though a secret begins with its
  /// last letters.
  mutating func release() -> [UInt8] {
    guard !automaton.isMostOfAString(state) else { return [] }
    return give(held, upTo: held.count)
  }

  /// Gives the rest; a secret that was cut off in its second half is one too.
  mutating func finish() -> [UInt8] {
    let text = held
    if automaton.isMostOfAString(state) {
      cover(max(0, text.count - automaton.depth(state))..<text.count)
    }
    state = SecretAutomaton.root
    return give(text, upTo: text.count)
  }

  /// Notes a secret; what several cover together, by overlapping or holding one another, is one removal.
  private mutating func cover(_ range: Range<Int>) {
    var range = range
    while let last = secrets.last, last.upperBound > range.lowerBound {
      range = min(last.lowerBound, range.lowerBound)..<range.upperBound
      secrets.removeLast()
    }
    if range.lowerBound < covered { covered = range.upperBound } else { secrets.append(range) }
  }

  private mutating func give(_ text: [UInt8], upTo end: Int) -> [UInt8] {
    if secrets.isEmpty, covered == 0 {
      held = Array(text[end...])
      return end == text.count ? text : Array(text[..<end])
    }
    var output: [UInt8] = []
    for secret in secrets where secret.lowerBound < end {
      if covered < secret.lowerBound { output += text[covered..<secret.lowerBound] }
      output += mask.bytes(for: text[max(covered, secret.lowerBound)..<secret.upperBound])
      count += 1
      covered = secret.upperBound
    }
    if covered < end { output += text[covered..<end] }
    held = Array(text[end...])
    secrets = secrets.filter { $0.lowerBound >= end }.map { $0.lowerBound - end..<$0.upperBound - end }
    covered = max(0, covered - end)
    return output
  }
}
