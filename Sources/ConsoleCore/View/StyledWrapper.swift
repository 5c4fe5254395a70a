import IncidentModel
import TerminalFrame

/// Breaks styled text into lines at blanks; what is longer than a line is cut.
struct StyledWrapper {
  private let columns: Int
  private var lines: [StyledLine] = []
  private var line = StyledLine()
  private var lineColumns = 0
  private var word = StyledLine()
  private var wordColumns = 0
  private var blanks = StyledLine()

  private init(columns: Int) { self.columns = max(1, columns) }

  /// Returns lines of at most this many columns, never none; a line feed in a span breaks the line.
  static func wrap(_ spans: [(text: String, style: Style)], columns: Int) -> [StyledLine] {
    var wrapper = StyledWrapper(columns: columns)
    for span in spans {
      for (position, part) in span.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      {
        if position > 0 { wrapper.breakLine() }
        let text = TextSanitizer.clean(String(part))
        if TextSanitizer.isPlainASCII(text) {
          wrapper.addASCII(text, span.style)
        } else {
          for character in text { wrapper.add(character, span.style) }
        }
      }
    }
    wrapper.breakLine()
    return wrapper.lines
  }

  /// Returns a text's lines with its emphasis, code and links.
  static func wrap(_ text: RichText, columns: Int, base: Style? = nil) -> [StyledLine] {
    wrap(
      text.spans.map { span in
        var style = Theme.text(span.traits, isLink: span.link != nil)
        if let base {
          style.attributes.formUnion(base.attributes)
          if style.foreground == .standard { style.foreground = base.foreground }
        }
        return (span.text, style)
      }, columns: columns)
  }

  /// Adds printable ASCII word by word, which is what nearly all prose is.
  private mutating func addASCII(_ text: String, _ style: Style) {
    var rest = text.utf8[...]
    while let first = rest.first {
      let run = rest.prefix { ($0 == 0x20) == (first == 0x20) }
      rest = rest.dropFirst(run.count)
      let piece = Substring(run)
      if first == 0x20 {
        takeWord()
        blanks.append(clean: String(piece), style)
      } else if wordColumns + run.count <= columns {
        word.append(clean: String(piece), style)
        wordColumns += run.count
      } else {
        for character in piece { add(character, style) }
      }
    }
  }

  private mutating func add(_ character: Character, _ style: Style) {
    if character == " " {
      takeWord()
      blanks.append(clean: String(character), style)
      return
    }
    let width = DisplayWidth.of(character)
    if wordColumns + width > columns, wordColumns > 0 { takeWord() }
    word.append(clean: String(character), style)
    wordColumns += width
  }

  private mutating func takeWord() {
    guard wordColumns > 0 else { return }
    let gap = blanks.columns
    if lineColumns > 0, lineColumns + gap + wordColumns > columns {
      lines.append(line)
      (line, lineColumns) = (StyledLine(), 0)
    } else if lineColumns + gap + wordColumns <= columns {
      line.append(blanks)
      lineColumns += gap
    }
    line.append(word)
    lineColumns += wordColumns
    (word, wordColumns, blanks) = (StyledLine(), 0, StyledLine())
  }

  private mutating func breakLine() {
    takeWord()
    lines.append(line)
    (line, lineColumns, blanks) = (StyledLine(), 0, StyledLine())
  }
}

extension StyledLine {
  fileprivate mutating func append(clean text: String, _ style: Style) {
    if let last = spans.indices.last, spans[last].style == style {
      spans[last].appendClean(text)
    } else {
      spans.append(StyledSpan(text, style))
    }
  }

  mutating func append(_ line: StyledLine) {
    for span in line.spans {
      if let last = spans.indices.last, spans[last].style == span.style {
        spans[last].appendClean(span.text)
      } else {
        spans.append(span)
      }
    }
  }
}
