import Foundation

/// The processes of this machine as /proc has them.
enum Processes {
  /// The command lines of all processes whose environment has this text: everything that a console started
  /// has the HOME of its test.
  static func commandLines(withEnvironment text: String) -> [String] {
    identifiers.compactMap { id in
      guard read("/proc/\(id)/environ")?.contains(text) == true, !isZombie(id) else { return nil }
      return commandLine(of: id)
    }
  }

  /// The command lines of all processes.
  static var commandLines: [String] { identifiers.compactMap(commandLine) }

  private static var identifiers: [Int] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int($0) }
  }

  private static func commandLine(of id: Int) -> String? {
    read("/proc/\(id)/cmdline")?.replacingOccurrences(of: "\0", with: " ")
  }

  private static func isZombie(_ id: Int) -> Bool {
    read("/proc/\(id)/stat")?.contains(") Z ") == true
  }

  private static func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
