import GRDB
import IncidentModel
import Testing

@testable import TimelineStore

@Suite("Appending")
struct AppendingTests {
  let home: TestHome
  let store: TimelineStore

  init() throws {
    home = try TestHome()
    store = try home.store()
  }

  @Test("an incident is named after its date in UTC and its runbook, and numbered when that is taken")
  func names() throws {
    let ids = try ["redis-down", "redis-down", "redis-down", "../Disk Full!", "", "Ärger"].map {
      try store.begin(.example($0)).incident.rawValue
    }
    #expect(
      ids == [
        "2026-11-21-redis-down", "2026-11-21-redis-down-2", "2026-11-21-redis-down-3", "2026-11-21-disk-full",
        "2026-11-21-incident", "2026-11-21-rger",
      ])
  }

  @Test("names are numbered on, whatever other runbooks are called")
  func numberedNames() throws {
    let names = try ["redis", "redis-down", "redis", "redis-2nd", "redis", "redis-cluster", "redis"].map {
      try store.begin(.example($0)).incident.rawValue.dropFirst("2026-11-21-".count)
    }
    #expect(
      names == ["redis", "redis-down", "redis-2", "redis-2nd", "redis-3", "redis-cluster", "redis-4"])
  }

  @Test("what is recorded with the beginning stands behind it, in one chain and with its own times")
  func beginningWithMore() throws {
    let earlier = try #require(Timestamp(iso8601: "2026-11-21T02:00:00Z"))
    let events = try store.begin(.example(), followedBy: [.note("fires", at: earlier), .note("then")])
    #expect(events.map(\.sequence) == [1, 2, 3])
    #expect(events[1].at == earlier)
    #expect(try store.events(of: events[0].incident) == events)
    #expect(try store.verify(events[0].incident).isEmpty)
  }

  @Test("what append returns is what is read back")
  func roundTrip() throws {
    let start = try store.begin(.example())
    let appended = try store.append(
      [.note("first"), EventDraft(.stepTicked(.verify)), EventDraft(.consoleClosed)], to: start.incident)
    #expect(try store.events(of: start.incident) == [start] + appended)
    #expect(appended.map(\.sequence) == [2, 3, 4])
    #expect(try store.events(of: start.incident, after: 3) == [appended[2]])
  }

  @Test("a note without a time happened when it was recorded; a back-dated one keeps both times")
  func times() throws {
    let start = try store.begin(.example())
    let earlier = try #require(Timestamp(iso8601: "2026-11-21T02:00:00Z"))
    let events = try store.append([.note("now"), .note("then", at: earlier)], to: start.incident)
    #expect(events[0].at == events[0].recordedAt)
    #expect(events[1].at == earlier)
    #expect(events[1].recordedAt > events[0].recordedAt)
  }

  @Test("identifiers and sequence go forward when the clock is set back")
  func clockBack() throws {
    let incident = try store.begin(.example()).incident
    try home.clock.set("2026-11-20T00:00:00Z")
    _ = try store.append([.note("a"), .note("b")], to: incident)
    try home.clock.set("2020-01-01T00:00:00Z")
    let other = try home.store()
    _ = try other.append([.note("c"), .note("d")], to: incident)
    let ids = try store.events(of: incident).map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == 5)
    #expect(try store.verify(incident).isEmpty)
  }

  @Test("each writer's events follow each other by hash; its first follows nothing")
  func chains() throws {
    let incident = try store.begin(.example()).incident
    let other = try home.store(actor: "dba@db1")
    _ = try other.append([.note("b1")], to: incident)
    _ = try store.append([.note("a2")], to: incident)
    _ = try other.append([.note("b2")], to: incident)
    let events = try store.events(of: incident)
    #expect(events.map(\.previousHash) == ["", "", events[0].hash, events[1].hash])
    #expect(events.map(\.actor) == ["ops@bastion", "dba@db1", "ops@bastion", "dba@db1"])
    #expect(Set(events.map(\.writer)) == [store.writer, other.writer])
  }

  @Test("an incident that was never begun takes no events")
  func unknownIncident() throws {
    #expect(storeError { _ = try store.append([.note("x")], to: IncidentID("nope")) }?.kind == .missing)
    #expect(try store.events(of: IncidentID("nope")).isEmpty)
  }

  @Test("nothing of a batch is recorded when one of its events cannot be, and the chain goes on")
  func atomic() throws {
    let incident = try store.begin(.example()).incident
    try home.sql(
      """
      CREATE TRIGGER no_beta BEFORE INSERT ON events WHEN new.body LIKE '%beta%'
      BEGIN SELECT RAISE(ABORT, 'no'); END
      """)
    #expect(storeError { _ = try store.append([.note("alpha"), .note("beta")], to: incident) } != nil)
    _ = try store.append([.note("gamma")], to: incident)
    #expect(
      try store.events(of: incident).map(\.body) == [
        .incidentStarted(.example()), .note(.note, "gamma"),
      ])
    #expect(try store.verify(incident).isEmpty)
  }

  @Test(
    "events can be neither changed nor deleted through SQL",
    arguments: [
      "UPDATE events SET body = '{}'", "DELETE FROM events",
    ])
  func triggers(sql: String) throws {
    _ = try store.begin(.example())
    #expect(throws: (any Error).self) { try home.sql(sql) }
  }

  @Test("a full database says so, keeps what was there, and takes events again when there is room")
  func full() throws {
    let incident = try store.begin(.example()).incident
    try store.database.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let long = String(repeating: "x", count: 100_000)
    #expect(storeError { _ = try store.append([.note(long)], to: incident) }?.kind == .full)
    _ = try store.append([.note("short")], to: incident)
    try store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
    _ = try store.append([.note(long)], to: incident)
    #expect(try store.events(of: incident).count == 3)
    #expect(try store.verify(incident).isEmpty)
  }

  @Test("a full disk takes the reserve, which the next opening holds back again")
  func reserve() throws {
    #expect(store.hasReserve)
    let incident = try store.begin(.example()).incident
    try store.database.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let long = String(repeating: "x", count: 100_000)
    #expect(storeError { _ = try store.append([.note(long)], to: incident) }?.kind == .full)
    #expect(!store.hasReserve)
    #expect(try home.store().hasReserve)
  }

  @Test("after close every call says closed")
  func closed() throws {
    let incident = try store.begin(.example()).incident
    store.close()
    store.close()
    #expect(storeError { _ = try store.append([.note("x")], to: incident) }?.kind == .closed)
    #expect(storeError { _ = try store.events(of: incident) }?.kind == .closed)
  }
}
