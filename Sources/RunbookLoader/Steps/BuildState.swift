import IncidentModel

/// What the steps of one runbook share while they are built, in the file's order.
struct BuildState {
  let judge: BlockJudge
  let path: String
  /// Variables that commands before this one set.
  var defined: Set<String> = []
  var sessions = SessionTracker()
  private var usedIDs: [String: Int] = [:]
  /// The parts of identifiers that sections above steps give: many steps stand below the same ones.
  private var slugs: [String: String] = [:]

  init(judge: BlockJudge, path: String) {
    self.judge = judge
    self.path = path
  }

  /// Makes the identifier of a step: the sections above it, then its own words; the second of the same name is `~2`.
  ///
  /// Numbers are no part of it: a step that comes in between gives every later one another.
  mutating func identifier(path: [String], step: StepDraft) -> StepID {
    var parts: [String] = []
    for section in path {
      let slug = slugs[section] ?? Self.slug(section, words: 6)
      slugs[section] = slug
      if !slug.isEmpty { parts.append(slug) }
    }
    let own = Self.slug(step.identity, words: 8)
    parts.append(own.isEmpty ? "step" : own)
    let text = parts.joined(separator: "/")
    let count = usedIDs[text, default: 0] + 1
    usedIDs[text] = count
    return StepID(count == 1 ? text : "\(text)~\(count)")
  }

  /// The first words of a title in small letters, joined by hyphens; what stands in parentheses is left out.
  private static func slug(_ text: String, words count: Int) -> String {
    var text = HeadingTitle(text).title
    if let open = text.utf8.firstIndex(of: 0x28), open > text.startIndex { text = String(text[..<open]) }
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      // Most titles are ASCII, whose letters need no table.
      return text.utf8.split { !TextScan.isAlphanumeric($0) }.prefix(count)
        .map { String(decoding: $0.map(TextScan.lower), as: UTF8.self) }.joined(separator: "-")
    }
    var slug = ""
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).prefix(count) {
      slug += slug.isEmpty ? word : "-" + word
    }
    return slug
  }
}
