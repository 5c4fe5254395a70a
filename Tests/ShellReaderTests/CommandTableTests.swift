import IncidentModel
import ShellReader
import Testing

@Suite("Classes of real commands")
struct CommandTableTests {
  @Test("gives each command of the table the class that a careful engineer gives it")
  func classes() throws {
    let rows = try Fixture.rows(of: "commands.tsv")
    #expect(rows.count >= 400)
    for row in rows {
      try #require(row.count == 2, "\(row)")
      let expected = try #require(CommandClass(rawValue: row[0]), "\(row)")
      let analysis = ShellReader.analyse(row[1].replacing("\\n", with: "\n"))
      #expect(analysis.commandClass == expected, "\(row[1]): \(analysis.reason)")
    }
  }

  @Test("gives a reason for everything but a look, and none for a look")
  func reasons() throws {
    for row in try Fixture.rows(of: "commands.tsv") {
      let analysis = ShellReader.analyse(row[1].replacing("\\n", with: "\n"))
      #expect(analysis.reason.isEmpty == (analysis.commandClass == .read), "\(row[1])")
      #expect(!analysis.reason.contains("\0"), "\(row[1])")
    }
  }

  @Test("names the part that decides")
  func namedReasons() {
    #expect(ShellReader.analyse("df -h; systemctl restart x; ls").reason == "systemctl restart")
    #expect(ShellReader.analyse("ls > out.txt").reason == "redirection > out.txt")
    #expect(ShellReader.analyse("systemctl restart x && rm -rf /y").reason == "rm -rf")
    #expect(ShellReader.analyse("frobnicate").reason == "frobnicate")
  }
}
