import Foundation
import IncidentModel
import TerminalFrame

@testable import ConsoleCore

/// Screens beside the keys that lead to them.
///
/// The file's first lines are `# name: value`; then, for each size, a line `=== 80x24` (or `=== 80x24 ascii`)
/// and the screen. Run the tests with UPDATE_GOLDEN=1 to write the screens anew, and read the difference.
struct GoldenFile {
  struct Screen {
    var title: String
    var text: String

    var size: TerminalSize {
      let numbers = (title.split(separator: " ").first ?? "").split(separator: "x").compactMap { Int($0) }
      return TerminalSize(columns: numbers.first ?? 0, rows: numbers.last ?? 0)
    }

    var isUnicode: Bool { !title.hasSuffix("ascii") }
  }

  static let sizes = ["0x0", "1x1", "40x10", "80x24", "80x24 ascii", "100x30", "200x50"]
  private static let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures")
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  /// The names of all files.
  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return files.filter { $0.hasSuffix(".screen") }.sorted()
  }

  let name: String
  private(set) var settings: [String: String] = [:]
  private(set) var screens: [Screen] = []
  private var head: [String] = []

  init(_ name: String) throws {
    self.name = name
    let text = try String(contentsOf: Self.directory.appending(path: name), encoding: .utf8)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("=== ") {
        screens.append(Screen(title: String(line.dropFirst(4)), text: ""))
      } else if screens.isEmpty {
        head.append(String(line))
        let parts = line.drop { $0 == "#" || $0 == " " }.split(separator: ":", maxSplits: 1)
        if parts.count == 2 { settings[String(parts[0])] = String(parts[1].drop { $0 == " " }) }
      } else {
        screens[screens.count - 1].text += line + "\n"
      }
    }
  }

  /// Writes the file with what the screens are now.
  func write(_ draw: (Screen) -> String) throws {
    var text = head.map { $0 + "\n" }.joined()
    for title in Self.sizes { text += "=== \(title)\n" + draw(Screen(title: title, text: "")) }
    try text.write(to: Self.directory.appending(path: name), atomically: true, encoding: .utf8)
  }
}
