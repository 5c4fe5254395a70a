import FoundationEssentials
import IncidentModel
import SystemPackage
import Testing

@testable import TimelineStore

@Suite("Verification")
struct VerificationTests {
  let home: TestHome
  let incident: IncidentID
  let end: AttemptEnd

  /// Events 1 to 8: the start, notes of two writers in turn, and at 6 the end of an attempt with a capture.
  init() throws {
    home = try TestHome()
    let store = try home.store()
    let other = try home.store(actor: "dba@db1")
    incident = try store.begin(.example()).incident
    _ = try store.append([.note("two")], to: incident)
    _ = try other.append([.note("three"), .note("four")], to: incident)
    let started = try store.append([.note("five")], to: incident)[0]
    let writer = try store.openCapture(incident: incident, started: started.id)
    try writer.append(Array("PONG\n".utf8))
    let kept = try writer.finish()
    end = AttemptEnd(
      started: started.id, step: nil, command: nil, text: "redis-cli ping", commandClass: .read, attempt: 1,
      cause: .exit, exitStatus: 0, sha256: kept.sha256, capture: kept.file,
      verdict: Verdict(level: .pass, rule: .exitStatus, text: ""))
    _ = try store.append([EventDraft(.commandFinished(end))], to: incident)
    _ = try other.append([.note("seven")], to: incident)
    _ = try store.append([.note("eight")], to: incident)
    store.close()
    other.close()
  }

  @Test("a timeline that nobody touched has no problems")
  func untouched() throws {
    #expect(try home.store().verify(incident).isEmpty)
  }

  @Test(
    "an event of which any column was changed is found",
    arguments: [
      "body = '{\"message\":\"2\"}'", "actor = 'mallory@host'", "at = at - 1",
      "recorded_at = recorded_at + 1",
      "kind = 'decision'", "writer = 'somebody'", "hash = 'feed'", "previous_hash = ''",
      "id = x'0193f5c27b1a70008a4e1f2e3d4c5b6a'",
    ])
  func changed(assignment: String) throws {
    try home.tamper("UPDATE events SET \(assignment) WHERE seq = 2")
    let problems = try home.store().verify(incident)
    #expect(problems.contains { $0.kind == .changedEvent && $0.sequence == 2 })
  }

  @Test("an event that was changed together with its hash no longer fits the one that follows it")
  func rehashed() throws {
    let store = try home.store()
    var row = try #require(try store.read { try EventRow.fetch($0, of: incident, after: 1) }.first)
    row.body = #"{"message":"2"}"#
    store.close()
    try home.tamper(
      "UPDATE events SET body = '\(row.body)', hash = '\(EventHash.hexadecimal(of: row))' WHERE seq = 2")
    let problems = try home.store().verify(incident)
    #expect(problems.map(\.kind) == [.missingEvent])
    #expect(problems.first?.sequence == 5)
  }

  @Test("an event that was taken out is missed, once, at its place", arguments: [2, 3, 5, 7])
  func missing(sequence: Int) throws {
    try home.tamper("DELETE FROM events WHERE seq = \(sequence)")
    let problems = try home.store().verify(incident)
    #expect(problems.map(\.kind) == [.missingEvent])
    #expect(problems.first?.sequence == sequence + 1)
    #expect(problems.first?.text.contains("event \(sequence) is missing") == true)
  }

  @Test("an event that was taken out is missed though the others were numbered anew")
  func renumbered() throws {
    try home.tamper(
      """
      DELETE FROM events WHERE seq = 2;
      UPDATE events SET seq = -seq;
      UPDATE events SET seq = CASE seq WHEN -1 THEN 1 ELSE -seq - 1 END
      """)
    #expect(try home.store().verify(incident).map(\.kind) == [.missingEvent])
  }

  @Test(
    "events that changed places are found, of one writer and of two", arguments: [(3, 4), (2, 3), (1, 8)])
  func reordered(one: Int, other: Int) throws {
    try home.tamper(
      """
      UPDATE events SET seq = -1 WHERE seq = \(one);
      UPDATE events SET seq = \(one) WHERE seq = \(other);
      UPDATE events SET seq = \(other) WHERE seq = -1
      """)
    let kinds = Set(try home.store().verify(incident).map(\.kind))
    #expect(kinds.contains(.reorderedEvent))
    #expect(!kinds.contains(.changedEvent))
  }

  @Test("a capture that was changed or deleted is found")
  func capture() throws {
    let path = home.path.captures.appending(try #require(end.capture)).string
    try Data("PANG\n".utf8).write(to: URL(filePath: path))
    var problems = try home.store().verify(incident)
    #expect(problems.map(\.kind) == [.changedCapture])
    #expect(problems.first?.sequence == 6)
    try FileManager.default.removeItem(atPath: path)
    problems = try home.store().verify(incident)
    #expect(problems.map(\.kind) == [.missingCapture])
  }

  @Test("a runbook's copy that was changed is found")
  func runbook() throws {
    let digest = IncidentStart.example().sha256
    try Data("# Other".utf8).write(to: URL(filePath: home.path.runbooks.appending("\(digest).md").string))
    #expect(try home.store().verify(incident).map(\.kind) == [.changedRunbook])
  }

  @Test("the hash is SHA-256 over the netstrings that its description lists")
  func canonicalForm() throws {
    let row = EventRow(
      id: try #require(EventID("0193f5c2-7b1a-7000-8a4e-1f2e3d4c5b6a")), incident: "2026-11-21-redis-down",
      sequence: 9, at: 1_795_230_725_000, recordedAt: 1_795_230_726_000, actor: "ops@bastion", writer: "w",
      kind: "note", body: #"{"message":"ü"}"#, previousHash: "")
    // printf '%s' '16:incident event 1,36:0193f5c2-…,21:2026-11-21-redis-down,…,0:,' | sha256sum
    #expect(
      EventHash.hexadecimal(of: row) == "a9ccd8a0c12097c35652bb5920f431191a84098e88e4ba205e46b46a25a163ca")
  }
}
