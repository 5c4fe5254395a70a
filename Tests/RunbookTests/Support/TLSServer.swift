import Foundation
import Glibc
import TestSupport

/// `openssl s_server` on a free port, serving one certificate.
final class TLSServer {
  let port: Int
  private let server: Server
  private let logs: TemporaryDirectory

  init(_ pair: Authority.Pair) throws {
    port = try FreePort.next()
    logs = try TemporaryDirectory()
    server = try Server(
      [
        "openssl", "s_server", "-accept", "127.0.0.1:\(port)", "-cert", pair.certificate, "-cert_chain",
        pair.certificate, "-key", pair.key, "-www", "-quiet",
      ], log: logs.path + "/log")
    try Condition.wait("s_server to listen") { try Tool.succeeds("nc", "-z", "127.0.0.1", "\(port)") }
  }
}
