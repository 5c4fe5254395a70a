import IncidentModel
import Testing

@testable import TimelineStore

@Suite("Reading")
struct ReadingTests {
  let home: TestHome
  let store: TimelineStore

  init() throws {
    home = try TestHome()
    store = try home.store()
  }

  @Test("incidents come newest first with their latest status and severity")
  func summaries() throws {
    let old = try store.begin(.example("disk-full", severity: nil))
    let new = try store.begin(.example())
    _ = try store.append(
      [
        EventDraft(.severityChanged(.sev3)), EventDraft(.severityChanged(.sev1)),
        EventDraft(.statusChanged(.monitoring)),
      ],
      to: old.incident)
    let last = try #require(try store.append([EventDraft(.statusChanged(.resolved))], to: old.incident).last)
    #expect(
      try store.incidents() == [
        IncidentSummary(
          id: new.incident, runbook: "redis-down", title: "Redis is down", severity: .sev2,
          status: .investigating,
          openedAt: new.at, lastEventAt: new.recordedAt),
        IncidentSummary(
          id: old.incident, runbook: "disk-full", title: "Redis is down", severity: .sev1, status: .resolved,
          openedAt: old.at, resolvedAt: last.at, lastEventAt: last.recordedAt),
      ])
  }

  @Test("a summary says what the fold of the events says")
  func summaryEqualsFold() throws {
    let incident = try store.begin(.example()).incident
    let early = try #require(Timestamp(iso8601: "2026-11-01T00:00:00Z"))
    _ = try store.append(
      [
        EventDraft(.statusChanged(.resolved)), EventDraft(.severityChanged(.sev4)),
        EventDraft(.statusChanged(.identified), at: early), EventDraft(.severityChanged(.sev5), at: early),
        EventDraft(.milestone(.started, "")), EventDraft(.milestone(.started, ""), at: early),
      ], to: incident)
    let state = IncidentState(try store.events(of: incident))
    let summary = try #require(try store.incidents().first)
    #expect(summary.status == state.status)
    #expect(summary.severity == state.severity)
    #expect(summary.isOpen == !state.isResolved)
    #expect(summary.openedAt == state.openedAt)
    #expect(summary.startedAt == early && summary.startedAt == state.startedAt)
  }

  @Test("an incident ended when its milestone says so, whatever was written later")
  func resolvedAt() throws {
    let incident = try store.begin(.example()).incident
    let end = try #require(Timestamp(iso8601: "2026-11-01T00:00:00Z"))
    _ = try store.append([EventDraft(.milestone(.resolved, "fixed"), at: end)], to: incident)
    #expect(try store.incidents().first?.resolvedAt == nil)
    _ = try store.append([EventDraft(.statusChanged(.resolved))], to: incident)
    _ = try store.append([EventDraft(.note(.note, "late"))], to: incident)
    #expect(try store.incidents().first?.resolvedAt == end)
  }

  @Test("the latest open incident is of the runbook that was asked for, and not a resolved one")
  func latestOpen() throws {
    #expect(try store.latestOpenIncident() == nil)
    let redis = try store.begin(.example()).incident
    let disk = try store.begin(.example("disk-full")).incident
    #expect(try store.latestOpenIncident() == disk)
    #expect(try store.latestOpenIncident(runbook: "redis-down") == redis)
    #expect(try store.latestOpenIncident(runbook: "dns") == nil)
    _ = try store.append([EventDraft(.statusChanged(.resolved))], to: disk)
    #expect(try store.latestOpenIncident() == redis)
  }

  @Test("those that are open come newest first, and neither resolved ones nor other runbooks' among them")
  func openOnes() throws {
    let old = try store.begin(.example()).incident
    let resolved = try store.begin(.example()).incident
    let disk = try store.begin(.example("disk-full")).incident
    let new = try store.begin(.example()).incident
    _ = try store.append([EventDraft(.statusChanged(.resolved))], to: resolved)
    #expect(try store.openIncidents().map(\.id) == [new, disk, old])
    #expect(try store.openIncidents(runbook: "redis-down").map(\.id) == [new, old])
    #expect(try store.openIncidents(runbook: "dns").isEmpty)
    #expect(try store.openIncidents() == store.incidents().filter(\.isOpen))
    _ = try store.append([EventDraft(.statusChanged(.investigating))], to: resolved)
    #expect(try store.openIncidents().map(\.id) == [new, disk, resolved, old])
  }

  @Test(
    "an incident is found by its whole name or by a beginning that fits only one",
    arguments: [
      ("2026-11-21-redis-down", "2026-11-21-redis-down"), ("2026-11-21-d", "2026-11-21-disk-full"),
      ("2026-11-21-redis-down-", "2026-11-21-redis-down-2"), ("2026", nil), ("", nil), ("redis", nil),
    ])
  func resolve(text: String, expected: String?) throws {
    for runbook in ["redis-down", "redis-down", "disk-full"] { _ = try store.begin(.example(runbook)) }
    #expect(try store.resolve(text)?.rawValue == expected)
  }

  @Test("the change counter rises with commits of any store and stands still without")
  func changeCounter() throws {
    let other = try home.store()
    let empty = try store.changeCounter()
    let incident = try other.begin(.example()).incident
    let begun = try store.changeCounter()
    #expect(begun > empty)
    #expect(try store.changeCounter() == begun)
    _ = try other.append([.note("x")], to: incident)
    #expect(try store.changeCounter() > begun)
  }

  @Test("a kind that this version does not know is kept as it was stored, and still verifies")
  func unknownKind() throws {
    let incident = try store.begin(.example()).incident
    let json = #"{"colour":"red","nested":{"b":1,"a":[true,null]}}"#
    let appended = try store.append([EventDraft(.unknown(kind: "lamp_lit", json: json))], to: incident)
    let read = try store.events(of: incident, after: 1)
    #expect(read == appended)
    #expect(read.first?.body == .unknown(kind: "lamp_lit", json: json))
    #expect(try store.verify(incident).isEmpty)
  }

  @Test("a known kind that holds what only a later version knows does not hide the rest of the timeline")
  func unknownValue() throws {
    let incident = try store.begin(.example()).incident
    _ = try store.append(
      [EventDraft(.unknown(kind: "status", json: #"{"status":"postponed"}"#)), .note("after")], to: incident)
    #expect(try store.events(of: incident).map(\.body.kind) == ["incident_started", "status", "note"])
    #expect(try store.incidents().first?.status == .investigating)
  }

  @Test("a runbook is kept under its digest, once, and only when the digest is right")
  func runbooks() throws {
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let bytes = Array("abc".utf8)
    #expect(try store.runbook(sha256: digest) == nil)
    try store.saveRunbook(bytes, sha256: digest)
    try store.saveRunbook(bytes, sha256: digest)
    #expect(try store.runbook(sha256: digest) == bytes)
    #expect(try store.runbook(sha256: "../incident.db") == nil)
    #expect(storeError { try store.saveRunbook(Array("abd".utf8), sha256: digest) }?.kind == .corrupt)
  }

  @Test("a timeline of several pages comes back whole and in order")
  func pages() throws {
    let incident = try store.begin(.example()).incident
    let drafts = (2...10_000).map { EventDraft.note("event \($0)") }
    let appended = try store.append(drafts, to: incident)
    #expect(try store.events(of: incident, after: 1) == appended)
    #expect(try store.events(of: incident).map(\.sequence) == Array(1...10_000))
  }
}
