/// The runbook's title: the first level-1 heading, else front matter's, else the first heading unless it names one
/// section of several, else the file's name.
struct DocumentTitle {
  var text: String
  /// The line of the heading that it was taken from; nil when none was.
  var line: Int?

  init(sections: [Section], frontMatter: String?, slug: String) {
    let all = sections.flatMap(\.withDescendants)
    if let first = all.first(where: { $0.level == 1 }), !first.title.full.isEmpty {
      text = first.title.full
      line = first.line
    } else if let frontMatter, !frontMatter.isBlank {
      text = frontMatter
      line = all.first { $0.level == 1 }?.line
    } else if let first = all.first(where: { $0.level > 0 && !$0.title.full.isEmpty }),
      !Self.isOneOfSeveral(first, all)
    {
      text = first.title.full
      let isAbove =
        all.count { $0.level > 0 && $0.level <= first.level } == 1 && !first.children.isEmpty
      line =
        isAbove || all.first(where: { $0.level > 0 })?.line == first.line && !first.children.isEmpty
        ? first.line : nil
    } else {
      text = slug
    }
  }

  /// Whether a heading is what teams call a part of a runbook ("Symptoms", "Diagnosis") and others stand beside it.
  private static func isOneOfSeveral(_ first: Section, _ all: [Section]) -> Bool {
    let role = SectionTitles.role(of: first.title)
    guard role == .reference || role == .precondition || SectionTitles.isGeneric(first.title) else {
      return false
    }
    return all.count { $0.level > 0 && $0.level <= first.level } > 1
  }

  /// The sections as they are read: what stands beside the title's section is below the title too.
  static func nested(_ sections: [Section], titleLine: Int?) -> [Section] {
    guard let index = sections.firstIndex(where: { $0.line == titleLine && $0.level > 0 }) else {
      return joined(sections)
    }
    var title = sections[index]
    title.blocks = sections[..<index].filter { $0.level == 0 }.flatMap(\.blocks) + title.blocks
    let before = sections[..<index].filter { $0.level > 0 }
    title.children = before + title.children + sections[(index + 1)...]
    return [title]
  }

  /// Sections without a title: what stands before the first heading holds them all.
  private static func joined(_ sections: [Section]) -> [Section] {
    var root = Section(level: 0, title: HeadingTitle(""), heading: InlineText(), line: 1)
    for section in sections {
      if section.level == 0 { root.blocks += section.blocks } else { root.children.append(section) }
    }
    return [root]
  }
}
