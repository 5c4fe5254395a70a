import Glibc
import SystemPackage

/// What /proc says of other processes.
enum Processes {
  /// Processes whose environment holds the marker.
  static func holding(_ marker: String) -> [pid_t] {
    let needle = Array(marker.utf8)
    return all().filter { pid in
      let environment = contents("/proc/\(pid)/environ")
      return environment.split(separator: 0).contains { $0.hasSuffix(needle) }
    }
  }

  /// Children that ended and were not waited for.
  static func zombies(of parent: pid_t, named prefix: String) -> [pid_t] {
    all().filter { pid in
      let status = String(decoding: contents("/proc/\(pid)/stat"), as: UTF8.self)
      guard let nameEnd = status.lastIndex(of: ")") else { return false }
      let fields = status[nameEnd...].split(separator: " ")
      return fields.count > 2 && fields[1] == "Z" && fields[2] == "\(parent)" && status.contains("(\(prefix)")
    }
  }

  /// Children that ended and stay unwaited for; another suite's, which are about to be reaped, do not count.
  static func lastingZombies(of parent: pid_t, named prefix: String) -> [pid_t] {
    var found = Set(zombies(of: parent, named: prefix))
    let deadline = ContinuousClock.now + .seconds(10)
    while !found.isEmpty, ContinuousClock.now < deadline {
      poll(nil, 0, 10)
      found.formIntersection(zombies(of: parent, named: prefix))
    }
    return found.sorted()
  }

  static func commandLine(_ pid: pid_t) -> String {
    String(decoding: contents("/proc/\(pid)/cmdline").map { $0 == 0 ? 32 : $0 }, as: UTF8.self)
  }

  /// The most memory that this process has used since the last reset, in bytes.
  static func peakMemory() -> Int {
    let status = String(decoding: contents("/proc/self/status"), as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return 1024 * (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
  }

  static func resetPeakMemory() throws {
    let file = try FileDescriptor.open("/proc/self/clear_refs", .writeOnly)
    _ = try file.closeAfter { try file.writeAll("5".utf8) }
  }

  static func openDescriptors() -> Int { entries("/proc/self/fd").count }

  static func all() -> [pid_t] { entries("/proc").compactMap { pid_t($0) } }

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

  static func contents(_ path: String) -> [UInt8] {
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
