import TestSupport

/// A real journal in which the kernel killed PostgreSQL and Redis, where nobody but a test sees it.
final class Journal {
  /// Where `/var/log/journal` is this one.
  let namespace: MountNamespace
  private let directory: TemporaryDirectory
  private var folder: String { directory.path + "/journal/\(machine)" }
  private let machine: String
  private var archived = 0

  init() throws {
    directory = try TemporaryDirectory()
    let machine = try Tool.run("cat", "/etc/machine-id").filter(\.isHexDigit)
    self.machine = machine
    let boot = try Tool.run("cat", "/proc/sys/kernel/random/boot_id").filter(\.isHexDigit)
    let entries = [
      """
      _TRANSPORT=kernel
      SYSLOG_IDENTIFIER=kernel
      MESSAGE=Out of memory: Killed process 4711 (postgres) total-vm:8388608kB
      """,
      """
      _PID=1
      UNIT=redis-server.service
      SYSLOG_IDENTIFIER=systemd
      MESSAGE=redis-server.service: A process of this unit has been killed by the OOM killer.
      """,
    ]
    let text = entries.enumerated().map { number, fields in
      """
      __REALTIME_TIMESTAMP=179525600\(number)000000
      __MONOTONIC_TIMESTAMP=\(number + 1)000000
      _BOOT_ID=\(boot)
      _MACHINE_ID=\(machine)
      \(fields)

      """
    }
    let file = try directory.write(text.joined(separator: "\n") + "\n", to: "entries")
    try Tool.run("mkdir", "-p", directory.path + "/journal/\(machine)")
    try Tool.run(
      "/lib/systemd/systemd-journal-remote", "-o", directory.path + "/journal/\(machine)/system.journal", file
    )
    namespace = try MountNamespace("mount --bind \"$0/journal\" /var/log/journal", directory.path)
  }

  /// Puts an older file beside it, as large as this.
  func archive(megabytes: Int) throws {
    archived += 1
    let name =
      "system@\(String(repeating: "a", count: 32))-000000000000000\(archived)-00062f000000000\(archived)"
    try Tool.run("cp", folder + "/system.journal", folder + "/\(name).journal")
    try Tool.run("fallocate", "-l", "\(megabytes)M", folder + "/\(name).journal")
  }
}
