/// The texts by which something may be found, compared with what somebody types, key after key.
///
/// Their letters are made small once, and those of ASCII lie one behind the other: a picker goes through ten thousand
/// names and titles at each key, where an array for each text costs more than its letters do.
struct FuzzyTexts: Sendable {
  /// The texts of ASCII, each with a zero behind it.
  private var bytes: [UInt8] = []
  /// Those that are more than ASCII, by characters.
  private var others: [[Character]] = []
  /// Which bytes there are, folded into 64: what lacks one of a pattern need not be gone through.
  private let letters: UInt64

  init(_ texts: [String]) {
    for text in texts {
      let small = text.lowercased()
      // A carriage return and the line feed behind it are one character; a zero is the mark between texts.
      if small.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D && $0 != 0 }) {
        bytes += small.utf8
        bytes.append(0)
      } else {
        others.append(Array(small))
      }
    }
    letters = FuzzyPattern.letters(of: bytes)
  }

  /// Returns how well the best of the texts answers to a pattern, more for better; nil if all lack one of its letters.
  func score(_ pattern: FuzzyPattern) -> Int? {
    var best: Int?
    if let wanted = pattern.bytes, pattern.letters & letters == pattern.letters {
      best = score(bytes: wanted)
    }
    for text in others {
      var score = FuzzyScore()
      for character in text {
        score.take(
          isWanted: score.found < pattern.characters.count && character == pattern.characters[score.found],
          isWordPart: character.isLetter || character.isNumber)
      }
      if score.found == pattern.characters.count { best = max(best ?? .min, score.value(of: text.count)) }
    }
    return best
  }

  private func score(bytes wanted: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      wanted.withUnsafeBufferPointer { wanted in
        var best: Int?
        var start = 0
        var score = FuzzyScore()
        for at in bytes.indices {
          let byte = bytes[at]
          guard byte == 0 else {
            score.take(
              isWanted: score.found < wanted.count && byte == wanted[score.found],
              isWordPart: (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte))
            continue
          }
          if score.found == wanted.count { best = max(best ?? .min, score.value(of: at - start)) }
          start = at + 1
          score = FuzzyScore()
        }
        return best
      }
    }
  }
}
