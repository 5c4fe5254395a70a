/// The headings of a document by anchor, number and words.
struct HeadingIndex {
  private var anchors: [String: Int] = [:]
  /// The first lines of the anchors by their letters and digits alone.
  private var looseAnchors: [String: Int] = [:]
  /// How often each anchor was counted on: to try all numbers for each heading takes time that grows with the square.
  private var counts: [String: Int] = [:]
  private var numbers: [String: Int] = [:]
  private var titles: [String: Int] = [:]

  /// Titles of which parts are looked for: the largest of 2,977 real runbooks has 453 headings.
  private static let mostTitles = 2_000

  /// Indexes the headings of sections, those below them not included.
  init(_ sections: [Section]) {
    for section in sections where section.level > 0 {
      add(section.heading.plain, title: section.title, line: section.line)
      for block in section.blocks { addHeadings(in: block) }
    }
  }

  /// The line of the heading with this anchor, as GitHub makes them or any other site generator, or nil.
  func line(ofAnchor anchor: String) -> Int? {
    let name = anchor.folded
    if let line = anchors[name] ?? anchors[Self.decoded(name)] { return line }
    return name.isEmpty || name == "top" ? 1 : line(ofLooseAnchor: name)
  }

  /// The line of the first heading with the same letters and digits: site generators differ in the rest.
  private func line(ofLooseAnchor anchor: String) -> Int? {
    let wanted = Self.letters(of: Self.decoded(anchor))
    guard !wanted.isEmpty else { return nil }
    return looseAnchors[wanted]
  }

  private static func letters(of text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.utf8.filter(TextScan.isAlphanumeric).map(TextScan.lower), as: UTF8.self)
    }
    return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The line of the first heading with this number.
  func line(ofNumber number: String) -> Int? { numbers[number.folded] }

  /// The line of the heading that says this, or whose words begin so.
  func line(ofTitle title: String) -> Int? {
    let wanted = title.foldedWords.joined(separator: " ")
    guard wanted.utf8.count > 3 else { return nil }
    if let line = titles[wanted] { return line }
    guard titles.count <= Self.mostTitles else { return nil }
    return titles.filter { $0.key.hasPrefix(wanted) || $0.key.hasSuffix(" " + wanted) }.map(\.value).min()
  }

  /// A heading's anchor as GitHub makes it: small letters, digits, hyphens for blanks.
  static func anchor(of text: String) -> String {
    let text = text.trimmed
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      // Most headings are ASCII, whose letters need no table.
      let kept = text.utf8.filter { TextScan.isWord($0) || $0 == 0x2D || $0 == 0x20 }
      return String(decoding: kept.map { $0 == 0x20 ? 0x2D : TextScan.lower($0) }, as: UTF8.self)
    }
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        result.append(character)
      } else if character == " " {
        result.append("-")
      }
    }
    return result
  }

  private mutating func addHeadings(in block: MarkdownBlock) {
    if block.headingLevel != nil {
      add(block.text.plain, title: HeadingTitle(block.text.plain), line: block.line)
    }
    for child in block.children { addHeadings(in: child) }
  }

  private mutating func add(_ text: String, title: HeadingTitle, line: Int) {
    var name = text.trimmed
    if let start = name.position(of: "{#"), name.hasSuffix("}") {
      let explicit = name.bytes(start + 2..<name.utf8.count - 1)
      anchors[explicit.folded] = line
      addLoose(explicit.folded, line: line)
      name = name.bytes(0..<start).trimmed
    }
    let anchor = Self.anchor(of: name)
    if anchors[anchor] == nil {
      anchors[anchor] = line
    } else {
      // Twice the same heading: GitHub counts them.
      var count = counts[anchor, default: 0] + 1
      while anchors["\(anchor)-\(count)"] != nil { count += 1 }
      counts[anchor] = count
      anchors["\(anchor)-\(count)"] = line
      addLoose("\(anchor)-\(count)", line: line)
    }
    addLoose(anchor, line: line)
    if let number = title.number?.folded, numbers[number] == nil { numbers[number] = line }
    for words in [title.full.foldedWords, title.words] {
      let key = words.joined(separator: " ")
      if titles[key] == nil { titles[key] = line }
    }
  }

  private mutating func addLoose(_ anchor: String, line: Int) {
    let letters = Self.letters(of: anchor)
    if looseAnchors[letters] == nil { looseAnchors[letters] = line }
  }

  /// The text with `%xx` replaced.
  static func decoded(_ text: String) -> String {
    guard text.holds(byte: 0x25) else { return text }
    var bytes: [UInt8] = []
    let all = Array(text.utf8)
    var at = 0
    while at < all.count {
      if all[at] == 0x25, at + 2 < all.count,
        let value = UInt8(String(decoding: all[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        at += 3
      } else {
        bytes.append(all[at])
        at += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
