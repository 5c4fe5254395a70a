import ShellReader

/// Tells what a document says about itself from what it asks for: "- Last reviewed: 2026-04-25".
enum DocumentFacts {
  /// A label and what it says.
  typealias Fact = (label: String, value: InlineText)

  /// The facts of a block that holds nothing else; nil for any other block.
  ///
  /// - Parameters:
  ///   - block: bullets, lines of a paragraph, a quotation or a table of two columns.
  ///   - isOwnPlace: whether it stands where documents speak of themselves, so that no day of review is asked for.
  static func read(_ block: MarkdownBlock, isOwnPlace: Bool) -> [Fact]? {
    guard let facts = labelled(block), !facts.isEmpty else { return nil }
    let keys = facts.map { MetadataKey($0.label) }
    let known = keys.count { $0 != nil }
    let isReviewed = zip(keys, facts).contains { key, fact in
      key?.isReview == true && isShort(fact.value)
    }
    if isReviewed { return known * 2 >= facts.count ? facts : nil }
    return isOwnPlace && known == facts.count && facts.allSatisfy { isShort($0.value) } ? facts : nil
  }

  /// Whether a section holds facts about the document and nothing else: "## Review", "## Maintenance".
  static func areAll(of section: Section) -> Bool {
    let blocks = section.blocks.filter { $0.kind != .rule && $0.kind != .html }
    guard !blocks.isEmpty, section.children.isEmpty else { return false }
    let isOwnPlace = isOwn(section.title)
    return blocks.allSatisfy { read($0, isOwnPlace: isOwnPlace) != nil }
  }

  /// Whether the heading says that the document speaks of itself below it.
  static func isOwn(_ title: HeadingTitle) -> Bool {
    guard let first = title.words.first, let last = title.words.last else { return false }
    if ["document", "runbook"].contains(first) { return parts.contains(last) }
    return title.words.count < 3 && ["review", "maintenance", "metadata", "ownership"].contains(last)
  }

  /// What follows "Document" and "Runbook" in headings of such facts.
  private static let parts: WordSet = [
    "control", "information", "info", "details", "metadata", "properties", "ownership", "owner", "review",
    "maintenance", "status", "history",
  ]

  /// Whether a value is a day, an interval or a word, and no sentence.
  private static func isShort(_ value: InlineText) -> Bool { value.plain.foldedWords.count <= 8 }

  /// The labels and values of a block in which everything is labelled.
  private static func labelled(_ block: MarkdownBlock) -> [Fact]? {
    switch block.kind {
    case .paragraph:
      // Most paragraphs label nothing, and their lines need not be cut.
      guard block.text.spans.contains(where: { $0.text.holds(byte: 0x3A) }) else { return nil }
      return all(block.text.lines.filter { !$0.isEmpty }, fact)
    case .quote: return all(block.children, labelled)?.flatMap(\.self)
    case .list where !block.isOrderedList:
      return all(block.children) { item in
        item.isTask || item.children.count != 1 ? nil : fact(item.itemText)
      }
    case .table:
      // The first row may be a head without a meaning: "Field | Value".
      guard block.children.allSatisfy({ $0.children.count == 2 }) else { return nil }
      let rows = block.children.map { ($0.children[0].text.plain.trimmed, $0.children[1].text) }
      guard let head = rows.first else { return nil }
      return MetadataKey(head.0) == nil ? Array(rows.dropFirst()) : rows
    default: return nil
    }
  }

  private static func all<Part, Read>(_ parts: [Part], _ read: (Part) -> Read?) -> [Read]? {
    var found: [Read] = []
    for part in parts {
      guard let one = read(part) else { return nil }
      found.append(one)
    }
    return found
  }

  /// Reads "Owner: …", "**Owner:** …", "**Owner** : …".
  static func fact(_ line: InlineText) -> Fact? {
    let plain = line.plain
    guard let colon = plain.position(of: ":") else { return nil }
    let label = plain.bytes(0..<colon).trimmed
    guard !label.isEmpty, label.utf8.count < 40 else { return nil }
    return (label, line.droppingFirst(colon + 1))
  }
}
