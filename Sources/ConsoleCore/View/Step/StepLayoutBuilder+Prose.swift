import IncidentModel
import TerminalFrame

extension StepLayoutBuilder {
  mutating func addHeading(level: Int, _ text: RichText) {
    emit(StyledWrapper.wrap(text, columns: available, base: level <= 3 ? Theme.heading : Theme.strong))
    lastProse = text.plain
  }

  /// Says a title that is too long for its line, unless the text says it again anyway.
  mutating func addTitle(of step: Step) {
    let title = state.name(of: step.id)
    lastProse = step.title
    let isSaid = step.content.contains {
      if case .paragraph(let text) = $0 { text.plain.oneLine.hasPrefix(step.shownTitle) } else { false }
    }
    // Its line also says how far the step is.
    let word = TickMark(state, step).word.map { DisplayWidth.of($0) + 3 } ?? 0
    guard DisplayWidth.of(title) > columns - 2 - min(word, columns / 2), !isSaid else { return }
    emit(StyledWrapper.wrap([(text: title, style: Theme.strong)], columns: available))
    if !step.content.isEmpty { emit() }
  }

  /// Adds the links that no text shows, as those of a title.
  mutating func addLooseLinks() {
    for index in links.indices where layout.ranges[.link(index)] == nil { markWay(index) }
    let loose = links.indices.filter { layout.ranges[.link($0)] == nil }
    if !loose.isEmpty, !layout.lines.isEmpty { emit() }
    for index in loose {
      let link = links[index]
      item(.link(index)) { builder in
        let arrow = StyledLine(String(builder.art[.arrowRight]) + " ", Theme.key)
        builder.nested(Prefix(first: arrow, rest: StyledLine("  "))) { inner in
          let text = [
            (text: PlainWords.withoutArrow(link.text.oneLine), style: Theme.link),
            (text: "[\(index + 1)]", style: Theme.text),
          ]
          inner.emit(StyledWrapper.wrap(text, columns: inner.available))
        }
      }
    }
  }

  /// Makes the line selectable that says "→ Step 16" without its being a link there.
  private mutating func markWay(_ index: Int) {
    let words = links[index].text.oneLine
    guard PlainWords.withoutArrow(words) != words else { return }
    let line = layout.lines.indices.first { line in
      layout.lines[line].text.contains(words) && !layout.ranges.values.contains { $0.contains(line) }
    }
    if let line { mark(.link(index), line: line) }
  }

  mutating func addText(_ text: RichText, base: Style? = nil) {
    let lines = StyledWrapper.wrap(numbered(text), columns: available, base: base)
    let start = layout.lines.count
    emit(lines)
    markLinks(in: text, lines, from: start)
    lastProse = text.plain
  }

  /// Puts a link's number, by which it can be followed, behind its words.
  private func numbered(_ text: RichText) -> RichText {
    guard !links.isEmpty, text.spans.contains(where: { $0.link != nil }) else { return text }
    var spans: [RichText.Span] = []
    for (position, span) in text.spans.enumerated() {
      spans.append(span)
      let goesOn = position + 1 < text.spans.count && text.spans[position + 1].link == span.link
      guard let target = span.link, !goesOn, let index = links.firstIndex(where: { $0.target == target })
      else {
        continue
      }
      spans.append(RichText.Span("[\(index + 1)]"))
    }
    return RichText(spans)
  }

  /// Makes the links of a text selectable, each on the line where it begins.
  private mutating func markLinks(in text: RichText, _ lines: [StyledLine], from start: Int) {
    for span in text.spans {
      guard let target = span.link, let index = links.firstIndex(where: { $0.target == target }) else {
        continue
      }
      let word = TextSanitizer.clean(String(span.text.prefix { !$0.isWhitespace }))
      let line = lines.firstIndex { $0.text.contains(word) } ?? 0
      mark(.link(index), lines: start + line..<start + line + 1)
    }
  }

  mutating func addCode(language: String, _ text: String) {
    let edge = Prefix(first: nil, rest: StyledLine(" " + String(art[.vertical]) + " ", Theme.faint))
    if !language.isEmpty { emit(StyledLine(" " + language, Theme.faint)) }
    nested(edge) { builder in
      for line in text.lines { builder.emit(builder.cut(line, Theme.code)) }
    }
  }

  mutating func addQuote(_ blocks: [Block]) {
    nested(Prefix(first: nil, rest: StyledLine(String(art[.quote]) + " ", Theme.faint))) { $0.add(blocks) }
  }

  mutating func addAdmonition(kind: String, title: String, _ blocks: [Block]) {
    let isBad = ["warning", "caution", "danger", "important", "attention", "error"].contains(
      kind.lowercased())
    let style = isBad ? Theme.warn : Theme.running
    let glyph = String(art[isBad ? .warning : .information])
    let name = kind.uppercased()
    var line = StyledLine("\(glyph) \(name)", style)
    if !title.isEmpty, title.lowercased() != kind.lowercased() { line.append(" " + title, Theme.strong) }
    emit(line.fitted(available, art))
    nested(Prefix(first: nil, rest: StyledLine(String(art[.quote]) + " ", style))) { $0.add(blocks) }
  }

  /// Returns a line of code in pieces that fit, with a mark where it goes on; blanks in it stay.
  func cut(_ text: String, _ style: Style) -> [StyledLine] {
    let text = TextSanitizer.clean(text)
    guard DisplayWidth.of(text) > available, available > 4 else { return [StyledLine(text, style)] }
    var lines: [StyledLine] = []
    var rest = text
    while !rest.isEmpty {
      let isFirst = lines.isEmpty
      let piece = Self.wholeWords(TextWrap.prefix(rest, columns: available - (isFirst ? 0 : 2)), of: rest)
      guard !piece.isEmpty else { break }
      var line = StyledLine()
      if !isFirst { line.append(String(art[.wrapped]) + " ", Theme.faint) }
      line.append(piece, style)
      lines.append(line)
      rest = String(rest.dropFirst(piece.count))
    }
    return lines
  }

  /// Returns a piece without the word that it would cut, unless that would waste more than half of the line.
  private static func wholeWords(_ piece: String, of rest: String) -> String {
    guard piece.count < rest.count, rest.dropFirst(piece.count).first?.isWhitespace == false,
      let blank = piece.lastIndex(where: \.isWhitespace)
    else { return piece }
    let whole = piece[...blank]
    return whole.count > piece.count / 2 ? String(whole) : piece
  }
}
