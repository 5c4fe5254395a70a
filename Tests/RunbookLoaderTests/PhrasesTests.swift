import Testing

@testable import RunbookLoader

struct PhrasesTests {
  private static let phrases = Phrases(
    ["data loss", "do it", "dated", "it should "], exact: ["DO NOT", "\u{26A0}", "{%"])

  @Test(
    "phrases are found in either case, exact ones only as they are",
    arguments: [
      ("This means data loss", true), ("DATA LOSS", true), ("Data los", false), ("data  loss", false),
      ("DO NOT run it", true), ("do not run it", false), ("\u{26A0} hot", true), ("a {% b", true),
      ("[% b", false), ("ddated", true), ("It should", false), ("", false), ("d", false), ("do i", false),
    ])
  func stands(_ text: String, _ isFound: Bool) {
    #expect(text.holds(Self.phrases) == isFound)
    #expect(("x" + text + "y")[...].holds(Self.phrases) == ("x" + text + "y").holds(Self.phrases))
  }

  @Test(
    "a text begins with a phrase or does not",
    arguments: [
      ("Do it now", true), ("DATED", true), ("DO NOT", true), ("do not", false), (" do it", false),
      ("It should be", true), ("it shoul", false), ("", false),
    ])
  func begins(_ text: String, _ isFound: Bool) { #expect(text.begins(with: Self.phrases) == isFound) }

  @Test(
    "bytes at the ends of texts are compared in either case where that is asked for",
    arguments: [("Output:", true), ("the OUTPUT:", true), ("output", false), ("put:", false)])
  func ends(_ text: String, _ isFound: Bool) {
    #expect(text.endsFolded(with: "output:") == isFound)
    #expect(text.ends(with: "output:") == (isFound && text.hasSuffix("output:")))
    #expect(String(text.reversed()).beginsFolded(with: ":tuptuo") == isFound)
  }
}
