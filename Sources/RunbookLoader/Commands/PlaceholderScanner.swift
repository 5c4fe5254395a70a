import IncidentModel
import ShellReader

/// Finds the values that a command needs before it can run.
struct PlaceholderScanner {
  private let text: String
  private let bytes: [UInt8]
  /// The quote that each byte stands in: 0 for none.
  private let quotes: [UInt8]
  private var found: [(place: Int, placeholder: Placeholder)] = []

  /// Returns the placeholders of a command in their order, each token once.
  ///
  /// `defined` are the variables that commands before this one set.
  static func placeholders(in text: String, analysis: ShellAnalysis, defined: Set<String>) -> [Placeholder] {
    let hasSign = text.utf8.contains { [0x3C, 0x24, 0x5B, 0x7B].contains($0) }
    var scanner = PlaceholderScanner(text)
    if hasSign {
      scanner.findVariables(analysis, defined: defined)
      scanner.findAngles()
      scanner.findBrackets()
      scanner.findBraces()
    }
    scanner.findWords()
    // Most commands need nothing.
    guard scanner.found.count > 1 else { return scanner.found.map(\.placeholder) }
    var tokens: Set<String> = []
    return scanner.found.sorted { $0.place < $1.place }.map(\.placeholder).filter {
      tokens.insert($0.token).inserted
    }
  }

  private init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    quotes = Self.quotes(of: bytes)
  }

  /// Names that every shell or system sets.
  static let wellKnown: WordSet = [
    "HOME", "PATH", "USER", "PWD", "OLDPWD", "HOSTNAME", "SHELL", "LANG", "TERM", "TMPDIR", "EDITOR",
    "VISUAL",
    "PAGER", "UID", "EUID", "GROUPS", "RANDOM", "SECONDS", "EPOCHSECONDS", "LINENO", "IFS", "PS1", "PS2",
    "LOGNAME",
    "DISPLAY", "PPID", "BASHPID", "BASH_VERSION", "BASH_SOURCE", "FUNCNAME", "OSTYPE", "HOSTTYPE", "MACHTYPE",
    "REPLY",
    "PIPESTATUS", "OPTARG", "OPTIND", "COLUMNS", "LINES", "SHLVL", "TZ", "SUDO_USER", "LC_ALL",
    "SSH_AUTH_SOCK",
    "SHELLOPTS",
  ]

  private mutating func findVariables(_ analysis: ShellAnalysis, defined: Set<String>) {
    for variable in analysis.variablesUsed
    where !defined.contains(variable.name) && !Self.wellKnown.contains(variable.name)
      && !variable.name.hasPrefix("XDG_")
    {
      let name = variable.name
      if let at = text.position(of: "${" + name), let end = bytes[at...].firstIndex(of: 0x7D) {
        let token = String(decoding: bytes[at...end], as: UTF8.self)
        add(at, token, name, .environment, defaultValue: variable.defaultValue)
      } else if let at = text.position(of: "$" + name) {
        add(at, "$" + name, name, .environment, defaultValue: variable.defaultValue)
      }
    }
  }

  /// Finds `<pod name>`: a redirection has a blank before its file or none behind its `>`.
  private mutating func findAngles() {
    for at in bytes.indices where bytes[at] == 0x3C && (at == 0 || bytes[at - 1] != 0x3C) {
      guard let end = bytes[(at + 1)...].firstIndex(where: { $0 == 0x3E || $0 == 0x3C || $0 == 0x0A }),
        bytes[end] == 0x3E, end - at > 1, end - at < 60
      else { continue }
      let name = bytes[(at + 1)..<end]
      guard let first = name.first, TextScan.isWord(first), let last = name.last, !TextScan.isSpace(last),
        !name.contains(0x40), !name.contains(0x24), !name.contains(0x22), !name.contains(0x3D)
      else { continue }
      let inner = String(decoding: name, as: UTF8.self)
      if text.holds("</\(inner)>") || (last == 0x2F && inner.utf8.count > 1) { continue }
      add(at, "<\(inner)>", inner, .angle)
    }
  }

  /// Finds `[service]` outside quotes; not tests, subscripts, ranges and classes of characters.
  private mutating func findBrackets() {
    for at in bytes.indices where bytes[at] == 0x5B && quotes[at] == 0 {
      guard let end = bytes[(at + 1)...].firstIndex(where: { $0 == 0x5D || $0 == 0x0A || $0 == 0x5B }),
        bytes[end] == 0x5D, end - at > 1, end - at < 50
      else { continue }
      let name = bytes[(at + 1)..<end]
      guard let first = name.first, TextScan.isLetter(first), let last = name.last, TextScan.isWord(last),
        name.allSatisfy({ TextScan.isWord($0) || " -./:".utf8.contains($0) })
      else { continue }
      if at > 0, TextScan.isWord(bytes[at - 1]) || [0x24, 0x5D, 0x7D, 0x2E, 0x5C].contains(bytes[at - 1]) {
        continue
      }
      if end + 1 < bytes.count, [0x2A, 0x2B, 0x3D, 0x5D].contains(bytes[end + 1]) { continue }
      if isAlone(at...end), !name.contains(0x20) { continue }
      let inner = String(decoding: name, as: UTF8.self)
      let isRange = name.count == 3 && name[at + 2] == 0x2D
      if isRange || name.count == 2 || name.contains(where: { TextScan.isDigit($0) }) && name.contains(0x2D) {
        continue
      }
      add(at, "[\(inner)]", inner, .bracket)
    }
  }

  /// Whether nothing else stands in its line: `[Unit]` is the head of a section of settings.
  private func isAlone(_ range: ClosedRange<Int>) -> Bool {
    let before = bytes[..<range.lowerBound].last { $0 == 0x0A || !TextScan.isSpace($0) }
    let after = bytes[(range.upperBound + 1)...].first { $0 == 0x0A || !TextScan.isSpace($0) }
    return (before == nil || before == 0x0A) && (after == nil || after == 0x0A)
  }

  /// Finds `{{ name }}` and `{name}` outside quotes; what begins with a point belongs to a template or jsonpath.
  private mutating func findBraces() {
    for at in bytes.indices where bytes[at] == 0x7B && quotes[at] == 0 {
      let isDouble = at + 1 < bytes.count && bytes[at + 1] == 0x7B
      if at > 0,
        [0x7B, 0x24, 0x40, 0x25, 0x5C, 0x3D].contains(bytes[at - 1]) && !isDouble
          || bytes[max(at - 1, 0)] == 0x7B
      {
        continue
      }
      let start = isDouble ? at + 2 : at + 1
      guard let end = bytes[start...].firstIndex(of: 0x7D), end - start < 50, end > start else { continue }
      let inner = String(decoding: bytes[start..<end], as: UTF8.self).trimmed
      guard let first = inner.utf8.first, TextScan.isLetter(first),
        inner.utf8.allSatisfy({
          TextScan.isWord($0) || $0 == 0x2D || (isDouble && ($0 == 0x20 || $0 == 0x2E))
        })
      else { continue }
      if !isDouble, at > 0, TextScan.isSpace(bytes[at - 1]), end + 1 >= bytes.count || bytes[end + 1] == 0x3B
      {
        continue
      }
      let last = isDouble ? min(end + 1, bytes.count - 1) : end
      add(at, String(decoding: bytes[at...last], as: UTF8.self), inner, .mustache)
    }
  }

  private mutating func findWords() {
    let words = PlaceholderWords(bytes: bytes, quotes: quotes)
    for word in words.found { add(word.place, word.token, word.name, word.kind) }
  }

  private mutating func add(
    _ place: Int, _ token: String, _ name: String, _ kind: Placeholder.Kind, defaultValue: String? = nil
  ) {
    found.append((place, Placeholder(token: token, name: name, kind: kind, defaultValue: defaultValue)))
  }

  /// The quote around each byte; an apostrophe inside double quotes is a letter like any other.
  static func quotes(of bytes: [UInt8]) -> [UInt8] {
    var open: UInt8 = 0
    var result = [UInt8](repeating: 0, count: bytes.count)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x5C, open != 0x27 {
        result[at] = open
        at += 1
        if at < bytes.count { result[at] = open }
      } else if open == 0, byte == 0x22 || byte == 0x27 {
        open = byte
        result[at] = open
      } else {
        result[at] = open
        if byte == open { open = 0 }
      }
      at += 1
    }
    return result
  }
}
