import Foundation
import Glibc
import IncidentModel
import Synchronization
import SystemPackage
import Testing

@testable import TimelineStore

@Suite("Recording elsewhere")
struct FallbackTests {
  let home: TestHome
  let elsewhere: TestHome

  init() throws {
    home = try TestHome()
    elsewhere = try TestHome()
  }

  private var fallbackHome: FilePath { elsewhere.path.appending("fallback") }

  private func store() throws -> TimelineStore {
    try TimelineStore(home: home.path, actor: "ops@bastion", fallbackHomes: [fallbackHome]) {
      [clock = home.clock] in clock.now
    }
  }

  private func open(_ purpose: TimelineStore.Purpose = .recording) throws -> TimelineStore.Opened {
    try TimelineStore.open(
      home: home.path, actor: "ops@bastion", fallbackHomes: [fallbackHome], for: purpose
    ) { [clock = home.clock] in clock.now }
  }

  /// Makes a store believe that its home has just failed.
  private func fail(_ store: TimelineStore) throws {
    let cause = StoreError(.full, path: home.path, cause: "no space is left")
    _ = try #require(store.storeElsewhere(because: cause))
  }

  /// Makes a store believe that its home failed long ago.
  private func forget(_ store: TimelineStore) { store.fallback.withLock { $0.triedAt = nil } }

  @Test("what cannot be recorded at home is recorded elsewhere, read with the rest, and comes home as it is")
  func there() throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    try fail(store)
    let kept = try store.append([.note("while the disk was full"), .note("and still")], to: incident)
    guard case .elsewhere(let path, _)? = store.trouble else {
      throw StoreError(.missing, path: "", cause: "")
    }
    #expect(path == fallbackHome)
    #expect(try store.events(of: incident).suffix(2) == kept[...])
    forget(store)
    let after = try store.append([.note("again at home")], to: incident)
    #expect(store.trouble == nil)
    let events = try store.events(of: incident)
    #expect(events.map(\.sequence) == [1, 2, 3, 4, 5])
    #expect(events[1].body == .takenIn(count: 2, from: fallbackHome.string))
    #expect(events[2...3].map(\.id) == kept.map(\.id))
    #expect(events[2...3].map(\.hash) == kept.map(\.hash))
    #expect(events.last == after.last)
    #expect(try store.verify(incident).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: fallbackHome.string))
  }

  @Test("captures of that time are read at once, and come home too")
  func captures() throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    try fail(store)
    let start = AttemptStart(step: nil, command: nil, text: "df -h", commandClass: .read, attempt: 1)
    let started = try #require(try store.append([EventDraft(.commandStarted(start))], to: incident).first)
    let capture = try store.openCapture(incident: incident, started: started.id)
    try capture.append(Array("100%\n".utf8))
    let kept = try capture.finish()
    let end = AttemptEnd(
      started: started.id, step: nil, command: nil, text: "df -h", commandClass: .read, attempt: 1,
      cause: .exit,
      exitStatus: 0, sha256: kept.sha256, capture: kept.file,
      verdict: Verdict(level: .pass, rule: .exitStatus, text: ""))
    _ = try store.append([EventDraft(.commandFinished(end))], to: incident)
    #expect(try store.capture(end) == Array("100%\n".utf8))
    forget(store)
    store.tryAgain()
    #expect(store.trouble == nil)
    #expect(try store.capture(end) == Array("100%\n".utf8))
    #expect(try store.verify(incident).isEmpty)
  }

  @Test("a capture that was begun elsewhere and still grows comes home whole, once its command has ended")
  func growingCapture() throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    try fail(store)
    let start = AttemptStart(step: nil, command: nil, text: "tail -f", commandClass: .read, attempt: 1)
    let started = try #require(try store.append([EventDraft(.commandStarted(start))], to: incident).first)
    let capture = try store.openCapture(incident: incident, started: started.id)
    try capture.append(Array("while the disk was full\n".utf8))
    forget(store)
    store.tryAgain()
    #expect(try store.append([.note("at home again")], to: incident).first?.sequence == 4)
    // Another process opens the home meanwhile.
    try open().store.close()
    try capture.append(Array("with room again\n".utf8))
    let kept = try capture.finish()
    let end = AttemptEnd(
      started: started.id, step: nil, command: nil, text: "tail -f", commandClass: .read, attempt: 1,
      cause: .exit, exitStatus: 0, sha256: kept.sha256, capture: kept.file,
      verdict: Verdict(level: .pass, rule: .exitStatus, text: ""))
    _ = try store.append([EventDraft(.commandFinished(end))], to: incident)
    let whole = Array("while the disk was full\nwith room again\n".utf8)
    #expect(try store.capture(end) == whole)
    #expect(try store.verify(incident).isEmpty)
    store.tryAgain()
    #expect(try store.capture(end) == whole)
    #expect(try store.verify(incident).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: fallbackHome.string))
  }

  @Test("a fallback home whose captures cannot be listed is not removed")
  func unlistedCaptures() throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    try fail(store)
    _ = try store.append([.note("elsewhere")], to: incident)
    let captures = fallbackHome.captures.string
    #expect(rename(captures, captures + ".away") == 0)
    #expect(FileManager.default.createFile(atPath: captures, contents: nil))
    forget(store)
    store.tryAgain()
    #expect(store.trouble != nil)
    #expect(unlink(captures) == 0 && rename(captures + ".away", captures) == 0)
    forget(store)
    store.tryAgain()
    #expect(store.trouble == nil)
    #expect(try store.events(of: incident).last?.body == .note(.note, "elsewhere"))
  }

  @Test("what a process that is gone left elsewhere is taken in by the next opening, once")
  func leftovers() throws {
    let first = try store()
    let incident = try first.begin(.example()).incident
    try fail(first)
    _ = try first.append([.note("left behind")], to: incident)
    first.close()
    let opened = try open()
    #expect(opened.remarks == ["1 event recorded elsewhere were taken in"])
    #expect(try opened.store.events(of: incident).last?.body == .note(.note, "left behind"))
    opened.store.close()
    #expect(try open().remarks.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: fallbackHome.string))
  }

  @Test("taking in twice, as after a crash before the directory was removed, adds nothing")
  func twice() throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    try fail(store)
    _ = try store.append([.note("once")], to: incident)
    let other = try #require(store.fallback.withLock { $0.store })
    #expect(try store.takeIn(other) == 1)
    #expect(try store.takeIn(other) == 0)
    #expect(try store.verify(incident).isEmpty)
  }

  @Test("an incident that was begun elsewhere has a name of its own, and comes home whole")
  func begun() throws {
    let store = try store()
    let before = try store.begin(.example()).incident
    try fail(store)
    let incident = try store.begin(.example()).incident
    #expect(incident.rawValue.hasPrefix("\(before)-"))
    _ = try store.append([.note("in it")], to: incident)
    forget(store)
    store.tryAgain()
    #expect(try store.incidents().map(\.id) == [incident, before])
    #expect(try store.events(of: incident).map(\.sequence) == [1, 2])
    #expect(try store.verify(incident).isEmpty)
  }

  @Test("a directory that others can write is not used: anybody may have made it")
  func untrusted() throws {
    let store = try store()
    try #require(mkdir(elsewhere.path.string, 0o777) == 0 && chmod(elsewhere.path.string, 0o777) == 0)
    #expect(store.storeElsewhere(because: StoreError(.full, path: home.path, cause: "")) == nil)
  }

  @Test("a home that is only read is read whole, changed in nothing, and records elsewhere")
  func readOnly() throws {
    let writer = try store()
    let incident = try writer.begin(.example()).incident
    _ = try writer.append([.note("Checkout is slow")], to: incident)
    writer.close()
    let before = try Data(contentsOf: URL(filePath: home.path.appending("incident.db").string))
    let store = try TimelineStore(reading: home.path, actor: "a@b", fallbackHomes: [fallbackHome]) {
      [clock = home.clock] in clock.now
    }
    #expect(try store.events(of: incident).count == 2)
    #expect(try store.history("checkout").map(\.summary.id) == [incident])
    #expect(try store.verify(incident).isEmpty)
    #expect(try store.append([.note("elsewhere")], to: incident).count == 1)
    #expect(try store.events(of: incident).count == 3)
    store.close()
    #expect(try Data(contentsOf: URL(filePath: home.path.appending("incident.db").string)) == before)
  }

  @Test("a damaged database is kept under another name and a new one begun; to look it is left alone")
  func damaged() throws {
    try store().close()
    let path = home.path.appending("incident.db").string
    let garbage = Data((0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try garbage.write(to: URL(filePath: path))
    #expect(storeError { _ = try open(.reading) }?.kind == .corrupt)
    #expect(try Data(contentsOf: URL(filePath: path)) == garbage)
    let opened = try open()
    #expect(opened.remarks.first?.contains("incident.db.damaged-1") == true)
    #expect(try Data(contentsOf: URL(filePath: path + ".damaged-1")) == garbage)
    _ = try opened.store.begin(.example())
  }

  @Test("a damaged database that another process has open is not moved: a console records elsewhere")
  func damagedInUse() throws {
    let user = try store()
    // What stands in the log would still be read from there.
    try home.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    let path = home.path.appending("incident.db").string
    let garbage = Data(repeating: 7, count: 8192)
    try garbage.write(to: URL(filePath: path))
    #expect(storeError { _ = try open(.recording) }?.kind == .corrupt)
    let console = try open(.console)
    #expect(console.store.home == fallbackHome)
    #expect(console.store.trouble?.text.contains(fallbackHome.string) == true)
    #expect(try Data(contentsOf: URL(filePath: path)) == garbage)
    user.close()
  }

  @Test("an event that was moved behind others is found, however many were taken in before")
  func reordered() throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    try fail(store)
    _ = try store.append([.note("one")], to: incident)
    forget(store)
    _ = try store.append([.note("two"), .note("three"), .note("four")], to: incident)
    #expect(try store.verify(incident).isEmpty)
    store.close()
    try home.tamper(
      "UPDATE events SET seq = 99 WHERE seq = 5; UPDATE events SET seq = 5 WHERE seq = 6;"
        + "UPDATE events SET seq = 6 WHERE seq = 99")
    #expect(try self.store().verify(incident).contains { $0.kind == .reorderedEvent })
  }
}
