import IncidentModel

/// Judges what blocks hold: things to run, things to do, things to know.
struct BlockJudge {
  let codes: CodeIndex
  private let inline: InlineCommandReader

  /// The words of every heading in small letters, which a list above them may only announce.
  private let headings: [[String]]

  init(codes: CodeIndex, headings: [[String]] = []) {
    self.codes = codes
    self.headings = headings
    inline = InlineCommandReader(look: codes.look)
  }

  /// Whether a code block is run or is instructions in a fence.
  func isRunnable(_ block: MarkdownBlock) -> Bool {
    switch codes.kind(of: block) {
    case .commands, .instructions, .template(.session): true
    default: false
    }
  }

  /// Whether a code block is to be copied.
  func isTemplate(_ block: MarkdownBlock) -> Bool {
    guard case .template = codes.kind(of: block) else { return false }
    return true
  }

  /// Whether a code block is to be copied into a console of its own: PowerShell, another database's SQL.
  func isTyped(_ block: MarkdownBlock) -> Bool {
    isTemplate(block) && codes.reading(of: block).map { CodeLanguage.isTyped($0.language) } == true
  }

  /// Whether a code block is a text to send to people.
  func isMessage(_ block: MarkdownBlock) -> Bool {
    codes.kind(of: block) == .template(.message)
  }

  /// Whether the block or one below it is run.
  func holdsCommand(_ block: MarkdownBlock) -> Bool {
    block.contains { $0.isCode ? isRunnable($0) : !inlineCommands(in: $0.text).isEmpty }
  }

  /// Whether the block or one below it is a code block that is run.
  func holdsRunnable(_ block: MarkdownBlock) -> Bool { block.contains { $0.isCode && isRunnable($0) } }

  /// What a table of commands holds; nil for any other block.
  func commandTable(_ block: MarkdownBlock) -> CommandTable? { CommandTable(block, reader: inline) }

  /// Whether a block is run as it stands: code, a table of commands, or one that says which of them mends what.
  func isWork(_ block: MarkdownBlock) -> Bool {
    if isRunnable(block) { return true }
    guard block.isTable else { return false }
    return commandTable(block) != nil || OutcomeTableReader.read(block) != nil && holdsCommand(block)
  }

  /// Whether an item of the list, however deep, is a command and no sentence about one: "Backend: `curl …`".
  func listsCommand(_ list: MarkdownBlock) -> Bool {
    list.children.contains { item in
      if item.children.contains(where: { $0.isList && listsCommand($0) }) { return true }
      let text = item.itemText
      guard let last = text.spans.last(where: { !$0.text.isBlank }), last.kind == .code,
        inlineCommands(in: text).count == 1, inlineCommands(in: text).last?.text == last.text.trimmed
      else { return false }
      let before = text.plain.trimmed.dropLast(last.text.trimmed.count).trimmed
      return before.isEmpty || before.hasSuffix(":") || before.hasSuffix("：")
    }
  }

  /// The code spans of a text that are commands.
  func inlineCommands(in text: InlineText) -> [InlineSpan] { inline.commands(in: text) }

  /// Whether a paragraph leads to the block after it.
  ///
  /// For example: "Check the logs:", "Run the following command."
  func isLeadIn(_ text: InlineText) -> Bool {
    let plain = text.plain.trimmed
    return !Self.announcesOutput(plain)
  }

  /// Whether the text announces what a command prints, and asks for nothing.
  static func announcesOutput(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    if text.begins(with: outputStarts) { return true }
    if text.endsFolded(with: "output:") || text.endsFolded(with: "looks like:")
      || text.endsFolded(with: "look like:")
    {
      return true
    }
    guard text.utf8.count < 90, text.holds(outputWords), text.holds(likenesses) else { return false }
    return text.firstWords(1).first.map(ActionWords.isVerb) != true
  }

  /// Whether the text says in so many words that an output follows, so that not even settings below it are to be copied.
  static func namesOutput(_ text: String) -> Bool {
    announcesOutput(text.trimmed) && text.holds(outputNames)
  }

  private static let outputNames = Phrases([
    "output", "response", "you should see", "you will see", "you'll see", "looks like", "look like",
    "returns",
  ])

  private static let outputStarts = Phrases([
    "you should see", "you will see", "you should get", "you'll see", "output:", "output will", "the output",
    "which returns", "sample output", "example output", "expected", "returns:", "result:", "the result",
    "this should", "this will", "it should", "the response", "should return", "example response",
    "response:", "the above", "this returns", "this outputs", "the command", "the following output",
    "outputs:", "e.g.:", "this command",
  ])

  private static let outputWords = Phrases(["output", "response"])

  private static let likenesses = Phrases([
    "similar", "look", "should", "example", "like this", "following",
  ])

  /// Whether a paragraph only joins two blocks: "or", "Alternatively:", "and then".
  static func isJoin(_ text: String) -> Bool {
    let words = text.firstWords(4)
    guard let first = words.first, words.count <= 3 else { return false }
    // "Then look:" asks for something, "and then run:" does not.
    if first == "then" || first == "and", let verb = words.last, ActionWords.isVerb(verb),
      !["run", "execute", "use", "do", "try"].contains(verb)
    {
      return false
    }
    return ["or", "and", "then", "alternatively", "where", "otherwise"].contains(first)
  }

  /// Whether list items are only links into the document: a table of contents.
  static func isContents(_ list: MarkdownBlock) -> Bool {
    list.children.allSatisfy { item in
      let spans = item.itemText.spans.filter { !$0.text.isBlank }
      guard !spans.isEmpty, spans.allSatisfy({ $0.link?.hasPrefix("#") == true }) else { return false }
      return item.children.dropFirst().allSatisfy { $0.isList && isContents($0) }
    }
  }

  /// Whether a list's items are to be done, one by one.
  ///
  /// - Parameters:
  ///   - intro: the text before the list.
  ///   - isLenient: whether its section is about checking or preparing, so that facts are ticked too.
  func isActionList(_ list: MarkdownBlock, intro: String, isLenient: Bool) -> Bool {
    if list.children.contains(where: \.isTask) { return true }
    if Self.isContents(list) || isThresholds(list) || DocumentFacts.read(list, isOwnPlace: false) != nil {
      return false
    }
    if !list.isOrderedList, Self.announcesSigns(intro) { return false }
    if list.children.contains(where: holdsRunnable) { return true }
    if list.isOrderedList {
      return !Self.describes(intro) && !intro.beginsFolded(with: "expected") && !Self.tells(list)
        && !Self.defines(list) && !repeatsHeadings(list)
    }
    let commands = list.children.count(where: holdsCommand)
    if commands * 3 >= list.children.count { return true }
    if list.children.allSatisfy({ Self.isOnlyLink($0.itemText) }) { return false }
    if Self.namesReference(intro) { return false }
    if isLenient { return true }
    if Self.asksToLookFor(intro) || Self.describes(intro) { return false }
    let doing = list.children.filter { item in
      let text = item.itemText
      if let lead = text.boldLead, lead.rest.plain.utf8.count > 8 {
        return ActionWords.isOrder(lead.lead) || ActionWords.isCondition(lead.lead)
          || ActionWords.isOrder(lead.rest.plain)
      }
      let plain = text.plain
      // "Dashboard → Service → Logs" is a path of clicks.
      if plain.holds(" → "), !Self.pointsFromCode(text) { return true }
      return ActionWords.isOrder(plain) || ActionWords.isCondition(plain)
        || item.children.contains { $0.isList && isActionList($0, intro: "", isLenient: false) }
    }
    return doing.count * 2 >= list.children.count
  }

  /// Whether a name in a code span leads to what it means: "`critical` → pages the first on call".
  private static func pointsFromCode(_ text: InlineText) -> Bool {
    guard text.spans.first?.kind == .code else { return false }
    return text.spans.dropFirst().first?.text.trimmed.hasPrefix("→") ?? false
  }

  /// Whether every item is a sentence about something, as "The watchdog restarts it" is.
  private static func tells(_ list: MarkdownBlock) -> Bool {
    list.children.count > 1
      && list.children.allSatisfy { item in
        let text = item.itemText.plain.trimmed
        guard let first = text.firstWords(1).first, item.children.count == 1 else { return false }
        return ["the", "a", "an", "it", "this", "these", "our", "each"].contains(first)
          && text.hasSuffix(".") && !ActionWords.isInstruction(text)
      }
  }

  /// Whether every item is a name in bold and what it means: "**Data breach**: somebody read what is not theirs".
  private static func defines(_ list: MarkdownBlock) -> Bool {
    list.children.count > 1
      && list.children.allSatisfy { item in
        guard item.children.count == 1, let (lead, rest) = item.itemText.boldLead else { return false }
        let meaning = rest.plain.trimmed
        guard
          lead.hasSuffix(":") || [":", "-", "–", "—"].contains(where: meaning.hasPrefix),
          meaning.foldedWords.count > 1
        else { return false }
        let words = meaning.drop { ":-–— ".contains($0) }
        return ![lead, String(words)].contains {
          ActionWords.isInstruction($0) || ActionWords.isCondition($0)
        }
      }
  }

  /// Whether every item is the name of a section of this document, so that the list is an overview.
  private func repeatsHeadings(_ list: MarkdownBlock) -> Bool {
    guard list.children.count > 1, !list.children.contains(where: { $0.children.count > 1 }) else {
      return false
    }
    return list.children.allSatisfy { item in
      let text = item.itemText.plain.trimmed
      let bare = text.position(of: "(").map { text.bytes(0..<$0).trimmed } ?? text
      let words = bare.foldedWords
      return words.count > 1 && headings.contains { $0.suffix(words.count).elementsEqual(words) }
    }
  }

  /// Whether the items hold measurements against numbers.
  private func isThresholds(_ list: MarkdownBlock) -> Bool {
    let found = list.children.count { ThresholdReader.read($0.itemText, line: 1) != nil }
    return found * 2 >= list.children.count
  }

  /// Whether every item is "**Key**: text", as teams list what a document is.
  static func isMetadata(_ list: MarkdownBlock) -> Bool {
    !list.isOrderedList
      && list.children.allSatisfy { item in
        guard let (lead, rest) = item.itemText.boldLead, !item.isTask else { return false }
        return lead.hasSuffix(":") || rest.plain.trimmed.hasPrefix(":")
      }
  }

  /// Whether the text announces facts: "This script will:", "It may be caused by:".
  private static func describes(_ intro: String) -> Bool {
    guard intro.trimmed.utf8.last == 0x3A else { return false }
    let last = Sentences.all(in: intro).last ?? intro
    let folded = last.folded
    if !folded.hasSuffix(":") || folded.holds("assum") || folded.holds("require") || folded.holds("follow") {
      return false
    }
    let words = folded.firstWords(3)
    if words.first == "how", words.dropFirst().first != "to" { return true }
    if words.first == "you", ["may", "might", "could"].contains(words.dropFirst().first ?? "") {
      return true
    }
    if [
      "this", "it", "these", "they", "there", "that", "possible", "common", "likely", "because", "symptoms",
    ].contains(words.first ?? "") {
      return true
    }
    if folded.hasSuffix(" will:") || folded.hasSuffix(" will then:") { return words.first != "you" }
    return folded.holds(descriptions)
  }

  private static let descriptions = Phrases([
    "will be", "caused by", "such as", "for example", "are as follows", "consists of", "includes:",
    "include:", "contains:", "reasons", "causes", "this means", "which means", "indicates", "there are",
    "can help", "benefits", "advantages", "drawbacks", "covered:", "covers:",
  ])

  /// Whether the text is a label that names reading matter, as a heading could: "Prevention:", "Root causes:".
  private static func namesReference(_ intro: String) -> Bool {
    let text = intro.trimmed
    guard text.utf8.last == 0x3A, text.utf8.count < 40 else { return false }
    let title = HeadingTitle(String(text.dropLast()))
    guard let first = title.words.first, title.words.count <= 2 else { return false }
    return !ActionWords.isVerb(first) && !["quick", "key"].contains(first)
      && SectionTitles.role(of: title) == .reference
  }

  /// Whether the text announces what may be seen: "You may also notice:", "You might see one of these:".
  private static func announcesSigns(_ intro: String) -> Bool {
    guard intro.trimmed.utf8.last == 0x3A else { return false }
    let last = Sentences.all(in: intro).last ?? intro
    guard last.hasSuffix(":") else { return false }
    var words = last.firstWords(4)[...]
    guard words.popFirst() == "you", let word = words.popFirst(),
      ["may", "might", "could", "will"].contains(word)
    else { return false }
    if words.first == "also" { words.removeFirst() }
    return words.first.map { ["notice", "see", "observe", "find", "experience", "get"].contains($0) } ?? false
  }

  /// Whether the text says what to look at, so that its list names things and asks for nothing.
  private static func asksToLookFor(_ intro: String) -> Bool {
    intro.begins(with: viewStarts) || intro.endsFolded(with: "look for:")
      || intro.endsFolded(with: "including:")
  }

  private static let viewStarts = Phrases([
    "look for", "watch for", "include", "expected", "check for", "known ", "thresholds", "key metrics",
    "alert thresholds", "note", "warning", "common ", "possible ", "where", "signs", "symptoms",
    "indicators",
  ])

  private static func isOnlyLink(_ text: InlineText) -> Bool {
    let spans = text.spans.filter { !$0.text.isBlank }
    return !spans.isEmpty && spans.allSatisfy { $0.link != nil }
  }
}
