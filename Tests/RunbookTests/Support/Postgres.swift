import Foundation
import Glibc
import TestSupport

/// A real PostgreSQL cluster of a test's own, run by the user `postgres` when the tests are run by root.
final class Postgres {
  let port: Int
  let data: String
  let log: String
  private let folder: String
  private var server: Server?

  static let home = "/usr/lib/postgresql/15"
  private static var isRoot: Bool { geteuid() == 0 }

  /// Makes a new cluster, or a replica of another one, and starts it.
  init(_ name: String, in folder: TemporaryDirectory, replicaOf primary: Postgres? = nil) throws {
    self.folder = folder.path
    port = try FreePort.next()
    data = folder.path + "/" + name
    log = data + ".log"
    if let primary {
      try tool(
        "pg_basebackup", "-h", "127.0.0.1", "-p", "\(primary.port)", "-U", "postgres", "-D", data, "-R", "-X",
        "stream", "-c", "fast")
    } else {
      if Self.isRoot { try Tool.run("chown", "postgres", folder.path) }
      try tool(
        "initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync", "--locale=C.UTF-8",
        "--data-checksums")
      // In the file, because the repair before a rewind reads nothing else and would recycle what it needs.
      try Tool.run("sh", "-c", "echo 'wal_keep_size = 256MB' >> '\(data)/postgresql.conf'")
    }
    try start()
  }

  deinit {
    // A server that is already gone, or a directory that a test moved away, is no trouble here.
    try? kill()
  }

  /// Starts it as systemd would, and waits until it takes connections.
  func start() throws {
    let settings = [
      "listen_addresses=127.0.0.1", "unix_socket_directories=\(folder)", "fsync=off", "shared_buffers=8MB",
      "max_connections=20", "wal_receiver_status_interval=1", "wal_retrieve_retry_interval=100ms",
    ]
    server = try Server(
      asUser + [Self.home + "/bin/postgres", "-D", data, "-p", "\(port)"] + settings.flatMap { ["-c", $0] },
      log: log)
    try Condition.wait("PostgreSQL to take connections") { try isAnswering }
  }

  /// Kills all of it at once, as a power cut does.
  func kill() throws {
    guard server != nil else { return }
    server = nil
    // The leader's death ends its children by themselves; they must be gone before the directory is used.
    try Condition.wait("PostgreSQL to be gone") { try !isAnswering }
  }

  /// Stops its leader in its tracks: connections are taken by the kernel and never answered.
  func freeze() { server?.signal(SIGSTOP) }

  func thaw() { server?.signal(SIGCONT) }

  private var isAnswering: Bool {
    get throws { try Tool.succeeds("pg_isready", "-q", "-h", "127.0.0.1", "-p", "\(port)") }
  }

  /// The first column of a query's answer.
  @discardableResult
  func ask(_ query: String) throws -> String {
    try Tool.run(
      "psql", "-Xw", "-h", "127.0.0.1", "-p", "\(port)", "-U", "postgres", "-d", "postgres", "-qAtc", query
    ).split(separator: "\n").first.map(String.init) ?? ""
  }

  /// Runs a program of PostgreSQL's as its user.
  private func tool(_ words: String...) throws {
    let (status, output) = try Tool.end(
      asUser + [Self.home + "/bin/" + words[0]] + words.dropFirst(), in: folder, environment: [:])
    guard status == 0 else { throw Tool.Failure(description: "\(words.joined(separator: " ")): \(output)") }
  }

  private var asUser: [String] {
    Self.isRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : []
  }
}
