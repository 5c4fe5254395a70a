/// Replaces known secrets in a stream; holds back only what is the beginning of one.
struct KnownStage: Sendable {
  private let automaton: SecretAutomaton
  private var state = SecretAutomaton.root
  /// Read, but not given out yet: no more than the longest secret.
  private var held: [UInt8] = []
  /// How many of the held bytes belong to a secret whose replacement is given out already.
  private var covered = 0
  /// Secrets among the held bytes that are not replaced yet: a longer one may still turn out to hold them.
  private var secrets: [Range<Int>] = []
  private(set) var count = 0

  init(_ automaton: SecretAutomaton) {
    self.automaton = automaton
  }

  mutating func consume(_ bytes: [UInt8]) -> [UInt8] {
    let text = held.isEmpty ? bytes : held + bytes
    var index = held.count
    while index < text.count {
      let found = automaton.read(text, from: index, in: state)
      state = found.state
      index = found.index
      guard found.match > 0 else { break }
      cover(index - found.match..<index)
    }
    return give(text, upTo: text.count - automaton.depth(state))
  }

  /// Gives the rest; a secret that was cut off in its second half is one too.
  mutating func finish() -> [UInt8] {
    let text = held
    if automaton.isMostOfAString(state) { cover(text.count - automaton.depth(state)..<text.count) }
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
      output += Redactor.replacement.utf8
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
