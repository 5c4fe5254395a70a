import CommandRunner
import Foundation
import Glibc
import SystemPackage

/// An sshd of a test's own on loopback, with keys of its own, and an `ssh` before it in PATH that knows them.
final class SSHServer: Sendable {
  struct Failure: Error { var text: String }

  let path: String
  let port: Int
  private let daemon = CommandControl()

  init() async throws {
    let path = NSTemporaryDirectory() + "/incident-sshd-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path + "/bin", withIntermediateDirectories: true)
    // The program that sshd separates privileges with needs it, and a container has none.
    try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
    let port = try Self.freePort()
    for key in ["host", "user"] {
      try await Self.run("ssh-keygen -q -t ed25519 -N '' -f \(path)/\(key)")
    }
    func write(_ text: String, _ name: String, mode: Int) throws {
      let attributes: [FileAttributeKey: Any] = [.posixPermissions: mode]
      let file = "\(path)/\(name)"
      guard FileManager.default.createFile(atPath: file, contents: Data(text.utf8), attributes: attributes)
      else { throw Failure(text: "cannot write \(file)") }
    }
    let userKey = try String(contentsOfFile: "\(path)/user.pub", encoding: .utf8)
    let hostKey = try String(contentsOfFile: "\(path)/host.pub", encoding: .utf8)
    try write(userKey, "authorized", mode: 0o600)
    try write("[127.0.0.1]:\(port) \(hostKey)", "known", mode: 0o600)
    try write(
      """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(path)/host
      AuthorizedKeysFile \(path)/authorized
      PidFile none
      StrictModes no
      UsePAM no
      PasswordAuthentication no
      PermitRootLogin yes
      PrintMotd no
      PrintLastLog no

      """, "sshd_config", mode: 0o600)
    try write(
      """
      Host box
        HostName 127.0.0.1
        Port \(port)
        IdentityFile \(path)/user
        IdentitiesOnly yes
        UserKnownHostsFile \(path)/known
        StrictHostKeyChecking yes
        LogLevel ERROR

      """, "ssh_config", mode: 0o600)
    try write("#!/bin/sh\nexec /usr/bin/ssh -F \(path)/ssh_config \"$@\"\n", "bin/ssh", mode: 0o700)
    (self.path, self.port) = (path, port)
    let request = CommandRequest(text: "exec /usr/sbin/sshd -D -e -f \(path)/sshd_config")
    let control = daemon
    Task.detached { _ = await Self.runner.run(request, control: control) { _ in } }
    try await waitUntilItAnswers()
  }

  deinit {
    daemon.stop()
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Where the `ssh` stands that reaches it as `box`.
  var searchPath: String { path + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin") }

  private static let runner = CommandRunner(supervisor: CommandBench.supervisor)

  private func waitUntilItAnswers() async throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while true {
      do {
        return try await Self.run("ssh -F \(path)/ssh_config -o BatchMode=yes box true")
      } catch {
        guard ContinuousClock.now < deadline else { throw error }
        poll(nil, 0, 20)
      }
    }
  }

  private static func run(_ text: String) async throws {
    let result = await runner.run(CommandRequest(text: text), control: CommandControl()) { _ in }
    guard result.exitStatus == 0 else { throw Failure(text: "\(text): \(result)") }
  }

  private static func freePort() throws -> Int {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return try withUnsafeMutablePointer(to: &address) { pointer in
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard bind(socket, address, length) == 0, getsockname(socket, address, &length) == 0 else {
          throw Failure(text: "no free port")
        }
        return Int(UInt16(bigEndian: pointer.pointee.sin_port))
      }
    }
  }
}
