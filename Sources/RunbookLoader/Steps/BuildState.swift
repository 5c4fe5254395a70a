import IncidentModel
import ShellReader

/// What the steps of one runbook share while they are built, in the file's order.
///
/// One object: as a value it was copied with all its tables for every step, a tenth of the time of building them.
final class BuildState {
  let judge: BlockJudge
  let path: String
  /// Variables that commands before this one set.
  var defined: Set<String> = []
  var sessions = SessionTracker()
  /// What each command's text was found to do: whoever looks the runbook over asks again.
  var analyses: [String: ShellAnalysis] = [:]
  private var usedIDs: [String: Int] = [:]
  private var messageTitles: [String: Int] = [:]
  /// The parts of identifiers that sections above steps give: many steps stand below the same ones.
  private var slugs: [String: String] = [:]

  init(judge: BlockJudge, path: String) {
    self.judge = judge
    self.path = path
  }

  /// What the identifiers of all steps below these sections begin with.
  func prefix(below sections: [String]) -> String {
    sections.reduce(into: "") { prefix, section in
      let slug = slug(ofSection: section)
      if !slug.isEmpty { prefix += slug + "/" }
    }
  }

  /// Makes the identifier of a step: the sections above it, then its own words; the second of the same name is `~2`.
  ///
  /// Numbers are no part of it: a step that comes in between gives every later one another.
  func identifier(of step: StepDraft, prefix: String) -> StepID {
    let own = Self.slug(step.identity, words: 8)
    let text = prefix + (own.isEmpty ? "step" : own)
    let count = usedIDs[text, default: 0] + 1
    usedIDs[text] = count
    return StepID(count == 1 ? text : "\(text)~\(count)")
  }

  private func slug(ofSection title: String) -> String {
    if let known = slugs[title] { return known }
    let slug = Self.slug(title, words: 6)
    slugs[title] = slug
    return slug
  }

  /// Returns what a message is called: the timeline knows which one was sent by that, so the second of a title is
  /// `Title (2)`.
  func messageTitle(_ title: String) -> String {
    let count = messageTitles[title, default: 0] + 1
    messageTitles[title] = count
    return count == 1 ? title : "\(title) (\(count))"
  }

  /// Nil when a character outside ASCII stands before so many words.
  private static func slug(ascii text: UnsafeBufferPointer<UInt8>, words count: Int) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(min(text.count, 80))
    var words = 0
    var isInWord = false
    for byte in text {
      if byte >= 0x80 { return nil }
      guard TextScan.isAlphanumeric(byte) else {
        isInWord = false
        continue
      }
      if !isInWord {
        guard words < count else { break }
        if words > 0 { slug.append(0x2D) }
        words += 1
        isInWord = true
      }
      slug.append(TextScan.lower(byte))
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// The first words of a title in small letters, joined by hyphens; what stands in parentheses is left out.
  private static func slug(_ text: String, words count: Int) -> String {
    var text = HeadingTitle.title(of: text)
    if let open = text.position(of: "("), open > 0 { text = String(text.bytes(0..<open)) }
    // Most titles begin in ASCII, whose letters need no table.
    if let slug = text.withBytes({ Self.slug(ascii: $0, words: count) }) { return slug }
    var slug = ""
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).prefix(count) {
      slug += slug.isEmpty ? word : "-" + word
    }
    return slug
  }
}
