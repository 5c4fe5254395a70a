import Glibc
import IncidentModel
import SystemPackage
import Testing

@testable import TimelineStore

// The umask is the whole process's: these tests take turns, and leave every mask usable for the other suites.
@Suite("Permissions", .serialized)
struct PermissionTests {
  @Test("directories are 0700 and files 0600 whatever the umask", arguments: [mode_t(0), 0o022, 0o077])
  func modes(mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    let home = try TestHome()
    let store = try TimelineStore(home: home.path.appending("a/b"), actor: "a@b") { home.clock.now }
    let start = try store.begin(.example())
    let capture = try store.openCapture(incident: start.incident, started: start.id, limit: 10)
    try capture.append(Array(repeating: 65, count: 100))
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    try store.saveRunbook(Array("abc".utf8), sha256: digest)
    var modes: [String: mode_t] = [:]
    let kept = store.home.captures.appending("\(start.id).out")
    for path in [
      home.path, store.home, store.home.captures, store.home.runbooks, store.home.writers,
    ] {
      modes[path.string] = try mode(path)
      #expect(modes[path.string] == 0o700, "\(path)")
    }
    for path in [
      store.home.database, FilePath(store.home.database.string + "-wal"),
      FilePath(store.home.database.string + "-shm"), kept, FilePath(kept.string + ".tail"),
      store.home.runbooks.appending("\(digest).md"), store.home.writers.appending(store.writer),
      store.home.appending("reserve"),
    ] { #expect(try mode(path) == 0o600, "\(path)") }
    _ = try capture.finish()
  }

  @Test("a database that others could read is closed to them, a directory that was there is left alone")
  func tightened() throws {
    let home = try TestHome()
    try home.store().close()
    try #require(chmod(home.path.string, 0o755) == 0)
    try #require(chmod(home.path.database.string, 0o644) == 0)
    let store = try home.store()
    #expect(try mode(home.path.database) == 0o600)
    #expect(try mode(home.path) == 0o755)
    store.close()
  }

  private func mode(_ path: FilePath) throws -> mode_t {
    var status = stat()
    try #require(lstat(path.string, &status) == 0, "\(path)")
    return status.st_mode & 0o7777
  }
}
