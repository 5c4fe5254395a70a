import TestSupport
import TestTraits
import Testing

@Suite("An incident that is resolved", .onTestThreads)
struct ResolvedIncidentTests {
  @Test("is read without its name while none is open, and is not written to")
  func readAfterTheEnd() throws {
    let home = try TemporaryDirectory()
    let id = try IncidentBinary.run(["start", "redis-down"], home: home.path).output.trimmed
    #expect(try IncidentBinary.run(["status", "resolved"], home: home.path).status == 0)
    for arguments in [["export"], ["log", "--json"], ["verify"]] {
      let result = try IncidentBinary.run(arguments, home: home.path)
      #expect(result.status == 0 && result.output.contains(id), "\(arguments) \(result)")
      #expect(result.error.contains("none is open; this is the newest, \(id), which is resolved"))
    }
    let note = try IncidentBinary.run(["note", "too late"], home: home.path)
    #expect(note.status == 1 && note.error.contains("name it to go on with it"), "\(note)")
    #expect(try !IncidentBinary.run(["log"], home: home.path).output.contains("too late"))
  }
}
