import Foundation
import TestSupport
import TestTraits
import Testing

/// Several people on one incident while its disk is full.
@Suite("A full disk under several consoles", .onTestThreads)
struct ElsewhereTests {
  @Test("what one records elsewhere the other sees, marked, and brings home when there is room")
  func seen() throws {
    let (disk, home) = (try SmallDisk(), try Drill.home())
    let environment = ["INCIDENT_HOME": disk.path + "/state", "INCIDENT_FALLBACK": home.path + "/safe"]
    func shell(_ arguments: String...) throws -> IncidentBinary.Result {
      let result = try IncidentBinary.run(
        arguments, home: home.path, environment: environment, through: disk.namespace.words)
      #expect(result.status == 0, "\(arguments): \(result.error)")
      return result
    }
    let id = try shell("start", "drill").output.trimmed
    let words = disk.namespace.words
    let console = try Console(
      program: "/usr/bin/env", words + [IncidentBinary.path, "resume", id], home: home.path, columns: 120,
      rows: 30, environment: environment)
    try console.wait(for: "Checklist 0/4")
    try disk.inside("cat /dev/zero > \"$0/fill1\"", isAllowedToFail: true)
    // The first takes the reserve, and whatever that leaves is filled too.
    _ = try shell("note", "--incident", id, "with the reserve")
    try console.wait(for: "with the reserve")
    try disk.inside("cat /dev/zero > \"$0/fill2\"", isAllowedToFail: true)
    let said = try shell("note", "--incident", id, "with no room at all").error
    #expect(said.contains("RECORDING IN"), "\(said)")

    try console.wait(for: "with no room at all")
    try console.wait(for: "1 EVENT IS ONLY IN")
    #expect(try shell("log", id).output.contains("#- "))

    try disk.inside("rm \"$0/fill1\" \"$0/fill2\"")
    try console.wait(for: "Everything is recorded where it belongs again")
    #expect(try shell("log", id).output.contains("Taken in: 1 event"))
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
    #expect(try shell("verify", id).output.contains("nothing altered"))
  }
}
