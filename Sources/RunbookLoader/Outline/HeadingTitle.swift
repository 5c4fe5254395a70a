/// A heading's text taken apart: what numbers it, and what it says.
struct HeadingTitle: Equatable {
  /// How the author counts it.
  enum Form: Equatable {
    case plain
    /// "3. …", "2.1 …", "A) …".
    case numbered
    /// "Step 3: …".
    case step
    /// "Phase 2: …", "Part 1", "Stage A".
    case phase
    /// "Option A: …", "Scenario 1 — …": one of several.
    case option
  }

  /// The whole text without marks, anchors and signs at its ends.
  var full: String
  /// The text without its number.
  var title: String
  /// The number as written: "3", "2.1", "A".
  var number: String?
  var form = Form.plain

  /// The words of the title in small letters; what sections are judged by.
  var words: [String]

  init(_ text: String) {
    self.init(wordless: text)
    words = title.foldedWords
  }

  /// Takes a text apart whose words nobody asks for.
  init(wordless text: String) {
    full = Self.cleaned(text)
    title = full
    words = []
    readNumber()
  }

  /// The words of the whole text, its number included.
  var allWords: [String] { full == title ? words : full.foldedWords }

  /// The text of a heading without its number.
  static func title(of text: String) -> String { HeadingTitle(wordless: text).title }

  /// What the first word of a heading says that it counts; nil for nearly every word.
  private static func form(_ word: String) -> Form? {
    switch word {
    case "step", "schritt", "étape", "paso": .step
    case "phase", "stage", "part", "section": .phase
    case "option", "scenario", "case", "cause", "method", "approach", "alternative", "variant", "path",
      "plan", "fix", "solution", "situation", "playbook", "level", "possibility", "strategy":
      .option
    default: nil
    }
  }

  private static func cleaned(_ text: String) -> String {
    var text = text.trimmed
    if text.utf8.last == 0x7D, let anchor = text.position(of: "{#") {
      text = String(text.bytes(0..<anchor)).trimmed
    }
    text = withoutKeycap(withoutSigns(text))
    while text.utf8.last == 0x3A { text = String(text.dropLast()).trimmed }
    return text.inOneLine
  }

  /// The text with a plain number for a keycap at its start: "1️⃣ Check" says "1) Check".
  private static func withoutKeycap(_ text: String) -> String {
    let keycap = "\u{20E3}"
    guard let first = text.utf8.first, TextScan.isDigit(first), let end = text.position(of: keycap), end < 6
    else { return text }
    let number = Substring(text.utf8.prefix { TextScan.isDigit($0) })
    return "\(number)." + text.bytes(end + keycap.utf8.count..<text.utf8.count)
  }

  /// The text without the emoji and arrows at its start.
  private static func withoutSigns(_ text: String) -> String {
    // None of them is ASCII, and blanks are gone already.
    guard let first = text.utf8.first, first >= 0x80 else { return text }
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.isPictograph || first.value == 0x20 { scalars.removeFirst() }
    return String(scalars)
  }

  private mutating func readNumber() {
    // Most headings begin with a word that counts nothing, and need not be taken apart.
    let start = full.bytes(0..<(full.position(of: " ") ?? full.utf8.count))
    let form = start.utf8.count <= 12 ? Self.form(start.folded) : nil
    guard form != nil || start.withBytes(Self.mayCount) else { return }
    if let form {
      let behind = full[start.endIndex...].utf8.drop { $0 == 0x20 }
      guard !behind.isEmpty else { return }
      let label = Substring(behind.prefix { $0 != 0x20 })
      let bare = label.prefix { $0.isLetter || $0.isNumber || $0 == "." }
      let count = bare.utf8.last == 0x2E ? bare.dropLast() : bare
      let behindCount = label[bare.endIndex...].utf8
      guard Self.isCount(count), behindCount.isEmpty || Self.markLength(behindCount) > 0 else { return }
      // "Fix 3 bugs" counts bugs: words that are also verbs need a mark after the number.
      let rest = full[label.startIndex...].dropFirst(bare.count)
      let hasMark = rest.isEmpty || Self.startsWithMark(rest) || bare.utf8.last == 0x2E
      guard hasMark || form == .step else { return }
      number = String(count)
      self.form = form
      let name = Self.withoutMark(rest)
      if form == .step || form == .phase, !name.isEmpty { title = name }
      return
    }
    readPlainNumber(start)
  }

  /// Whether a first word may be a number: "3.", "2.1", "3a)", "A:", "IV.".
  private static func mayCount(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if TextScan.isDigit(first) { return true }
    guard TextScan.isCapital(first) else { return false }
    return word.count == 1 || !TextScan.isAlphanumeric(word[1]) || isRomanDigit(first)
  }

  private static func isRomanDigit(_ byte: UInt8) -> Bool { byte == 0x49 || byte == 0x56 || byte == 0x58 }

  /// Reads "3.", "3)", "2.1", "A.", "A)" and "3 -".
  private mutating func readPlainNumber(_ first: Substring) {
    if Self.isTime(first) { return readTime(first) }
    let bare = Substring(first.utf8.prefix { TextScan.isAlphanumeric($0) || $0 == 0x2E })
    var mark = first[bare.endIndex...]
    var count = bare
    if count.utf8.last == 0x2E {
      count = count.dropLast()
      if mark.isEmpty { mark = "." }
    }
    // "3-2-1 rule" and "2026-01-27 deployment" count nothing.
    guard Self.isCount(count), Self.withoutMark(mark).isEmpty else { return }
    let rest = Substring(full[first.endIndex...].utf8.drop { $0 == 0x20 })
    let isDigits = count.utf8.allSatisfy { TextScan.isDigit($0) || $0 == 0x2E }
    if mark.isEmpty {
      // "2.1 Prepare" and "3 - Prepare" are numbers, "5 minutes" and "A note" are not.
      guard isDigits, count.holds(byte: 0x2E) || Self.startsWithMark(rest) else { return }
    }
    let name = Self.withoutMark(rest)
    guard !name.isEmpty else { return }
    number = String(count)
    title = name
    // Letters and Roman numbers count parts, digits count steps.
    form = isDigits || count.utf8.first.map(TextScan.isDigit) == true ? .numbered : .phase
  }

  /// Reads "14:27 - Page the owner": in a drill or a cutover the clock counts the steps.
  private mutating func readTime(_ first: Substring) {
    let rest = full[first.endIndex...]
    let name = Self.withoutMark(rest)
    guard first.utf8.last == 0x3A || Self.startsWithMark(rest), !name.isEmpty else { return }
    number = String(first.utf8.last == 0x3A ? first.dropLast() : first)
    title = name
    form = .numbered
  }

  /// Whether the word is a time of day, with or without a colon behind it: "9:05", "14:27:".
  private static func isTime(_ word: Substring) -> Bool {
    guard word.holds(byte: 0x3A) else { return false }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 && parts[2].isEmpty else { return false }
    return (1...2).contains(parts[0].utf8.count) && parts[1].utf8.count == 2
      && parts[..<2].allSatisfy { $0.utf8.allSatisfy(TextScan.isDigit) }
  }

  /// Whether the text counts: digits and points, a single capital, a small Roman number, "3a".
  private static func isCount(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 6 else { return false }
    if TextScan.isDigit(first) {
      let letters = text.utf8.count(where: TextScan.isLetter)
      return letters <= 1 && text.utf8.allSatisfy { TextScan.isAlphanumeric($0) || $0 == 0x2E }
    }
    return text.utf8.count == 1 ? TextScan.isCapital(first) : text.utf8.allSatisfy(isRomanDigit)
  }

  /// The bytes of the mark that the text begins with, one of `:.)-/|]` or a dash; 0 when it begins with none.
  private static func markLength(_ text: Substring.UTF8View) -> Int {
    switch text.first {
    case 0x3A, 0x2E, 0x29, 0x2D, 0x2F, 0x7C, 0x5D: 1
    case 0xE2: text.starts(with: "–".utf8) || text.starts(with: "—".utf8) ? 3 : 0
    default: 0
    }
  }

  private static func startsWithMark(_ text: Substring) -> Bool {
    markLength(text.utf8.drop { $0 == 0x20 }) > 0
  }

  private static func withoutMark(_ text: Substring) -> String {
    var rest = text.utf8
    while true {
      let length = rest.first == 0x20 ? 1 : markLength(rest)
      if length == 0 { return Substring(rest).trimmed }
      rest = rest.dropFirst(length)
    }
  }
}
