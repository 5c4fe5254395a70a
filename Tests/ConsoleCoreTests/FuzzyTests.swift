import Testing

@testable import ConsoleCore

@Suite("Fuzzy matching")
struct FuzzyTests {
  private func score(_ text: String, _ typed: String) -> Int? {
    FuzzyTexts([text]).score(FuzzyPattern(typed))
  }

  @Test("letters in a row and at the beginnings of words count more, whatever their case")
  func order() throws {
    let whole = try #require(score("Redis down", "redis"))
    let initials = try #require(score("Redo every disk in Spain", "redis"))
    let scattered = try #require(score("xrxexdxixs", "redis"))
    #expect(whole > initials && initials > scattered)
    #expect(score("Redis", "REDIS") == score("redis", "redis"))
    #expect(score("redis", "sider") == nil)
  }

  @Test("texts beyond ASCII are gone through by characters, with the same score")
  func unicode() {
    #expect(score("データ redis", "redis") == score("xyz redis", "redis"))
    #expect(score("Übersicht", "über") != nil)
    #expect(score("Übersicht", "ub") == nil)
    #expect(score("redis", "ü") == nil)
    #expect(score("a\r\nb", "ab") != nil)
  }

  @Test("of several texts the best one counts, and none answers with letters of another")
  func several() {
    #expect(
      FuzzyTexts(["redo every disk in Spain", "redis"]).score(FuzzyPattern("redis"))
        == score("redis", "redis"))
    #expect(
      FuzzyTexts(["データ redis", "xrxexdxixs"]).score(FuzzyPattern("redis")) == score("データ redis", "redis"))
    #expect(FuzzyTexts(["red", "is"]).score(FuzzyPattern("redis")) == nil)
    #expect(FuzzyTexts(["a\0b"]).score(FuzzyPattern("ab")) != nil)
    #expect(FuzzyTexts([]).score(FuzzyPattern("a")) == nil)
  }

  @Test("blanks in what is typed are passed over, and nothing answers to everything")
  func blanks() {
    #expect(score("redis-down", "redis down") != nil)
    #expect(score("anything", " ") != nil)
    #expect(score("", "a") == nil)
  }
}
