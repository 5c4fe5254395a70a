import Foundation
import Glibc

/// A real redis-server of a test's own, on a free loopback port.
final class RedisServer {
  let port: Int
  private let directory: TemporaryDirectory
  private let options: [String]
  private var process: Process?

  init(options: [String] = []) throws {
    directory = try TemporaryDirectory()
    port = try FreePort.find()
    self.options = options
    try start()
  }

  deinit { kill() }

  /// Starts the server and returns once it accepts connections.
  func start() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/redis-server")
    process.arguments =
      [
        "--port", "\(port)", "--bind", "127.0.0.1", "--save", "", "--dir", directory.path, "--daemonize",
        "no",
      ] + options
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    self.process = process
    // The server says so itself when it is ready; its log ends if it could not start.
    var log = ""
    while !log.contains("Ready to accept connections") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Failure(description: "redis-server did not start: \(log)") }
      log += String(decoding: data, as: UTF8.self)
    }
  }

  /// Ends the server the hard way, as a crash does.
  func kill() {
    guard let process else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    self.process = nil
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }
}
