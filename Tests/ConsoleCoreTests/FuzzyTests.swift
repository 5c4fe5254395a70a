import Testing

@testable import ConsoleCore

@Suite("Fuzzy matching")
struct FuzzyTests {
  @Test("letters in a row and at the beginnings of words count more, whatever their case")
  func order() throws {
    let whole = try #require(FuzzyMatch.score("Redis down", "redis"))
    let initials = try #require(FuzzyMatch.score("Redo every disk in Spain", "redis"))
    let scattered = try #require(FuzzyMatch.score("xrxexdxixs", "redis"))
    #expect(whole > initials && initials > scattered)
    #expect(FuzzyMatch.score("Redis", "REDIS") == FuzzyMatch.score("redis", "redis"))
    #expect(FuzzyMatch.score("redis", "sider") == nil)
  }

  @Test("texts beyond ASCII are gone through by characters, with the same score")
  func unicode() {
    #expect(FuzzyMatch.score("データ redis", "redis") == FuzzyMatch.score("xyz redis", "redis"))
    #expect(FuzzyMatch.score("Übersicht", "über") != nil)
    #expect(FuzzyMatch.score("Übersicht", "ub") == nil)
    #expect(FuzzyMatch.score("redis", "ü") == nil)
    #expect(FuzzyMatch.score("a\r\nb", "ab") != nil)
  }

  @Test("blanks in what is typed are passed over, and nothing answers to everything")
  func blanks() {
    #expect(FuzzyMatch.score("redis-down", "redis down") != nil)
    #expect(FuzzyMatch.score("anything", " ") != nil)
    #expect(FuzzyMatch.score("", "a") == nil)
  }
}
