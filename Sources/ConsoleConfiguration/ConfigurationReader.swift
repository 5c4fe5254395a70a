import ConsoleCore
import TerminalFrame
import Yams

/// Reads a configuration from YAML.
///
/// A mistake costs the line that it is in and nothing else: nobody who was just woken up should have to mend a
/// file first.
public struct ConfigurationReader {
  private let path: String
  private var configuration = Configuration()
  private var problems: [ConfigurationProblem] = []

  private init(path: String) { self.path = path }

  /// The names at the top of a configuration.
  static let names = ["capture_limit", "color", "colors", "keys", "mouse", "production"]

  /// Returns what a text says, and what in it is wrong; `path` is what the problems call the file.
  public static func read(_ text: String, path: String) -> (Configuration, [ConfigurationProblem]) {
    var reader = ConfigurationReader(path: path)
    reader.read(text)
    return (reader.configuration, reader.problems.sorted { $0.line < $1.line })
  }

  private mutating func read(_ text: String) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      let (line, what) = YAMLMistake.read(error)
      problems.append(ConfigurationProblem(path: path, line: line, message: "not YAML: \(what)"))
      return
    }
    guard let root else { return }
    guard let entries = root.mapping else {
      report(root, "expected 'name: value' lines, of \(Self.names.joined(separator: ", "))")
      return
    }
    for (name, value) in entries { read(name, value) }
  }

  private mutating func read(_ name: Node, _ value: Node) {
    switch name.string ?? "" {
    case "keys": readKeys(value)
    case "colors": readColors(value)
    case "color":
      guard let choice = value.string.flatMap(ColorChoice.init(rawValue:)) else {
        return report(value, "'color' is auto, always or never")
      }
      configuration.color = choice
    case "mouse":
      guard let isOn = value.bool else { return report(value, "'mouse' is true or false") }
      configuration.usesMouse = isOn
    case "production":
      let patterns = value.sequence.map { $0.compactMap(\.string) } ?? value.string.map { [$0] } ?? []
      if patterns.isEmpty {
        return report(value, "'production' is a pattern or a list of patterns: [\"*prod*\"]")
      }
      configuration.production = patterns
    case "capture_limit":
      guard let bytes = value.string.flatMap(ByteCount.parse) else {
        return report(value, "'capture_limit' is a number of bytes: 64MB, 1GB")
      }
      configuration.captureLimit = bytes
    default:
      report(name, "'\(name.string ?? "?")' means nothing; there are \(Self.names.joined(separator: ", "))")
    }
  }

  private mutating func readKeys(_ value: Node) {
    guard let entries = value.mapping else {
      return report(value, "'keys' holds lines such as 'run: r' or 'next-pane: [Tab, w]'")
    }
    var changes: [(name: String, keys: [Key])] = []
    var places: [String: Node] = [:]
    for (name, value) in entries {
      let texts = value.sequence.map { $0.compactMap(\.string) } ?? value.string.map { [$0] } ?? []
      let keys = texts.map { (text: $0, key: KeyName.key($0)) }
      if let unknown = keys.first(where: { $0.key == nil }) {
        report(value, "'\(unknown.text)' is no key; write r, R, space, Ctrl-R, Alt-r, F5, PgDn or Enter")
        continue
      }
      changes.append((name.string ?? "", keys.compactMap(\.key)))
      places[name.string ?? ""] = name
    }
    for (name, problem) in configuration.keyMap.set(changes) {
      if let problem, let place = places[name] { report(place, problem.description) }
    }
  }

  private mutating func readColors(_ value: Node) {
    let names = ColorNames.meanings.keys.sorted().joined(separator: ", ")
    guard let entries = value.mapping else {
      return report(value, "'colors' holds lines such as 'fail: 203'")
    }
    for (name, value) in entries {
      guard let color = name.string.flatMap({ ColorNames.meanings[$0] }) else {
        report(name, "there is no colour '\(name.string ?? "?")'; there are \(names)")
        continue
      }
      guard let number = value.string.flatMap(ColorNames.number) else {
        report(value, "a colour is a number from 0 to 255, or a name such as red or bright-blue")
        continue
      }
      configuration.colorNumbers[color] = number
    }
  }

  private mutating func report(_ node: Node, _ message: String) {
    problems.append(ConfigurationProblem(path: path, line: node.mark?.line ?? 0, message: message))
  }
}
