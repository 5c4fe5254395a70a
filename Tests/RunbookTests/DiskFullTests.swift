import Foundation
import Glibc
import IncidentModel
import TestSupport
import TestTraits
import Testing

/// A small file system, filled in every way in which disks are filled, and freed again.
@Suite("disk-full on a real small file system", .serialized, .onTestThreads)
struct DiskFullTests {
  @Test("filled with bytes: what grew is found, emptied, and there is room again")
  func bytes() async throws {
    let disk = try SmallDisk()
    let bench = try Bench("disk-full", values: ["MOUNT": disk.path], supervisor: disk.supervisor)
    let room = try await bench.look("2", "df -hT")
    #expect(room.level == .pass && room.broken.isEmpty, "\(room)")
    #expect(try await bench.look("2", "df -i").broken.isEmpty)
    let writable = try await bench.look("2", "findmnt")
    #expect(writable.row == "rw" && writable.leadsTo == "4", "\(writable)")
    #expect(try await bench.change("20", "incident-probe").level == .pass)

    try disk.inside("head -c 9000000 /dev/zero > \"$0/server.log\"", isAllowedToFail: true)
    let full = try await bench.look("2", "df -hT")
    #expect(full.broken == ["Disk usage"] && full.level == .warn, "\(full)")
    let grown = try await bench.look("5")
    #expect(grown.row == ".log" && grown.leadsTo == "12", "\(grown)")
    #expect(try await bench.look("4", "du -xh").output.contains(disk.path))
    let write = try await bench.change("20", "incident-probe")
    #expect(write.level == .fail && write.row == "No space left on device", "\(write)")

    let log = ["LOG_FILE": disk.path + "/server.log"]
    let emptied = try await bench.change("12", "truncate", setting: log)
    #expect(emptied.level == .pass, "\(emptied)")
    #expect(try await bench.look("20", "df -hT").broken.isEmpty)
    #expect(try await bench.change("20", "incident-probe").level == .pass)
    try Tool.run("rm", "-f", "/dev/shm/server.log.tail")
  }

  @Test("filled with files: inodes are over their line, and old files go")
  func inodes() async throws {
    let disk = try SmallDisk()
    let bench = try Bench(
      "disk-full", values: ["MOUNT": disk.path, "OLD_DIR": disk.path + "/sessions"],
      supervisor: disk.supervisor)
    let many =
      "mkdir \"$0/sessions\"; i=0; while [ $i -lt 300 ]; do : > \"$0/sessions/$i\" || exit; i=$((i + 1)); done"
    try disk.inside(many, isAllowedToFail: true)
    let full = try await bench.look("2", "df -i")
    #expect(full.broken == ["Inodes"] && full.level == .warn, "\(full)")
    #expect(try await bench.look("2", "df -hT").broken.isEmpty)
    let most = try await bench.look("6")
    #expect(most.row.hasPrefix("/sessions") && most.leadsTo == "16", "\(most)")
    let write = try await bench.change("20", "incident-probe")
    #expect(write.level == .fail && write.row == "No space left on device", "\(write)")

    #expect(try await bench.look("16", "wc -l").output == "0\n")
    try disk.inside("find \"$0/sessions\" -type f -exec touch -d '9 days ago' {} +")
    #expect(try await bench.change("16", "-delete").level == .pass)
    #expect(try await bench.look("20", "df -i").broken.isEmpty)
  }

  @Test("a deleted file that is still held is found with its holder, and emptied through it")
  func deleted() async throws {
    let disk = try SmallDisk()
    try disk.inside("head -c 8000000 /dev/zero > \"$0/gone.log\"", isAllowedToFail: true)
    let process = try disk.start("tail", "-f", disk.path + "/gone.log")
    defer { process.kill() }
    let holder = "\(process.id)"
    try Condition.wait("the file to be held") {
      try Tool.run("ls", "-l", "/proc/\(holder)/fd").contains("gone.log")
    }
    try disk.inside("rm \"$0/gone.log\"")
    var bench = try Bench("disk-full", values: ["MOUNT": disk.path], supervisor: disk.supervisor)
    #expect(try await bench.look("2", "df -hT").broken == ["Disk usage"])
    let held = try await bench.look("7", "lsof")
    #expect(held.row == "(deleted)" && held.leadsTo == "17" && held.output.contains(holder), "\(held)")
    let found = try await bench.look("7", "-lname")
    #expect(found.row == "(deleted)" && found.leadsTo == "17", "\(found)")
    let line = found.output.split(separator: "\n").first { $0.contains("/\(holder)/fd/") } ?? ""
    let number = line.split(separator: " ").first?.split(separator: "/").last ?? ""
    bench.values["HOLDER"] = holder
    bench.values["HOLDER_FD"] = String(number)
    let freed = try await bench.change("17", "truncate")
    #expect(freed.level == .pass, "\(freed)")
    #expect(try await bench.look("20", "df -hT").broken.isEmpty)
  }

  @Test("reserved blocks are seen on a real ext4, lent, and put back")
  func reserved() async throws {
    let scratch = try TemporaryDirectory()
    let image = scratch.path + "/disk.ext4"
    try Tool.run("truncate", "-s", "16M", image)
    try Tool.run("mkfs.ext4", "-q", "-F", image, environment: ["PATH": "/usr/sbin:/usr/bin:/bin"])
    let bench = try Bench("disk-full", values: ["DEVICE": image])
    let before = try await bench.look("8")
    #expect(before.row == "Reserved block count" && before.leadsTo == "18", "\(before)")
    #expect(try await bench.change("18", "tune2fs").level == .pass)
    #expect(try await bench.look("8").output != before.output)
    try Tool.run("truncate", "-s", "1M", scratch.path + "/other")
    let other = try await bench.look("8", setting: ["DEVICE": scratch.path + "/other"])
    #expect(other.row == "Bad magic number" && other.leadsTo == "19", "\(other)")
  }
}
