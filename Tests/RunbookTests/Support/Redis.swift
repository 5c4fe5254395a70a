import Foundation
import Glibc

/// A real redis-server of a test's own, to be broken.
final class Redis {
  let port: Int
  let directory: Scratch
  /// What it prints, outside of its directory: a test may take that away.
  let log: String
  private let logs: Scratch
  private var process: Process?

  init(_ options: String...) throws {
    directory = try Scratch()
    logs = try Scratch()
    log = logs.path + "/log"
    port = try FreePort.next()
    try start(options)
    try Tool.wait(for: "redis-server to answer") { try !answer("ping").isEmpty }
  }

  deinit { kill() }

  /// The runbook's values for this server.
  var values: [String: String] {
    ["REDIS_HOST": "127.0.0.1", "REDIS_PORT": "\(port)", "REDIS_DIR": directory.path, "REDIS_LOG": log]
  }

  /// Starts it without waiting for it.
  func start(_ options: [String]) throws {
    process = try Tool.start(
      [
        "redis-server", "--port", "\(port)", "--bind", "127.0.0.1", "--save", "", "--dir", directory.path,
        "--daemonize", "no",
      ] + options, log: log)
  }

  /// What it answers, an error included; empty when nothing listens.
  @discardableResult
  func answer(_ words: String..., password: String = "") throws -> String {
    try Tool.output(
      of: ["redis-cli", "-p", "\(port)"] + words,
      environment: password.isEmpty ? [:] : ["REDISCLI_AUTH": password])
  }

  /// Stops it in its tracks: it keeps its port and answers nobody.
  func freeze() {
    if let process { Glibc.kill(process.processIdentifier, SIGSTOP) }
  }

  func kill() {
    guard let process else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    self.process = nil
  }
}
