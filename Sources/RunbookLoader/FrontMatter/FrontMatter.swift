import IncidentModel
import Yams

/// The YAML at the top of a file, read with limits, key by key where it is not YAML.
struct FrontMatter {
  /// The keys at the top with their values, in order.
  private(set) var entries: [(key: String, value: FrontMatterValue, line: Int)] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String

  init(_ source: SourceText, path: String) {
    self.path = path
    if source.hasUnclosedFrontMatter {
      warn("front matter begins with '---' and never ends; close it with a line '---'", line: 1)
    }
    guard let text = source.frontMatter, !text.isBlank else { return }
    let lineOffset = source.frontMatterLine - 1
    if let problem = Self.danger(in: text) {
      warn("front matter is left out: \(problem)", line: source.frontMatterLine)
      return
    }
    do {
      // Only the text of values is used: the tables that make numbers and dates of it would cost a millisecond
      // of every start.
      guard
        let root = try Parser(
          yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8
        ).singleRoot()
      else { return }
      var budget = SourceLimits.frontMatterNodes
      guard let value = FrontMatterValue(root, lineOffset: lineOffset, budget: &budget) else {
        warn("front matter is left out: its aliases mean too much", line: source.frontMatterLine)
        return
      }
      entries = value.pairs
    } catch {
      readLines(text, lineOffset: lineOffset)
      warn(
        "front matter is not YAML (\(Self.reason(error))); only its plain lines were read",
        line: source.frontMatterLine)
    }
  }

  /// The value of a key, whatever its capitals.
  func value(_ names: String...) -> FrontMatterValue? {
    for name in names {
      if let entry = entries.first(where: { $0.key.folded == name }), !entry.value.text.isEmpty {
        return entry.value
      }
    }
    return nil
  }

  var title: String? { value("title").map { $0.text.trimmed } }

  /// Why a text is not handed to the YAML reader: it follows nesting by recursion, and compares what aliases mean.
  private static func danger(in text: String) -> String? {
    if text.utf8.count > SourceLimits.frontMatterBytes {
      return "it has more than \(SourceLimits.frontMatterBytes) bytes"
    }
    var depth = 0
    var aliases = 0
    var marks = 0
    var before: UInt8 = 0x0A
    for byte in text.utf8 {
      switch byte {
      case 0x5B, 0x7B:
        depth += 1
        if depth > 64 { return "it is nested too deep" }
      case 0x5D, 0x7D: depth = max(0, depth - 1)
      case 0x0A: marks = 0
      case 0x2D, 0x3F, 0x3A:
        marks += 1
        if marks > 200 { return "it is nested too deep" }
      default: break
      }
      if before == 0x2A, TextScan.isWord(byte) { aliases += 1 }
      before = byte
    }
    return aliases > 24 ? "it has more than 24 aliases" : nil
  }

  /// Reads `key: value` lines that begin at the margin; the last of the same key wins.
  private mutating func readLines(_ text: String, lineOffset: Int) {
    for (index, line) in text.lines.enumerated() {
      guard let colon = line.firstIndex(of: ":"), let first = line.utf8.first, TextScan.isWord(first) else {
        continue
      }
      var value = line[line.index(after: colon)...].trimmed
      for quote in ["\"", "'"] where value.count > 1 && value.hasPrefix(quote) && value.hasSuffix(quote) {
        value = String(value.dropFirst().dropLast())
      }
      let key = line[..<colon].trimmed
      entries.removeAll { $0.key == key }
      entries.append((key, .text(value), index + 1 + lineOffset))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case YamlError.duplicatedKeysInMapping(let duplicates, _):
      "twice the key '\(duplicates.joined(separator: "', '"))'"
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _):
      "\(problem) in line \(mark.line)"
    case YamlError.composer(_, let problem, _, _): problem
    default: "it cannot be read"
    }
  }

  private mutating func warn(_ message: String, line: Int) {
    diagnostics.append(
      Diagnostic(.frontMatter, path: path, line: line, message))
  }
}
