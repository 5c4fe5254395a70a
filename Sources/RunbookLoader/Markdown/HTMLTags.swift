import ShellReader

/// Which HTML tags are marks around text, and which are words that only look like one: `<pod-name>`.
enum HTMLTags {
  private static let marks: WordSet = [
    "a", "abbr", "b", "big", "blockquote", "br", "center", "cite", "code", "col", "colgroup", "dd", "del",
    "details",
    "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6",
    "header", "hr", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "mark", "meta", "nav",
    "ol",
    "p", "picture", "pre", "q", "s", "samp", "script", "section", "small", "source", "span", "strong",
    "style", "sub",
    "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "video",
    "wbr",
  ]

  /// Whether the tag is a mark, a comment or a declaration: nothing that is read.
  static func isMark(_ tag: String) -> Bool {
    if tag.begins(with: "<!") || tag.begins(with: "<?") { return true }
    guard let name = name(of: tag[...]) else { return false }
    return marks.contains(name.folded) || isComponent(name)
  }

  /// Whether the tag breaks the line.
  static func isBreak(_ tag: String) -> Bool { name(of: tag[...])?.folded == "br" }

  private static let wrappers: WordSet = [
    "details", "div", "center", "section", "article", "aside", "p", "summary", "span", "a", "br", "font",
  ]

  /// Whether a line is nothing but tags that wrap what stands between their lines.
  static func isWrapping(_ line: Substring) -> Bool {
    var rest = line.trimmed[...]
    guard rest.begins(with: "<") else { return false }
    while !rest.isEmpty {
      guard let tag = tag(at: rest), let name = name(of: tag),
        wrappers.contains(name.folded) || isComponent(name)
      else { return false }
      rest = Substring(rest[tag.endIndex...].utf8.drop { $0 == 0x20 })
    }
    return true
  }

  /// The name and title of a component that a line opens: `<Step title="Check the pods">`.
  static func component(_ line: Substring) -> (name: Substring, title: Substring?)? {
    guard !line.holds("</"), let tag = tag(at: line), let name = name(of: tag), isComponent(name) else {
      return nil
    }
    guard let start = line.position(of: "title=\"") else { return (name, nil) }
    let rest = line.bytes(start + 7..<line.utf8.count)
    return (name, rest.position(of: "\"").map { rest.bytes(0..<$0) })
  }

  /// Whether the name is a component's, as documents with JSX in them use: `Steps`, `CodeBlock`.
  private static func isComponent(_ name: Substring) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count > 2, TextScan.isCapital(bytes[0]) else { return false }
    return bytes.allSatisfy(TextScan.isAlphanumeric) && bytes.dropFirst().contains { !TextScan.isCapital($0) }
  }

  /// The text up to the first `>`; nil when there is none.
  private static func tag(at text: Substring) -> Substring? {
    text.position(of: ">").map { text.bytes(0..<$0 + 1) }
  }

  /// The name in a tag, of which all that are known are ASCII; nil for what only looks like one.
  private static func name(of tag: Substring) -> Substring? {
    guard tag.begins(with: "<") else { return nil }
    let inside = tag.utf8.dropFirst(tag.begins(with: "</") ? 2 : 1)
    let name = inside.prefix { TextScan.isAlphanumeric($0) || $0 == 0x2D }
    guard !name.isEmpty, let after = inside[name.endIndex...].first,
      after == 0x3E || after == 0x2F || after == 0x20 || after == 0x0A
    else { return nil }
    // A placeholder of two words, `<pod name>`, is none of the marks; `<a href=…>` carries an attribute.
    if after == 0x20, !tag.holds(byte: 0x3D), !tag.ends(with: "/>") { return nil }
    return Substring(name)
  }

  /// The text of an HTML block without its marks; empty when only marks are in it.
  static func text(of html: String) -> String {
    var result = ""
    var rest = html[...]
    while let start = rest.position(of: "<") {
      result += rest.bytes(0..<start)
      rest = rest.bytes(start..<rest.utf8.count)
      if rest.begins(with: "<!--") {
        guard let end = rest.position(of: "-->") else { return result.trimmed }
        rest = rest.bytes(end + 3..<rest.utf8.count)
        continue
      }
      guard let tag = tag(at: rest) else { break }
      if !isMark(String(tag)) { result += tag }
      rest = rest[tag.endIndex...]
    }
    return (result + rest).trimmed
  }
}
