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
    port = try Self.freePort()
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

  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 ? getsockname(descriptor, $0, &length) : -1
      }
    }
    guard status == 0 else { throw Failure(description: "no free port: errno \(errno)") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
