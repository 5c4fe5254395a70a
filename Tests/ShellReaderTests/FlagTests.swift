import IncidentModel
import ShellReader
import Testing

@Suite("What a command shows of itself")
struct FlagTests {
  @Test("flags each command of the table, and says whether it opens a session")
  func flags() throws {
    for row in try Fixture.rows(of: "flags.tsv") {
      try #require(row.count == 3, "\(row)")
      let analysis = ShellReader.analyse(row[2].replacing("\\n", with: "\n"))
      let words = analysis.flags.map { "\($0)" }.sorted()
      let expected = row[0] == "-" ? [] : row[0].split(separator: ",").map(String.init).sorted()
      #expect(words == expected, "\(row[2])")
      #expect(analysis.opensSession == (row[1] == "yes"), "\(row[2])")
    }
  }
}
