import TerminalFrame

/// A stretch of text that looks the same throughout; cleaned, so that its width is what is drawn.
struct StyledSpan: Sendable, Equatable {
  private(set) var text: String
  var style: Style

  init(_ text: String, _ style: Style = .plain) {
    self.text = TextSanitizer.clean(text)
    self.style = style
  }

  var columns: Int { DisplayWidth.of(text) }

  /// Adds text that is clean already.
  mutating func appendClean(_ text: String) { self.text += text }
}

/// One line of the screen, before it has a place.
struct StyledLine: Sendable, Equatable {
  var spans: [StyledSpan] = []

  init(_ spans: [StyledSpan] = []) { self.spans = spans }

  init(_ text: String, _ style: Style = .plain) { spans = [StyledSpan(text, style)] }

  var columns: Int { spans.reduce(0) { $0 + $1.columns } }

  var text: String { spans.map(\.text).joined() }

  mutating func append(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { spans.append(StyledSpan(text, style)) }
  }

  /// Adds another line, unless it is empty, behind a gap, unless this one is.
  mutating func append(_ other: StyledLine, gap: String) {
    guard !other.spans.isEmpty else { return }
    if !spans.isEmpty { append(gap) }
    spans += other.spans
  }

  /// Fills up with blanks to this many columns; a line that is longer stays as it is.
  mutating func pad(to columns: Int) {
    let missing = columns - self.columns
    if missing > 0 { append(String(repeating: " ", count: missing)) }
  }

  /// Returns the line within this many columns, with an ellipsis where its end was cut.
  func fitted(_ columns: Int, _ art: LineArt) -> StyledLine {
    guard self.columns > columns else { return self }
    var fitted = StyledLine()
    var rest = columns - 1
    for span in spans where rest >= 0 {
      let text = TextWrap.prefix(span.text, columns: rest)
      fitted.append(text, span.style)
      rest -= DisplayWidth.of(text)
      if text != span.text {
        if columns > 0 { fitted.append(String(art[.ellipsis]), span.style) }
        return fitted
      }
    }
    return fitted
  }
}
