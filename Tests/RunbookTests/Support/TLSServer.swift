import Foundation
import Glibc

/// `openssl s_server` on a free port, serving one certificate.
final class TLSServer {
  let port: Int
  private let process: Process
  private let logs: Scratch

  init(_ pair: Authority.Pair) throws {
    port = try FreePort.next()
    logs = try Scratch()
    process = try Tool.start(
      [
        "openssl", "s_server", "-accept", "127.0.0.1:\(port)", "-cert", pair.certificate, "-cert_chain",
        pair.certificate, "-key", pair.key, "-www", "-quiet",
      ], log: logs.path + "/log")
    try Tool.wait(for: "s_server to listen") { try Tool.succeeds("nc", "-z", "127.0.0.1", "\(port)") }
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
