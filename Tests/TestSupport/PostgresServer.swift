import Foundation
import Glibc

/// A real PostgreSQL cluster of a test's own, run by the user `postgres` when the tests are run by root.
public final class PostgresServer {
  /// Where it listens, on the loopback interface.
  public let port: Int
  /// Its data directory.
  public let data: String
  /// What it says.
  public let log: String
  private let folder: String
  private var server: Server?

  /// Where PostgreSQL is installed.
  public static let home = "/usr/lib/postgresql/15"

  /// Makes a new cluster, or a replica of another one, and starts it.
  ///
  /// A replica begins where every cluster of a test does, and reads the rest from its primary.
  public init(_ name: String, in folder: TemporaryDirectory, replicaOf primary: PostgresServer? = nil) throws
  {
    self.folder = folder.path
    port = try FreePort.next()
    data = folder.path + "/" + name
    log = data + ".log"
    if PostgresTemplate.isRoot { try Tool.run("chown", "postgres", folder.path) }
    try PostgresTemplate.copy(to: data)
    if let primary {
      let settings = "primary_conninfo = 'host=127.0.0.1 port=\(primary.port) user=postgres'"
      try Tool.run("sh", "-c", "echo \"$0\" >> \"$1/postgresql.auto.conf\"", settings, data)
      try Tool.run(PostgresTemplate.asUser + ["touch", data + "/standby.signal"])
    }
    try start()
  }

  deinit {
    // A server that is already gone, or a directory that a test moved away, is no trouble here.
    try? kill()
  }

  /// Starts it as systemd would, and waits until it takes connections.
  public func start() throws {
    let settings = [
      "listen_addresses=127.0.0.1", "unix_socket_directories=\(folder)", "fsync=off", "shared_buffers=8MB",
      "wal_receiver_status_interval=1", "wal_retrieve_retry_interval=100ms",
    ]
    server = try Server(
      PostgresTemplate.asUser + [Self.home + "/bin/postgres", "-D", data, "-p", "\(port)"]
        + settings.flatMap { ["-c", $0] }, log: log)
    try Condition.wait("PostgreSQL to take connections") { try isAnswering }
  }

  /// Kills all of it at once, as a power cut does.
  public func kill() throws {
    guard server != nil else { return }
    server = nil
    // The leader's death ends its children by themselves; they must be gone before the directory is used.
    try Condition.wait("PostgreSQL to be gone") { try !isAnswering }
  }

  /// Stops its leader in its tracks: connections are taken by the kernel and never answered.
  public func freeze() { server?.signal(SIGSTOP) }

  /// Lets it go on.
  public func thaw() { server?.signal(SIGCONT) }

  private var isAnswering: Bool {
    get throws { try Tool.succeeds("pg_isready", "-q", "-h", "127.0.0.1", "-p", "\(port)") }
  }

  /// The first column of the first row of a query's answer.
  @discardableResult
  public func ask(_ query: String) throws -> String {
    try Tool.run(
      "psql", "-Xw", "-h", "127.0.0.1", "-p", "\(port)", "-U", "postgres", "-d", "postgres", "-qAtc", query
    ).split(separator: "\n").first.map(String.init) ?? ""
  }

  /// Waits until so many replicas stream from it.
  public func waitForStreaming(_ count: Int) throws {
    try Condition.wait("\(count) replicas to stream") {
      try ask("select count(*) from pg_stat_replication where state = 'streaming'") == "\(count)"
    }
  }

  /// Lets a user in with a password only, and makes that user.
  public func add(user: String, password: String) throws {
    try ask("create role \(user) login password '\(password)'")
    try Tool.run("sed", "-i", "1i host all \(user) 127.0.0.1/32 scram-sha-256", data + "/pg_hba.conf")
    try ask("select pg_reload_conf()")
  }
}
