import Foundation
import Glibc

/// An sshd of a test's own on loopback, with keys of its own, and an `ssh` before it in PATH that knows them.
public final class SSHServer: Sendable {
  /// One for all tests of a process, ended with it: making keys and starting a daemon takes longer than most of
  /// what is tested with it.
  public static func shared() throws -> SSHServer { try started.get() }

  private static let started: Result<SSHServer, any Error> = Result {
    atexit { try? SSHServer.started.get().end() }
    return try SSHServer()
  }

  private let directory: TemporaryDirectory
  private let server: Server

  /// Starts it and waits until somebody can log in.
  public init() throws {
    directory = try TemporaryDirectory()
    let path = directory.path
    // The program that sshd separates privileges with needs it, and a container has none.
    try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
    let port = try FreePort.next()
    for key in ["host", "user"] {
      try Tool.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(path)/\(key)")
    }
    try directory.write(try directory.read("user.pub"), to: "authorized", mode: 0o600)
    try directory.write(
      "[127.0.0.1]:\(port) \(try directory.read("host.pub"))", to: "known", mode: 0o600)
    try directory.write(
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

      """, to: "sshd_config", mode: 0o600)
    try directory.write(
      """
      Host box
        HostName 127.0.0.1
        Port \(port)
        IdentityFile \(path)/user
        IdentitiesOnly yes
        UserKnownHostsFile \(path)/known
        StrictHostKeyChecking yes
        LogLevel ERROR

      """, to: "ssh_config", mode: 0o600)
    try directory.write(
      "#!/bin/sh\nexec /usr/bin/ssh -F \(path)/ssh_config \"$@\"\n", to: "bin/ssh", mode: 0o700)
    server = try Server(["/usr/sbin/sshd", "-D", "-e", "-f", "\(path)/sshd_config"], log: path + "/log")
    try Condition.wait("sshd to let somebody in") {
      try Tool.succeeds("ssh", "-F", "\(path)/ssh_config", "-o", "BatchMode=yes", "box", "true")
    }
  }

  /// Where the `ssh` stands that reaches it as `box`.
  public var searchPath: String {
    directory.path + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
  }

  private func end() {
    server.kill()
    try? FileManager.default.removeItem(atPath: directory.path)
  }
}
