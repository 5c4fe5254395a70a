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

  private init(wordless text: String) {
    full = Self.cleaned(text)
    title = full
    words = []
    readNumber()
  }

  /// The text of a heading without its number.
  static func title(of text: String) -> String { HeadingTitle(wordless: text).title }

  private static let forms: [String: Form] = [
    "step": .step, "schritt": .step, "étape": .step, "paso": .step, "phase": .phase, "stage": .phase,
    "part": .phase, "section": .phase, "option": .option, "scenario": .option, "case": .option,
    "cause": .option, "method": .option, "approach": .option, "alternative": .option, "variant": .option,
    "path": .option, "plan": .option, "fix": .option, "solution": .option, "situation": .option,
    "playbook": .option, "level": .option, "possibility": .option, "strategy": .option,
  ]

  private static func cleaned(_ text: String) -> String {
    var text = text.trimmed
    if let anchor = text.position(of: "{#"), text.hasSuffix("}") {
      text = String(text.bytes(0..<anchor)).trimmed
    }
    text = withoutKeycap(withoutSigns(text))
    while text.hasSuffix(":") { text = String(text.dropLast()).trimmed }
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
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.isPictograph || first.value == 0x20 { scalars.removeFirst() }
    return String(scalars)
  }

  private mutating func readNumber() {
    // Most headings begin with a word that counts nothing, and need not be taken apart.
    let start = full.utf8.prefix { $0 != 0x20 }
    let form = start.count <= 12 ? Self.forms[Substring(start).folded] : nil
    guard form != nil || Self.mayCount(start) else { return }
    if let form {
      let behind = full[start.endIndex...].utf8.drop { $0 == 0x20 }
      guard !behind.isEmpty else { return }
      let label = Substring(behind.prefix { $0 != 0x20 })
      let bare = label.prefix { $0.isLetter || $0.isNumber || $0 == "." }
      let count = bare.hasSuffix(".") ? bare.dropLast() : bare
      guard Self.isCount(count), bare.endIndex == label.endIndex || Self.isMark(label[bare.endIndex]) else {
        return
      }
      // "Fix 3 bugs" counts bugs: words that are also verbs need a mark after the number.
      let rest = full[label.startIndex...].dropFirst(bare.count)
      let hasMark = rest.isEmpty || Self.startsWithMark(rest) || bare.hasSuffix(".")
      guard hasMark || form == .step else { return }
      number = String(count)
      self.form = form
      let name = Self.withoutMark(rest)
      if form == .step || form == .phase, !name.isEmpty { title = name }
      return
    }
    readPlainNumber(Substring(start))
  }

  /// Whether a first word may be a number: "3.", "2.1", "3a)", "A:", "IV.".
  private static func mayCount(_ word: Substring.UTF8View) -> Bool {
    guard let first = word.first else { return false }
    if TextScan.isDigit(first) { return true }
    guard TextScan.isCapital(first), let next = word.dropFirst().first else {
      return TextScan.isCapital(first)
    }
    return !TextScan.isAlphanumeric(next) || word.prefix { !isRomanDigit($0) }.isEmpty
  }

  private static func isRomanDigit(_ byte: UInt8) -> Bool { byte == 0x49 || byte == 0x56 || byte == 0x58 }

  /// Reads "3.", "3)", "2.1", "A.", "A)" and "3 -".
  private mutating func readPlainNumber(_ first: Substring) {
    let bare = Substring(first.utf8.prefix { TextScan.isAlphanumeric($0) || $0 == 0x2E })
    var mark = first[bare.endIndex...]
    var count = bare
    if count.hasSuffix(".") {
      count = count.dropLast()
      if mark.isEmpty { mark = "." }
    }
    guard Self.isCount(count), mark.isEmpty || Self.startsWithMark(mark) else { return }
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

  /// Whether the text counts: digits and points, a single capital, a small Roman number, "3a".
  private static func isCount(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 6 else { return false }
    if TextScan.isDigit(first) {
      let letters = text.utf8.filter(TextScan.isLetter).count
      return letters <= 1 && text.utf8.allSatisfy { TextScan.isAlphanumeric($0) || $0 == 0x2E }
    }
    return text.utf8.count == 1 ? TextScan.isCapital(first) : text.allSatisfy { "IVX".contains($0) }
  }

  private static func isMark(_ character: Character) -> Bool { ":.)-–—/|]".contains(character) }

  private static func startsWithMark(_ text: Substring) -> Bool {
    text.first { $0 != " " }.map(isMark) ?? false
  }

  private static func withoutMark(_ text: Substring) -> String {
    String(text.drop { $0 == " " || isMark($0) }).trimmed
  }
}
