/// One line of text on its way through the sanitiser.
struct CleanLine {
  private(set) var text = ""
  private var columns = 0
  private var parser = ControlParser()

  mutating func feed(_ scalar: Unicode.Scalar) {
    switch parser.feed(scalar) {
    case .nothing, .erase, .column, .row: break
    case .text(let scalar):
      text.unicodeScalars.append(scalar)
      columns += DisplayWidth.of(scalar)
    case .lineFeed:
      text.append(" ")
      columns += 1
    case .tab:
      let blanks = 8 - columns % 8
      text.append(String(repeating: " ", count: blanks))
      columns += blanks
    case .carriageReturn: show("\r")
    case .backspace: show("\u{8}")
    case .control(let control): show(control)
    }
  }

  private mutating func show(_ control: Unicode.Scalar) {
    text.append(TextSanitizer.caret(control))
    columns += 2
  }
}
