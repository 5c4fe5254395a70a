import TestTraits
import Testing

@testable import ShellReader

@Suite("Against shfmt", .onTestThreads)
struct ShfmtComparisonTests {
  @Test("finds the same simple commands as shfmt in each snippet")
  func sameCommands() throws {
    let snippets = try Fixture.lines(of: "snippets.txt").joined(separator: "\n").split(separator: "\n%%\n")
    #expect(snippets.count >= 150)
    for snippet in snippets {
      let parsed = ShellParser.parse(String(snippet))
      #expect(parsed.error == nil, "\(snippet)")
      let expected = try ShfmtWords.words(in: String(snippet)).sorted()
      #expect(CommandWords(of: parsed).words.sorted() == expected, "\(snippet)")
    }
  }
}
