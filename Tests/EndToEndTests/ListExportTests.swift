import Foundation
import TestSupport
import TestTraits
import Testing

@Suite("incident list --export", .onTestThreads)
struct ListExportTests {
  @Test("copies every runbook of the binary, which can then be opened; a file that is there is never touched")
  func copies() throws {
    let home = try TemporaryDirectory()
    let team = home.path + "/team"
    let first = try IncidentBinary.run(["list", "--export", team], home: home.path)
    #expect(first.status == 0, "\(first.error)")
    let paths = first.output.split(separator: "\n").map(String.init)
    #expect(paths.contains { $0.hasSuffix("/team/redis-down.md") } && paths.count >= 7, "\(paths)")
    for path in paths {
      let shown = try IncidentBinary.run(["show", path], home: home.path)
      #expect(shown.status == 0, "\(path): \(shown.error)")
    }

    try "# Ours\n".write(toFile: team + "/redis-down.md", atomically: true, encoding: .utf8)
    let second = try IncidentBinary.run(["list", "--export", team], home: home.path)
    #expect(second.status == 1)
    #expect(second.output.isEmpty)
    #expect(second.error.contains("redis-down.md is there and differs, and was kept"))
    #expect(second.error.contains("disk-full.md is the same already"))
    #expect(try String(contentsOfFile: team + "/redis-down.md", encoding: .utf8) == "# Ours\n")
  }

  @Test("names a directory that cannot be made")
  func unreachable() throws {
    let home = try TemporaryDirectory()
    let result = try IncidentBinary.run(["list", "--export", home.path + "/no/where"], home: home.path)
    #expect(result.status == 1)
    #expect(result.error.contains("/no/where"))
  }
}
