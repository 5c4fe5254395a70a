import Glibc
import SystemPackage

/// What /proc says of other processes.
public enum Processes {
  /// Processes with an environment variable that ends with the marker, and that have not ended.
  ///
  /// A child inherits its parent's environment wherever it goes, so this finds all that one start led to.
  public static func holding(_ marker: String) -> [Int32] {
    let needle = Array(marker.utf8)
    return all().filter { pid in
      let environment = contents("/proc/\(pid)/environ")
      return environment.split(separator: 0).contains { $0.hasSuffix(needle) }
    }
  }

  /// Waits until no process holds the marker; returns the command lines of those that outlive patience.
  public static func waitForEnd(holding marker: String) -> [String] {
    // Those that a process starts before it ends are found by another look.
    while let process = holding(marker).first {
      guard ProcessEnd.wait(process) else { return holding(marker).map(commandLine) }
    }
    return []
  }

  /// The command lines of all processes.
  public static func commandLines() -> [String] { all().map(commandLine) }

  /// Children that ended and were not waited for.
  private static func zombies(of parent: Int32, named prefix: String) -> [Int32] {
    all().filter { pid in
      let status = String(decoding: contents("/proc/\(pid)/stat"), as: UTF8.self)
      guard let nameEnd = status.lastIndex(of: ")") else { return false }
      let fields = status[nameEnd...].split(separator: " ")
      return fields.count > 2 && fields[1] == "Z" && fields[2] == "\(parent)" && status.contains("(\(prefix)")
    }
  }

  /// Children that ended and stay unwaited for; another suite's, which are about to be reaped, do not count.
  public static func lastingZombies(of parent: Int32, named prefix: String) -> [Int32] {
    var found = Set(zombies(of: parent, named: prefix))
    try? Condition.wait("zombies to be reaped") {
      found.formIntersection(zombies(of: parent, named: prefix))
      return found.isEmpty
    }
    return found.sorted()
  }

  /// The words of a process, each with a blank after it.
  public static func commandLine(_ pid: Int32) -> String {
    String(decoding: contents("/proc/\(pid)/cmdline").map { $0 == 0 ? 32 : $0 }, as: UTF8.self)
  }

  /// The most memory that this process has used since the last reset, in bytes.
  public static func peakMemory() -> Int {
    let status = String(decoding: contents("/proc/self/status"), as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return 1024 * (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
  }

  /// Forgets the most memory that was used so far.
  public static func resetPeakMemory() throws {
    let file = try FileDescriptor.open("/proc/self/clear_refs", .writeOnly)
    _ = try file.closeAfter { try file.writeAll("5".utf8) }
  }

  /// How many descriptors this process has open.
  public static func openDescriptors() -> Int { entries("/proc/self/fd").count }

  /// The numbers of all processes.
  public static func all() -> [Int32] { entries("/proc").compactMap { Int32($0) } }

  private static func entries(_ path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }

  private static func contents(_ path: String) -> [UInt8] {
    guard let file = try? FileDescriptor.open(FilePath(path), .readOnly) else { return [] }
    defer { try? file.close() }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while let count = try? buffer.withUnsafeMutableBytes({ try file.read(into: $0) }), count > 0 {
      bytes += buffer.prefix(count)
    }
    return bytes
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ bytes: [UInt8]) -> Bool {
    count >= bytes.count && suffix(bytes.count).elementsEqual(bytes)
  }
}
