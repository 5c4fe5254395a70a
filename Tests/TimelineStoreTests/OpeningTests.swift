import Foundation
import GRDB
import Glibc
import IncidentModel
import SystemPackage
import Testing

@testable import TimelineStore

@Suite("Opening")
struct OpeningTests {
  let home: TestHome

  init() throws { home = try TestHome() }

  @Test("a commit waits for the device, in WAL mode")
  func pragmas() throws {
    let store = try home.store()
    let mode = try store.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    let synchronous = try store.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    #expect(mode == "wal")
    #expect(synchronous == 2)
  }

  @Test("what was acknowledged is in a copy of the files taken before anything was closed")
  func crash() throws {
    let store = try home.store()
    let incident = try store.begin(.example()).incident
    for number in 1...50 {
      _ = try store.append([.note("note \(number)")], to: incident)
      guard number % 10 == 0 else { continue }
      let afterCrash = try home.crashCopy()
      let reopened = try afterCrash.store()
      #expect(try reopened.events(of: incident) == store.events(of: incident))
      #expect(try reopened.verify(incident).isEmpty)
    }
  }

  @Test("the log beside a database that was cut short in the middle costs only what was not acknowledged")
  func tornLog() throws {
    let store = try home.store()
    let incident = try store.begin(.example()).incident
    _ = try store.append([.note("kept")], to: incident)
    let log = home.path.appending("incident.db-wal").string
    let acknowledged = try #require(try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int)
    _ = try store.append([.note("half written")], to: incident)
    let torn = try home.crashCopy()
    #expect(truncate(torn.path.appending("incident.db-wal").string, acknowledged + 1000) == 0)
    let reopened = try torn.store()
    #expect(try reopened.events(of: incident).map(\.sequence) == [1, 2])
    #expect(try reopened.verify(incident).isEmpty)
  }

  @Test("an incident is there after closing and opening again, and goes on with a chain of its own")
  func reopen() throws {
    let first = try home.store()
    let incident = try first.begin(.example()).incident
    first.close()
    let second = try home.store()
    let event = try #require(try second.append([.note("again")], to: incident).first)
    #expect(event.sequence == 2)
    #expect(event.previousHash == "")
    #expect(first.writer != second.writer)
  }

  @Test(
    "a symbolic link where the home, the database, its log or a directory belongs is refused",
    arguments: [
      "", "incident.db", "incident.db-wal", "captures", "writers", "runbooks",
    ])
  func symlinks(name: String) throws {
    try home.store().close()
    let elsewhere = try TestHome()
    try elsewhere.store().close()
    let path = name.isEmpty ? home.path : home.path.appending(name)
    try? FileManager.default.removeItem(atPath: path.string)
    try #require(symlink(elsewhere.path.appending(name).string, path.string) == 0)
    let error = storeError { try home.store().close() }
    #expect(error?.kind == .refusedSymlink)
    #expect(error?.path == path)
  }

  @Test("a link to nowhere in the database's place does not make a file elsewhere")
  func danglingSymlink() throws {
    try home.store().close()
    let elsewhere = try TestHome()
    try FileManager.default.removeItem(atPath: home.path.appending("incident.db").string)
    try #require(symlink(elsewhere.path.string, home.path.appending("incident.db").string) == 0)
    #expect(storeError { try home.store().close() }?.kind == .refusedSymlink)
    #expect(!FileManager.default.fileExists(atPath: elsewhere.path.string))
  }

  @Test("what is no database is called damaged in one line with its path, and is left as it is")
  func noDatabase() throws {
    try home.store().close()
    let path = home.path.appending("incident.db").string
    let garbage = Data((0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try garbage.write(to: URL(filePath: path))
    let error = try #require(storeError { try home.store().close() })
    #expect(error.kind == .corrupt)
    #expect(error.description.hasPrefix(path))
    #expect(!error.description.contains("\n"))
    #expect(try Data(contentsOf: URL(filePath: path)) == garbage)
  }

  @Test("a database of a later version is not touched")
  func tooNew() throws {
    try home.store().close()
    try home.sql("INSERT INTO grdb_migrations VALUES ('99 something else')")
    #expect(storeError { try home.store().close() }?.kind == .tooNew)
  }

  @Test(
    "a file where the home belongs, and a place where nothing can be made, cannot be opened",
    arguments: [
      "/dev/null", "/proc/nowhere/incident", "/dev/null/incident",
    ])
  func impossibleHome(path: String) throws {
    let error = storeError {
      _ = try TimelineStore(home: FilePath(path), actor: "a@b") { Timestamp(milliseconds: 0) }
    }
    #expect(error?.kind == .cannotOpen)
  }

  @Test("what the system or SQLite says becomes the kind that a program can act on")
  func kinds() {
    let path = FilePath("/x")
    #expect(StoreError(Errno.noSpace, path: path).kind == .full)
    #expect(StoreError(Errno.diskQuotaExceeded, path: path).kind == .full)
    #expect(StoreError(Errno.readOnlyFileSystem, path: path).kind == .readOnly)
    #expect(StoreError(Errno.permissionDenied, path: path).kind == .cannotOpen)
    #expect(StoreError(DatabaseError(resultCode: .SQLITE_FULL), path: path).kind == .full)
    #expect(StoreError(DatabaseError(resultCode: .SQLITE_READONLY), path: path).kind == .readOnly)
    #expect(StoreError(DatabaseError(resultCode: .SQLITE_BUSY), path: path).kind == .busy)
    #expect(StoreError(DatabaseError(resultCode: .SQLITE_IOERR_WRITE), path: path).kind == .inputOutput)
  }

  @Test("a database that an earlier version wrote opens with everything in it")
  func earlierVersion() throws {
    let fixture = try #require(
      Bundle.module.url(forResource: "version-1", withExtension: "db", subdirectory: "Fixtures"))
    try home.store().close()
    let path = home.path.appending("incident.db").string
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(atPath: fixture.path(), toPath: path)
    let store = try home.store()
    let incident = IncidentID("2026-11-21-redis-down")
    #expect(try store.verify(incident).map(\.kind) == [.missingCapture])
    let events = try store.events(of: incident)
    #expect(events.map(\.body.kind).contains("command_finished"))
    #expect(IncidentState(events).status == .resolved)
    _ = try store.append([.note("written by this version")], to: incident)
  }
}
