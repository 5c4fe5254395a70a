import Glibc
import SystemPackage

/// Which files a database was opened on, to find out that its paths have other ones by now.
///
/// SQLite goes on with a file that was deleted, and what it writes there is nowhere
/// (https://www.sqlite.org/howtocorrupt.html, section 4).
struct DatabaseFiles: Sendable {
  private struct Identity: Equatable {
    var device: dev_t
    var inode: ino_t

    init?(_ path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      (device, inode) = (status.st_dev, status.st_ino)
    }
  }

  /// The database itself first, when it is there.
  private let files: [(path: String, identity: Identity)]

  /// Remembers the files of an open database.
  init(of database: FilePath) {
    files = ["", "-wal", "-shm"].compactMap { suffix in
      let path = database.string + suffix
      return Identity(path).map { (path, $0) }
    }
  }

  /// Removes what is left of the log of a database that is not there any more: SQLite would take it for that of the
  /// one in its place.
  func removeOrphans() {
    guard let database = files.first, Identity(database.path) != database.identity else { return }
    for file in files.dropFirst() where Identity(file.path) == file.identity { unlink(file.path) }
  }

  /// Whether one of them was deleted, moved or replaced.
  var areGone: Bool { files.contains { Identity($0.path) != $0.identity } }
}
