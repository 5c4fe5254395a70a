import Foundation
import Glibc
import IncidentModel
import Synchronization
import SystemPackage
import Testing

@testable import TimelineStore

@Suite("Files that are deleted while they are in use")
struct DeletedFilesTests {
  let home: TestHome
  let elsewhere: TestHome

  init() throws {
    home = try TestHome()
    elsewhere = try TestHome()
  }

  private func store() throws -> TimelineStore {
    try TimelineStore(
      home: home.path, actor: "ops@bastion", fallbackHomes: [elsewhere.path.appending("fallback")]
    ) { [clock = home.clock] in clock.now }
  }

  private func notes(_ store: TimelineStore, _ incident: IncidentID) throws -> [String] {
    try store.events(of: incident).compactMap { event in
      if case .note(_, let text) = event.body { text } else { nil }
    }
  }

  private func delete(_ suffixes: [String]) {
    for suffix in suffixes { unlink(home.path.database.string + suffix) }
  }

  @Test(
    "what was acknowledged is in the files that take their place, and what follows too",
    arguments: [["", "-wal", "-shm"], [""], ["-wal"], ["-wal", "-shm"], ["-shm"]])
  func deleted(suffixes: [String]) throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    let before = try #require(try store.append([.note("before")], to: incident).first)
    delete(suffixes)
    _ = try store.append([.note("after")], to: incident)
    store.close()
    let reopened = try self.store()
    #expect(
      try notes(reopened, incident).filter { ["before", "after"].contains($0) } == ["before", "after"])
    #expect(try reopened.events(of: incident).contains(before))
    #expect(try reopened.verify(incident).isEmpty)
  }

  @Test("a look is enough to write them again")
  func looked() throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    _ = try store.append([.note("before")], to: incident)
    delete(["", "-wal", "-shm"])
    _ = try store.changeCounter()
    let other = try self.store()
    let texts = try notes(other, incident)
    #expect(texts.first == "before")
    #expect(texts.last?.contains("2 events were written again") == true)
    #expect(try notes(store, incident) == texts)
    #expect(try other.verify(incident).isEmpty)
  }

  @Test("a home that was moved away is made again, and its writer is alive there")
  func moved() throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    _ = try store.append([.note("before")], to: incident)
    #expect(rename(home.path.string, home.path.string + ".moved") == 0)
    defer { try? FileManager.default.removeItem(atPath: home.path.string + ".moved") }
    _ = try store.append([.note("after")], to: incident)
    #expect(!WriterLock.isGone(directory: home.path.writers, writer: store.writer))
    #expect(try notes(self.store(), incident).first == "before")
    #expect(try store.verify(incident).isEmpty)
  }

  @Test("another database in their place keeps what it has, and gets what it has not")
  func replaced() throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    try home.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    let backup = home.path.database.string + ".backup"
    try FileManager.default.copyItem(atPath: home.path.database.string, toPath: backup)
    _ = try store.append([.note("since the backup")], to: incident)
    #expect(rename(backup, home.path.database.string) == 0)
    _ = try store.append([.note("after")], to: incident)
    #expect(try notes(store, incident) == ["since the backup", "after"])
    #expect(try store.events(of: incident)[1].body.summary(checklist: []).hasPrefix("Taken in: 1 event"))
    #expect(try store.verify(incident).isEmpty)
  }

  @Test("where they cannot be made again everything is in a fallback home, and comes home later")
  func sheltered() throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    _ = try store.append([.note("before")], to: incident)
    try FileManager.default.removeItem(atPath: home.path.string)
    #expect(FileManager.default.createFile(atPath: home.path.string, contents: nil))
    _ = try store.append([.note("after")], to: incident)
    #expect(store.trouble?.text.contains("RECORDING IN") == true)
    let there = try TimelineStore(
      reading: elsewhere.path.appending("fallback"), actor: "a@b",
      clock: { [clock = home.clock] in clock.now })
    #expect(try notes(there, incident) == ["before", "after"])
    there.close()
    #expect(unlink(home.path.string) == 0)
    store.fallback.withLock { $0.triedAt = nil }
    store.tryAgain()
    #expect(store.trouble == nil)
    #expect(try notes(store, incident).filter { !$0.contains("again") } == ["before", "after"])
    #expect(try store.verify(incident).isEmpty)
  }
}
