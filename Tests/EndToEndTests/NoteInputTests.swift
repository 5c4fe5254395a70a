import TestSupport
import TestTraits
import Testing

@Suite("incident note -", .onTestThreads)
struct NoteInputTests {
  @Test("takes what a pipe says, with its lines, and nothing is no note")
  func input() throws {
    let home = try TemporaryDirectory()
    #expect(try IncidentBinary.run(["start", "redis-down"], home: home.path).status == 0)
    let noted = try IncidentBinary.run(
      ["note", "-"], home: home.path, input: "two pods left\nboth restart\n\n")
    #expect(noted.status == 0, "\(noted.error)")
    let log = try IncidentBinary.run(["log", "--json"], home: home.path).output
    #expect(log.contains(#"two pods left\nboth restart""#))
    let empty = try IncidentBinary.run(["note", "-"], home: home.path, input: "\n")
    #expect(empty.status == 2 && empty.error.contains("standard input says nothing"))
    #expect(try IncidentBinary.run(["log", "--json"], home: home.path).output == log)
  }
}
