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

  @Test("a time before a note says when it was, as in the console; what is none stays text")
  func backDated() throws {
    let home = try TemporaryDirectory()
    _ = try IncidentBinary.run(["start", "redis-down"], home: home.path)
    for text in ["@-2h restarted it", "@maria took over", "@5x is no time"] {
      #expect(try IncidentBinary.run(["note", text], home: home.path).status == 0)
    }
    #expect(try IncidentBinary.run(["note", "@-1h kept", "--at", "-3h"], home: home.path).status == 0)
    let log = try IncidentBinary.run(["log"], home: home.path).output.split(separator: "\n")
    for (words, elapsed) in [
      (" restarted it", "-2:00:0"), (" @maria took over", "+00:0"), (" @5x is no time", "+00:0"),
      (" @-1h kept", "-3:00:0"),
    ] {
      #expect(log.contains { $0.hasSuffix(words) && $0.contains(elapsed) }, "\(words) \(log)")
    }
    let future = try IncidentBinary.run(["note", "@2099-01-01T00:00Z soon"], home: home.path)
    #expect(future.status == 2 && future.error.contains("still to come"), "\(future)")
    let nothing = try IncidentBinary.run(["note", "@-2h"], home: home.path)
    #expect(nothing.status == 2 && nothing.error.contains("the note is empty"))
  }
}
