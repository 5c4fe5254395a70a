import IncidentModel

/// Collects what a runbook says about itself: front matter first, then labelled lines, quotations, tables, footers.
struct MetadataReader {
  private(set) var metadata: RunbookMetadata
  private let fromFrontMatter: RunbookMetadata

  init(sections: [Section], titleLine: Int?, frontMatter: RunbookMetadata) {
    metadata = frontMatter
    fromFrontMatter = frontMatter
    for section in sections {
      readHeading(section)
      let isTop = section.level == 0 || section.line == titleLine
      let isOwnPlace = isTop || DocumentFacts.isOwn(section.title)
      for block in section.blocks {
        if isTop || section.role == .reference { readLabelled(block) }
        readFacts(block, isOwnPlace: isOwnPlace)
      }
    }
    // A footer stands below the last section, whatever that is about.
    if let last = sections.last {
      for block in last.blocks.suffix(3) {
        if last.role != .reference { readLabelled(block) }
        readFacts(block, isOwnPlace: last.role != .communication && !block.isTable)
      }
    }
  }

  /// Reads a block that holds nothing but facts about the document, wherever it stands.
  private mutating func readFacts(_ block: MarkdownBlock, isOwnPlace: Bool) {
    guard let facts = DocumentFacts.read(block, isOwnPlace: isOwnPlace) else { return }
    for fact in facts { take(fact.label, fact.value, isSure: true) }
  }

  /// Finds what the runbook wants after a time, which a list does not show.
  mutating func readClocks(of sections: [Section]) {
    for section in sections { readClocks(section) }
  }

  /// Reads "## Severity: high" as the line that it is.
  private mutating func readHeading(_ section: Section) {
    let text = section.title.full
    guard let colon = text.position(of: ":"), section.role == .reference else { return }
    let value = InlineSpan(
      kind: .text, text: String(text.bytes(colon + 1..<text.utf8.count)), traits: [], link: nil,
      line: section.line)
    take(String(text.bytes(0..<colon)).trimmed, InlineText(spans: [value]), isSure: false)
  }

  /// Reads the label lines of a block: paragraphs, quotations, bullets and tables of two columns.
  private mutating func readLabelled(_ block: MarkdownBlock) {
    switch block.kind {
    case .paragraph:
      let lines = block.text.lines
      for line in lines where line.boldLead != nil || lines.count == 1 { readLine(line) }
    case .quote: for child in block.children { readLabelled(child) }
    case .list where block.children.allSatisfy({ $0.itemText.boldLead != nil }):
      for item in block.children { readLine(item.itemText) }
    case .table:
      guard block.children.allSatisfy({ $0.children.count == 2 }) else { return }
      for row in block.children.dropFirst() {
        take(row.children[0].text.plain.trimmed, row.children[1].text, isSure: false)
      }
      if let head = block.children.first {
        take(head.children[0].text.plain.trimmed, head.children[1].text, isSure: false)
      }
    default: break
    }
  }

  /// Reads "**Owner:** …", "**Owner** : …".
  private mutating func readLine(_ line: InlineText) {
    guard let (lead, rest) = line.boldLead else { return }
    var key = lead
    var value = rest
    if key.utf8.last == 0x3A {
      key = String(key.dropLast()).trimmed
    } else if rest.plain.trimmed.utf8.first == 0x3A {
      let blanks = rest.plain.utf8.prefix { TextScan.isSpace($0) }.count
      value = rest.droppingFirst(blanks + 1)
    } else {
      return
    }
    take(key, value, isSure: true)
  }

  /// Takes a key with its text; what no key is known for is kept as it is when its look makes it one.
  private mutating func take(_ key: String, _ value: InlineText, isSure: Bool) {
    let text = value.plain.trimmed
    guard !text.isEmpty, key.utf8.count < 40, !(text.hasPrefix("[") && text.hasSuffix("]")) else { return }
    switch MetadataKey(key) {
    case .alerts:
      guard fromFrontMatter.alerts.isEmpty else { return }
      metadata.alerts += Self.alerts(in: value).filter { !metadata.alerts.contains($0) }
    case .severity: set(\.severity, text)
    case .owner: set(\.owner, text.hasSuffix(".") ? String(text.dropLast()) : text)
    case .impact: set(\.impact, text)
    case .mttrTarget:
      if metadata.mttrTargetSeconds == nil { metadata.mttrTargetSeconds = DurationScanner.first(in: text) }
    case .lastReviewed:
      if let day = CalendarDay.read(text) { set(\.lastReviewed, day) }
    case .nextReview:
      if let day = CalendarDay.read(text) { set(\.nextReview, day) }
    case .reviewEvery: set(\.reviewEvery, text)
    case .document, nil:
      guard isSure, text.utf8.count < 200, !metadata.other.contains(where: { $0.key == key }),
        metadata.other.count < 40
      else { return }
      metadata.other.append(RunbookMetadata.Entry(key: key, text: text))
    }
  }

  private mutating func set(_ field: WritableKeyPath<RunbookMetadata, String?>, _ text: String) {
    if metadata[keyPath: field] == nil { metadata[keyPath: field] = text }
  }

  /// The names of alerts: the code spans, else the words that commas, slashes and "or" stand between.
  private static func alerts(in value: InlineText) -> [String] {
    let codes = value.spans.filter { $0.kind == .code }.map(\.text.trimmed)
    if !codes.isEmpty { return codes.filter { !$0.contains(".") && !$0.contains("/") && !$0.contains("{") } }
    let text = value.plain.replacing(" or ", with: ",").replacing(" / ", with: ",").replacing(
      " and ", with: ",")
    return text.split(separator: ",").map(\.trimmed).filter {
      !$0.isEmpty && $0.split(separator: " ").count <= 4
    }
  }

  /// Finds what the runbook wants after a time, in its prose and in its message templates.
  private mutating func readClocks(_ section: Section) {
    if section.level > 0 { take(ClockReader.read(section.title.full, line: section.line)) }
    for block in section.blocks { readClocks(block) }
  }

  private mutating func readClocks(_ block: MarkdownBlock) {
    switch block.kind {
    case .paragraph:
      guard block.text.spans.contains(where: { $0.text.holdsDigit }), ClockReader.mayState(block.text.plain)
      else { return }
      for line in block.text.lines { take(ClockReader.read(line.plain, line: line.line ?? block.line)) }
    case .code:
      guard block.literal.holds(Self.updates) else { return }
      for (index, line) in block.literal.lines.enumerated()
      where line.holds(Self.regularUpdates) || line.beginsFolded(with: "update") {
        take(ClockReader.read(String(line), line: block.literalLine + index))
      }
    case .table: break
    default: for child in block.children { readClocks(child) }
    }
  }

  private static let updates = Phrases(["update"])

  private static let regularUpdates = Phrases(["updates: every"])

  /// Takes a rule; the first of each kind counts, and front matter's before all.
  private mutating func take(_ rule: ClockRule?) {
    guard let rule, !metadata.clocks.contains(where: { $0.kind == rule.kind }) else { return }
    metadata.clocks.append(rule)
  }
}
