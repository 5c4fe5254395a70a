/// The headings of a document by anchor, number and words.
///
/// Each table is made when it is first asked: few runbooks need more than one of them.
struct HeadingIndex {
  private struct Heading {
    var text: String
    var title: HeadingTitle
    var line: Int
  }

  private var headings: [Heading] = []
  private(set) lazy var anchors = HeadingAnchors(headings.map { ($0.text, $0.line) })
  /// The first lines of the numbers.
  private lazy var numbers = firstLines { $0.title.number.map { [$0.folded] } ?? [] }
  /// The first lines of the titles, by their words with the number and without.
  private lazy var titles = firstLines { heading in
    [heading.title.allWords.joined(separator: " "), heading.title.words.joined(separator: " ")]
  }

  /// Titles of which parts are looked for: the largest of 2,977 real runbooks has 453 headings.
  private static let mostTitles = 2_000

  /// Indexes the headings of sections, those below them not included.
  init(_ sections: [Section]) {
    for section in sections where section.level > 0 {
      headings.append(Heading(text: section.heading.plain, title: section.title, line: section.line))
      for block in section.blocks { addHeadings(in: block) }
    }
  }

  private mutating func addHeadings(in block: MarkdownBlock) {
    if block.headingLevel != nil {
      let text = block.text.plain
      headings.append(Heading(text: text, title: HeadingTitle(text), line: block.line))
    }
    for child in block.children { addHeadings(in: child) }
  }

  private func firstLines(_ keys: (Heading) -> [String]) -> [String: Int] {
    var lines: [String: Int] = [:]
    for heading in headings {
      for key in keys(heading) where lines[key] == nil { lines[key] = heading.line }
    }
    return lines
  }

  /// The line of the heading with this anchor, as GitHub makes them or any other site generator, or nil.
  mutating func line(ofAnchor anchor: String) -> Int? { anchors.line(of: anchor) }

  /// The line of the first heading with this number.
  mutating func line(ofNumber number: String) -> Int? { numbers[number.folded] }

  /// The line of the heading that says this and nothing else.
  mutating func line(ofWholeTitle title: String) -> Int? {
    let wanted = title.foldedWords.joined(separator: " ")
    return wanted.utf8.count > 3 ? titles[wanted] : nil
  }

  /// The line of the heading that says this, or whose words begin so.
  mutating func line(ofTitle title: String) -> Int? {
    if let line = line(ofWholeTitle: title) { return line }
    let wanted = title.foldedWords.joined(separator: " ")
    guard wanted.utf8.count > 3, titles.count <= Self.mostTitles else { return nil }
    return titles.filter { $0.key.hasPrefix(wanted) || $0.key.hasSuffix(" " + wanted) }.map(\.value).min()
  }
}
