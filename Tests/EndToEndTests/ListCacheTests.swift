import Foundation
import TestSupport
import TestTraits
import Testing

@Suite("incident list remembers what it read", .onTestThreads)
struct ListCacheTests {
  private static let shipped = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "runbooks").path

  @Test("with the same bytes as without, for two processes at once, and where nothing can be remembered")
  func sameBytes() throws {
    let home = try TemporaryDirectory()
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.shipped).filter {
      $0.hasSuffix(".md")
    }
    try FileManager.default.createDirectory(atPath: home.path + "/many", withIntermediateDirectories: true)
    for number in 0..<12 {
      for name in names {
        try FileManager.default.createSymbolicLink(
          atPath: "\(home.path)/many/\(number)-\(name)", withDestinationPath: "\(Self.shipped)/\(name)")
      }
    }
    let list = ["list", "--json", "--runbooks", "many"]
    let without = try IncidentBinary.run(
      list, home: home.path, environment: ["XDG_CACHE_HOME": "/dev/null/none"])
    #expect(without.status == 0 && without.error.isEmpty, "\(without.error)")
    #expect(without.output.contains("11-redis-down"))
    #expect(!home.exists(".cache"))

    let both = ["sh", "-c", "\"$@\" >first & \"$@\" >second; wait; cat first second", "sh"]
    for _ in 0..<2 {
      let found = try IncidentBinary.run(list, home: home.path, through: both)
      #expect(found.error.isEmpty)
      #expect(found.output == without.output + without.output)
      #expect(home.exists(".cache/incident/summaries.json"))
    }

    // Where the runbooks are named another way their paths are those of this time.
    let elsewhere = try IncidentBinary.run(
      ["list", "--json", "--runbooks", "."], home: home.path, directory: home.path + "/many")
    #expect(elsewhere.output.contains("./11-redis-down.md\""))
  }
}
