import ShellReader

/// Brings the marks of site generators into plain Markdown, line for line, so that lines keep their numbers.
///
/// Notes of MkDocs (`!!!`), MyST and Docusaurus (`:::`, ```` ```{note} ````) become quotations as GitHub writes them
/// (`> [!NOTE]`), tabs become bold lines, and what Hugo, Liquid and ERB would fill in is left out. Code is not touched.
struct MarkupUnwrapper {
  private var lines: [Substring]
  /// Lines that belong to fenced code.
  private var isFenced: [Bool]
  /// The fences that are notes, by the index of their first line, with the index of their last.
  private var noteFences: [Int: Int] = [:]

  /// Its blocks, as they were read to know what is code.
  private let blocks: [MarkdownBlock]

  /// Returns the text without those marks, the same text when it has none, and its blocks.
  static func unwrap(_ text: String) -> (text: String, blocks: [MarkdownBlock]) {
    guard text.holds(marks) else { return (text, MarkdownParser.parse(text)) }
    var text = text
    // What stood in an indented body is seen only after its mark is gone.
    for _ in 0..<3 {
      var unwrapper = MarkupUnwrapper(text)
      let lines = unwrapper.lines
      unwrapper.unwrap()
      // Nothing was left to do, and what was read is what the text says.
      if unwrapper.lines == lines { return (text, unwrapper.blocks) }
      text = unwrapper.lines.joined(separator: "\n")
    }
    return (text, MarkdownParser.parse(text))
  }

  private static let marks = Phrases(
    [],
    exact: [
      "!!! ", "??? ", "???+ ", ":::", "=== \"", "```{", "~~~{", "<details", "<div", "<summary", "{%", "{{<",
      "{{%", "<%", "[[_TOC_]]", "[TOC]", "\n<", ")=\n",
    ])

  private init(_ text: String) {
    lines = text.everyLine
    isFenced = Array(repeating: false, count: lines.count)
    blocks = MarkdownParser.parse(text)
    for block in blocks { mark(block) }
  }

  private mutating func mark(_ block: MarkdownBlock) {
    for child in block.children { mark(child) }
    guard case .code(.some(let info)) = block.kind else { return }
    let first = block.line - 1
    let last = min(block.endLine - 1, lines.count - 1)
    guard first <= last, first >= 0 else { return }
    if info.hasPrefix("{"), Self.noteKind(info.drop { $0 == "{" }) != nil { noteFences[first] = last }
    for index in first...last { isFenced[index] = true }
  }

  private mutating func unwrap() {
    var index = 0
    while index < lines.count {
      if let last = noteFences[index] {
        unwrapFence(from: index, to: last)
        index = last
      } else if !isFenced[index] {
        unwrapLine(index)
      }
      index += 1
    }
  }

  private mutating func unwrapLine(_ index: Int) {
    let line = lines[index]
    let indent = Substring(line.utf8.prefix { $0 == 0x20 })
    let text = line[indent.endIndex...]
    guard let first = text.utf8.first else { return }
    switch first {
    case 0x21 where text.begins(with: "!!! "): unwrapIndented(index, indent: indent, mark: text.dropFirst(4))
    case 0x3F where text.begins(with: "??? "): unwrapIndented(index, indent: indent, mark: text.dropFirst(4))
    case 0x3F where text.begins(with: "???+ "): unwrapIndented(index, indent: indent, mark: text.dropFirst(5))
    case 0x3D where text.begins(with: "=== \""): unwrapTab(index, indent: indent, title: text.dropFirst(4))
    case 0x3A where text.begins(with: ":::"): unwrapColons(index, indent: indent, mark: text)
    case 0x3C where !text.begins(with: "<%"): unwrapTags(index, indent: indent, text: text)
    case 0x5B where text == "[[_TOC_]]" || text == "[TOC]": lines[index] = ""
    case 0x28 where Self.isLabel(text): lines[index] = ""
    default: break
    }
    if lines[index].holds(byte: 0x25) || lines[index].holds(byte: 0x7B) {
      lines[index] = GeneratorTags.without(lines[index])
    }
  }

  /// Whether the line is MyST's name of what follows it: `(howto:restore)=`.
  private static func isLabel(_ text: Substring) -> Bool {
    text.hasSuffix(")=")
      && text.utf8.dropFirst().dropLast(2).allSatisfy { !TextScan.isSpace($0) && $0 != 0x29 }
  }

  /// Makes `!!! kind "title"` and the lines indented below it a quotation.
  private mutating func unwrapIndented(_ index: Int, indent: Substring, mark: Substring) {
    let kind = mark.prefix { $0.isLetter || $0 == "-" }
    let title = mark[kind.endIndex...].trimmed.filter { $0 != "\"" }
    lines[index] = "\(indent)> [!\(kind)] \(title)"
    let end = endOfIndented(after: index, indent: indent.count + 4)
    for at in index + 1..<max(end, index + 1) {
      lines[at] = "\(indent)> \(dedented(lines[at], by: indent.count + 4))"
    }
  }

  /// Makes `=== "Tab"` a bold line; its body is not indented any more.
  private mutating func unwrapTab(_ index: Int, indent: Substring, title: Substring) {
    lines[index] = "\(indent)**\(title.filter { $0 != "\"" }.trimmed)**"
    let end = endOfIndented(after: index, indent: indent.count + 4)
    for at in index + 1..<max(end, index + 1) where !lines[at].isBlank {
      lines[at] = "\(indent)\(dedented(lines[at], by: indent.count + 4))"
    }
  }

  /// The index after the last line that is indented so far.
  private func endOfIndented(after index: Int, indent: Int) -> Int {
    var end = index + 1
    var at = index + 1
    while at < lines.count {
      if !lines[at].isBlank {
        guard lines[at].prefix(indent).allSatisfy({ $0 == " " }) || lines[at].hasPrefix("\t") else { break }
        end = at + 1
      }
      at += 1
    }
    return end
  }

  private func dedented(_ line: Substring, by count: Int) -> Substring {
    if line.hasPrefix("\t") { return line.dropFirst() }
    return line.dropFirst(min(count, line.prefix { $0 == " " }.count))
  }

  /// Makes `:::note` … `:::` a quotation; other containers only lose their marks.
  private mutating func unwrapColons(_ index: Int, indent: Substring, mark: Substring) {
    let colons = mark.prefix { $0 == ":" }
    let name = mark[colons.endIndex...].trimmed
    lines[index] = ""
    guard !name.isEmpty else { return }
    let end = lines.indices[(index + 1)...].first { !isFenced[$0] && Self.closes(lines[$0], colons.count) }
    if let end, let directive = Self.codeDirectives.first(where: name.hasPrefix) {
      return makeFence(
        from: index, to: end, indent: indent, info: directive + name.dropFirst(directive.count))
    }
    if name.hasPrefix("{") { dropOptions(after: index) }
    guard let kind = Self.noteKind(name.drop { $0 == "{" || $0 == " " }), let end else { return }
    let title = name.drop { $0 != " " && $0 != "[" }.filter { !"[]{}".contains($0) }.trimmed
    lines[index] = "\(indent)> [!\(kind)] \(title)"
    for at in index + 1..<end { lines[at] = "\(indent)> \(dedented(lines[at], by: indent.count))" }
    lines[end] = ""
  }

  /// MyST's directives for code, which stand between colons as well as between backticks.
  private static let codeDirectives = ["{code-block}", "{code}", "{sourcecode}", "{code-cell}"]

  /// Makes `:::{code-block} bash` … `:::` a fence with the same lines.
  private mutating func makeFence(from first: Int, to last: Int, indent: Substring, info: String) {
    lines[first] = "\(indent)````\(info)"
    lines[last] = "\(indent)````"
    for at in first...last { isFenced[at] = true }
  }

  /// Takes the options that a directive begins with away: `:class: dropdown`.
  private mutating func dropOptions(after index: Int) {
    var at = index + 1
    while at < lines.count, Self.isOption(lines[at].trimmed) {
      lines[at] = ""
      at += 1
    }
  }

  private static func isOption(_ text: String) -> Bool {
    guard text.hasPrefix(":"), let end = text.dropFirst().firstIndex(of: ":") else { return false }
    let name = text[text.index(after: text.startIndex)..<end]
    return !name.isEmpty && name.utf8.allSatisfy { TextScan.isWord($0) || $0 == 0x2D }
  }

  private static func closes(_ line: Substring, _ count: Int) -> Bool {
    let text = line.trimmed
    return text.utf8.count >= count && text.utf8.allSatisfy { $0 == 0x3A }
  }

  /// Makes a fence that is a note a quotation.
  private mutating func unwrapFence(from first: Int, to last: Int) {
    let indent = lines[first].prefix { $0 == " " }
    let mark = lines[first].drop { "` ~{".contains($0) }
    let kind = mark.prefix { $0.isLetter || $0 == "-" }
    let title = mark[kind.endIndex...].filter { $0 != "}" }.trimmed
    lines[first] = "\(indent)> [!\(kind)] \(title)"
    let isClosed = lines[last].trimmed.utf8.allSatisfy { $0 == 0x60 || $0 == 0x7E }
    for at in first + 1..<max(last, first + 1) {
      lines[at] = "\(indent)> \(dedented(lines[at], by: indent.count))"
    }
    if last > first { lines[last] = isClosed ? "" : "\(indent)> \(lines[last])" }
  }

  /// Takes lines of nothing but wrapping tags away, and makes a summary a bold line.
  private mutating func unwrapTags(_ index: Int, indent: Substring, text: Substring) {
    if let start = text.position(of: "<summary>"), let end = text.position(of: "</summary>"), start < end {
      let title = HTMLTags.text(of: String(text.bytes(start + 9..<end)))
      return lines[index] = title.isEmpty ? "" : "\(indent)**\(title)**"
    }
    guard HTMLTags.isWrapping(text) else { return }
    lines[index] = ""
    if let component = HTMLTags.component(text) { unwrapComponent(component, index, indent: indent.count) }
  }

  /// Brings what stands in a component to the margin of its tag; the component's title becomes a bold line.
  private mutating func unwrapComponent(
    _ component: (name: Substring, title: Substring?), _ index: Int, indent: Int
  ) {
    if let title = component.title { lines[index] = "\(String(repeating: " ", count: indent))**\(title)**" }
    let close = "</\(component.name)>"
    guard let end = lines.indices[(index + 1)...].first(where: { lines[$0].holds(close) }) else { return }
    let body = lines[(index + 1)..<end].filter { !$0.isBlank }
    let deepest = body.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    guard deepest > indent else { return }
    for at in index + 1..<end {
      lines[at] = lines[at].dropFirst(min(deepest - indent, lines[at].prefix { $0 == " " }.count))
    }
  }

  /// The names that Sphinx, Python-Markdown and GitHub have for notes that stand out; `todo` is one of Sphinx's.
  private static let noteKinds: WordSet = [
    "note", "tip", "info", "warning", "danger", "caution", "important", "hint", "attention", "error",
    "seealso",
    "admonition", "abstract", "success", "question", "failure", "bug", "example", "quote", "todo", "alert",
  ]

  private static func noteKind(_ text: Substring) -> Substring? {
    let name = text.prefix { $0.isLetter || $0 == "-" }
    return noteKinds.contains(name.folded) ? name : nil
  }
}
