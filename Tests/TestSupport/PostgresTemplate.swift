import Foundation
import Glibc
import Synchronization

/// The cluster that every test's own is a copy of: making one takes ten times as long as copying it.
enum PostgresTemplate {
  private static let made = Mutex<TemporaryDirectory?>(nil)

  static var isRoot: Bool { geteuid() == 0 }

  /// What stands before a program that must not be run by root.
  static var asUser: [String] {
    isRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : []
  }

  /// Makes a directory a cluster that was never started.
  static func copy(to directory: String) throws {
    let template = try made.withLock { made in
      let folder = try made ?? make()
      made = folder
      return folder.path + "/template"
    }
    try Tool.run("cp", "-a", template, directory)
  }

  private static func make() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    if isRoot { try Tool.run("chown", "postgres", folder.path) }
    let data = folder.path + "/template"
    try Tool.run(
      asUser + [
        PostgresServer.home + "/bin/initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync",
        "--locale=C.UTF-8", "--data-checksums", "--wal-segsize=1",
      ], in: folder.path)
    // In the file, because the repair before a rewind reads nothing else and would recycle what it needs.
    try Tool.run("sh", "-c", "echo 'wal_keep_size = 256MB' >> \"$0/postgresql.conf\"", data)
    atexit { PostgresTemplate.made.withLock { $0 = nil } }
    return folder
  }
}
