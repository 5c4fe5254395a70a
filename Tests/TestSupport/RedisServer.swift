import Glibc

/// A real redis-server of a test's own on a free loopback port, to be broken.
public final class RedisServer {
  /// Where it listens.
  public let port: Int
  /// Where it keeps its data.
  public let directory: TemporaryDirectory
  /// What it prints, outside of its directory: a test may take that away.
  public let log: String
  private let logs: TemporaryDirectory
  private var server: Server?

  /// Starts it with options, and waits until it answers.
  public init(_ options: String...) throws {
    directory = try TemporaryDirectory()
    logs = try TemporaryDirectory()
    log = logs.path + "/log"
    port = try FreePort.next()
    try start(options)
  }

  /// Starts it and waits until it answers, be it that it is still loading.
  public func start(_ options: [String] = []) throws {
    server = try Server(
      [
        "redis-server", "--port", "\(port)", "--bind", "127.0.0.1", "--save", "", "--dir", directory.path,
        "--daemonize", "no",
      ] + options, log: log)
    try Condition.wait("redis-server to answer") { try !answer("ping").isEmpty }
  }

  /// What it answers, an error included; empty when nothing listens.
  @discardableResult
  public func answer(_ words: String..., password: String = "") throws -> String {
    let environment = password.isEmpty ? [:] : ["REDISCLI_AUTH": password]
    let (_, output) = try Tool.end(["redis-cli", "-p", "\(port)"] + words, environment: environment)
    return output.hasPrefix("Could not connect") ? "" : output
  }

  /// Stops it in its tracks: it keeps its port and answers nobody.
  public func freeze() { server?.signal(SIGSTOP) }

  /// Ends it the hard way, as a crash does.
  public func kill() { server = nil }
}
