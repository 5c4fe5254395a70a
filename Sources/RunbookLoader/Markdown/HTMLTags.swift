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
    if tag.hasPrefix("<!") || tag.hasPrefix("<?") { return true }
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
    guard rest.hasPrefix("<") else { return false }
    while !rest.isEmpty {
      guard rest.hasPrefix("<"), let end = rest.firstIndex(of: ">"), let name = name(of: rest[...end]) else {
        return false
      }
      guard wrappers.contains(name.folded) || isComponent(name) else { return false }
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    }
    return true
  }

  /// The name and title of a component that a line opens: `<Step title="Check the pods">`.
  static func component(_ line: Substring) -> (name: Substring, title: Substring?)? {
    guard !line.hasPrefix("</"), !line.holds("</"), let end = line.firstIndex(of: ">"),
      let name = name(of: line[...end]),
      isComponent(name)
    else { return nil }
    guard let start = line.position(of: "title=\"") else { return (name, nil) }
    let rest = line.bytes(start + 7..<line.utf8.count)
    return (name, rest.firstIndex(of: "\"").map { rest[..<$0] })
  }

  /// Whether the name is a component's, as documents with JSX in them use: `Steps`, `CodeBlock`.
  private static func isComponent(_ name: Substring) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count > 2, TextScan.isCapital(bytes[0]) else { return false }
    return bytes.allSatisfy(TextScan.isAlphanumeric) && bytes.dropFirst().contains { !TextScan.isCapital($0) }
  }

  private static func name(of tag: Substring) -> Substring? {
    guard tag.hasPrefix("<") else { return nil }
    var rest = tag.dropFirst()
    if rest.hasPrefix("/") { rest = rest.dropFirst() }
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    let after = rest[name.endIndex...].first
    guard !name.isEmpty, let after, after == ">" || after == "/" || after == " " || after == "\n" else {
      return nil
    }
    // A placeholder of two words, `<pod name>`, is none of the marks; `<a href=…>` carries an attribute.
    if after == " ", !tag.contains("="), !tag.hasSuffix("/>") { return nil }
    return name
  }

  /// The text of an HTML block without its marks; empty when only marks are in it.
  static func text(of html: String) -> String {
    var result = ""
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      rest = rest[start...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.position(of: "-->") else { return result.trimmed }
        rest = rest.bytes(end + 3..<rest.utf8.count)
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { break }
      let tag = String(rest[...end])
      if !isMark(tag) { result += tag }
      rest = rest[rest.index(after: end)...]
    }
    return (result + rest).trimmed
  }
}
