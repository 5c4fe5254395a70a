/// Words that are known when the program is built, to look others up among.
///
/// A `Set` guards itself against keys that somebody chose, which nobody can here: it takes 300 instructions for each
/// word that it is made of and for each that is looked up. This takes some 60.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let words: [String]
  /// By the place that a word's bytes give it, or the first free one behind that: its number, from 1; 0 for none.
  private var numbers: [UInt16]

  /// Makes a set of words, at most 16,000; of equal ones the first counts.
  public init(_ words: [String]) {
    self.words = words
    var size = 8
    while size < words.count * 2 { size *= 2 }
    numbers = Array(repeating: 0, count: size)
    for (index, word) in words.enumerated() {
      let (found, place) = search(word)
      if found == nil { numbers[place] = UInt16(index + 1) }
    }
  }

  /// Makes a set of the words that are written down.
  public init(arrayLiteral words: String...) { self.init(words) }

  /// Whether the word is one of them.
  public func contains(_ word: String) -> Bool { search(word).index != nil }

  /// The place of the word in the list that the set was made of; nil when it is none of them.
  public func index(of word: String) -> Int? { search(word).index }

  /// Where a word stands in the list, and where its number stands or belongs.
  private func search(_ word: String) -> (index: Int?, place: Int) {
    let last = numbers.count - 1
    var place = Self.mixed(word) & last
    while numbers[place] != 0 {
      let index = Int(numbers[place]) - 1
      if words[index] == word { return (index, place) }
      place = (place + 1) & last
    }
    return (nil, place)
  }

  private static func mixed(_ word: String) -> Int {
    func mix(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
      let mixed = bytes.reduce(0) { $0 &* 31 &+ Int($1) }
      return mixed ^ mixed >> 7
    }
    // Asking the text for byte after byte takes five times as long.
    return word.utf8.withContiguousStorageIfAvailable(mix) ?? Array(word.utf8).withUnsafeBufferPointer(mix)
  }
}
