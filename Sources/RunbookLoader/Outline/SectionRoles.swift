/// Gives every section its role: by its heading, by the section it is in, and by what it holds.
enum SectionRoles {
  /// Returns the sections with their roles.
  ///
  /// The document's title says nothing about what stands below it.
  static func assign(_ sections: [Section], titleLine: Int?) -> [Section] {
    sections.map { assign($0, parent: .plain, titleLine: titleLine) }
  }

  private static func assign(_ section: Section, parent: SectionRole, titleLine: Int?) -> Section {
    var section = section
    let isTitle = section.line == titleLine || section.level == 0
    section.role = isTitle ? .plain : SectionTitles.role(of: section.title)
    if section.role == .plain, parent == .reference || parent == .communication || parent == .precondition {
      section.role = parent
    }
    if !isTitle, section.role != .reference, DocumentFacts.areAll(of: section) { section.role = .reference }
    if section.role == .reference, section.holds(where: isWork) || asksInOrder(section) {
      section.role = .action
    }
    let role = isTitle ? .plain : section.role
    section.children = section.children.map { assign($0, parent: role, titleLine: titleLine) }
    return section
  }

  /// Whether a numbered list asks for something, item by item, in a section that its title calls reading matter.
  ///
  /// Where the title leaves no doubt ("Overview", "Background") such a list only sums up what comes later.
  private static func asksInOrder(_ section: Section) -> Bool {
    guard !SectionTitles.isOnlyRead(section.title) else { return false }
    return section.blocks.contains { list in
      guard list.isOrderedList, list.children.count > 1 else { return false }
      let asking = list.children.filter { ActionWords.isInstruction($0.itemText.plain) }
      let reader = InlineCommandReader(look: ShellLook())
      return asking.count * 3 >= list.children.count * 2
        || asking.contains { !reader.commands(in: $0.itemText).isEmpty }
    }
  }

  /// Whether the block is something to do, whatever its section is called.
  private static func isWork(_ block: MarkdownBlock) -> Bool {
    if block.isTask { return true }
    if block.isTable {
      return ChecklistTable(block) != nil
        || CommandTable(block, reader: InlineCommandReader(look: ShellLook())) != nil
    }
    guard case .code(let info) = block.kind else { return false }
    let language = FenceInfo(info).language
    let kind = CodeLanguage.kind(of: language)
    if case .query = kind { return true }
    if CodeLanguage.isTyped(language) { return true }
    if kind == .console || kind == .untagged { return CodeBlockReader().read(block).kind == .commands }
    guard kind == .shell else { return false }
    let lines = block.literal.lines
    return lines.contains { line in
      !line.isBlank && !CodeBlockReader.isComment(line) && !DataLook.isData(line.trimmed, next: nil)
    }
  }
}
