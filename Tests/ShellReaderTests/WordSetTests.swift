import Testing

@testable import ShellReader

struct WordSetTests {
  @Test("a set of words finds each of them where it stands, and no other")
  func words() {
    let words = (0..<2000).map { "word-\($0 &* 7919 % 5000)" }
    let set = WordSet(words)
    for word in words { #expect(set.index(of: word) == words.firstIndex(of: word)) }
    for number in 5000..<6000 { #expect(!set.contains("word-\(number)")) }
    #expect(!set.contains("") && !set.contains("word-") && !set.contains("WORD-0"))
  }

  @Test("a set without words holds none, and of equal words the first counts")
  func edges() {
    #expect(!WordSet([]).contains("a"))
    let set: WordSet = ["a", "é", "a"]
    #expect(set.index(of: "a") == 0 && set.contains("é") && !set.contains("e"))
  }
}
