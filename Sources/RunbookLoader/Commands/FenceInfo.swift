/// What stands after a fence: the language and its author's annotations.
struct FenceInfo: Equatable {
  /// The language in small letters; empty for none.
  var language = ""
  /// The annotations in their order, keys as written.
  var attributes: [(key: String, value: String)] = []
  /// Whether the annotations stand in braces: those without belong to other tools as often as not.
  var hasBraces = false

  /// Reads the text after a fence; nil for an indented block.
  ///
  /// Understood are `sh`, `sh {name=ping class=read}`, `sh { interactive=true }`, `sh {"id":"01H"}`,
  /// `{.sh name=ping}`, `{code-block} sh` and `sh title="x"`.
  init(_ info: String?) {
    guard let info = info?.trimmed, !info.isEmpty else { return }
    if info.utf8.allSatisfy(TextScan.isAlphanumeric) {
      language = info.folded
      return
    }
    var rest = info[...]
    if rest.hasPrefix("{"), !rest.hasPrefix("{.") {
      let directive = rest.prefix { $0 != "}" }.dropFirst()
      if directive.utf8.allSatisfy({ TextScan.isWord($0) || $0 == 0x2D || $0 == 0x3A }) {
        rest = rest.dropFirst(directive.count + 2).drop { $0 == " " }
      }
    }
    if rest.hasPrefix("{.") {
      hasBraces = true
      rest = rest.dropFirst(2)
    }
    let word = rest.prefix { $0 != " " && $0 != "{" && $0 != "," && $0 != "\t" && $0 != "}" }
    if !word.contains("=") {
      language = word.folded
      rest = rest[word.endIndex...]
    }
    if let brace = rest.firstIndex(of: "{") {
      hasBraces = true
      rest = rest[rest.index(after: brace)...]
    }
    attributes = Self.pairs(in: String(rest))
  }

  static func == (lhs: FenceInfo, rhs: FenceInfo) -> Bool {
    lhs.language == rhs.language && lhs.hasBraces == rhs.hasBraces
      && lhs.attributes.elementsEqual(rhs.attributes) { $0 == $1 }
  }

  /// Reads `key=value`, `key="a value"`, `"key":"value"` and bare keys, up to a closing brace.
  private static func pairs(in text: String) -> [(key: String, value: String)] {
    let bytes = Array(text.utf8)
    var at = 0
    var found: [(key: String, value: String)] = []
    func skipSeparators() {
      while at < bytes.count, TextScan.isSpace(bytes[at]) || bytes[at] == 0x2C { at += 1 }
    }
    func token(until stops: [UInt8]) -> String {
      var part: [UInt8] = []
      if at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 {
        let quote = bytes[at]
        at += 1
        while at < bytes.count, bytes[at] != quote {
          if bytes[at] == 0x5C, at + 1 < bytes.count, bytes[at + 1] == quote || bytes[at + 1] == 0x5C {
            at += 1
          }
          part.append(bytes[at])
          at += 1
        }
        at += 1
      } else {
        while at < bytes.count, !TextScan.isSpace(bytes[at]), !stops.contains(bytes[at]) {
          part.append(bytes[at])
          at += 1
        }
      }
      return String(decoding: part, as: UTF8.self)
    }
    while true {
      skipSeparators()
      guard at < bytes.count, bytes[at] != 0x7D else { return found }
      let start = at
      let key = token(until: [0x3D, 0x3A, 0x2C, 0x7D])
      var value = "true"
      if at < bytes.count, bytes[at] == 0x3D || bytes[at] == 0x3A {
        at += 1
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
        value = token(until: [0x2C, 0x7D])
      }
      if !key.isEmpty { found.append((key, value)) }
      if at == start { at += 1 }
    }
  }
}
