import IncidentModel
import TerminalFrame

/// What one attempt printed, whole.
enum OutputView {
  /// Where the lines stand: under what they mean, where somebody said that.
  static func area(_ state: ConsoleState, _ screen: ScreenLayout) -> Rectangle {
    let hasMeaning = screen.main.rows > 3 && state.output.flatMap { meaning(of: $0, state) } != nil
    return screen.main.inset(top: hasMeaning ? 1 : 0)
  }

  /// What the runbook says that the shown result means; nil when it says nothing.
  static func meaning(of output: OutputCursor, _ state: ConsoleState) -> Verdict? {
    guard let verdict = state.shownResult(of: output.command)?.end?.verdict, verdict.isSaid else {
      return nil
    }
    return verdict
  }

  /// How many columns a line of output has room for, beside the mark of where it comes from.
  static func columns(_ screen: ScreenLayout) -> Int { max(1, screen.main.columns - 2) }
}

extension ConsoleView {
  var outputTitle: String {
    guard let output = state.output, let result = shownOutput(output) else { return "Output" }
    let text =
      result.attempt?.start?.text ?? result.run?.request.text
      ?? state.runbook.command(output.command)?.command.text
    let headline = result.headline(in: state).text
    return "\(headline) \(art[.separator]) \((text ?? "").oneLine)"
  }

  private func shownOutput(_ output: OutputCursor) -> ShownResult? { state.shownResult(of: output.command) }

  mutating func drawOutput() {
    let area = OutputView.area(state, screen)
    if area.row > screen.main.row, let output = state.output,
      let meaning = OutputView.meaning(of: output, state)
    {
      let text = "\(art[.arrowRight]) \(meaning.text.oneLine)"
      draw(
        StyledLine(text, Theme.level(meaning.level)).fitted(area.columns - 1, art), in: screen.main, indent: 1
      )
    }
    guard let output = state.output else {
      draw(
        StyledLine("No output yet: select a command and press \(state.keyName("run"))", Theme.faint),
        in: area, indent: 1)
      drawMainTitle(nil)
      return
    }
    guard let lines = state.outputLines else {
      let text = output.isCaptureMissing ? "What it printed is not kept any more" : "Reading what it printed"
      draw(StyledLine(text, Theme.faint), in: area, indent: 1)
      drawMainTitle(nil)
      return
    }
    let flow = OutputFlow(
      lines, columns: OutputView.columns(screen), isWrapping: state.navigation.wrapsOutput)
    let bottom = flow.bottom(rows: area.rows)
    let top = output.isFollowing ? bottom : min(output.top, bottom)
    if lines.isEmpty {
      let isRunning = state.outputRun?.isActive == true
      draw(
        StyledLine(isRunning ? "Nothing printed yet" : "It printed nothing", Theme.faint), in: area, indent: 1
      )
    }
    var row = 0
    var line = top.line
    while row < area.rows, line < lines.count {
      let skipped = line == top.line ? top.row : 0
      for (number, text) in flow.pieces(of: line).enumerated().dropFirst(skipped) where row < area.rows {
        drawOutputRow(text, of: line, isFirst: number == 0, lines, row: row, in: area)
        row += 1
      }
      line += 1
    }
    let part = ShownPart(scroll: top.line, rows: max(1, line - top.line), count: lines.count)
    let remarks = [
      lines.droppedLines > 0 ? "(+\(lines.droppedLines) before)" : nil, flow.isWrapping ? "wrapped" : nil,
      output.isFollowing && state.outputRun?.isActive == true ? "following" : nil,
    ].compactMap { $0 }
    drawMainTitle(part, remarks: remarks.joined(separator: " "))
  }

  /// Draws one row; what came from standard error, or goes on from the row above, has a mark before it.
  private mutating func drawOutputRow(
    _ text: String, of line: Int, isFirst: Bool, _ lines: OutputLines, row: Int, in area: Rectangle
  ) {
    let source = lines.source(at: line)
    let column = state.navigation.wrapsOutput ? 0 : state.output?.column ?? 0
    let edge = Position(column: area.column, row: area.row + row)
    if source == .error {
      frame.draw(.quote, at: edge, art: art, style: Theme.errorOutput, clip: area)
    } else if !isFirst {
      frame.draw(.wrapped, at: edge, art: art, style: Theme.faint, clip: area)
    }
    let isMatch = state.output?.match == line
    let style = source == .error ? Theme.errorOutput : source == .notice ? Theme.faint : Theme.text
    let place = Position(column: area.column + 2 - column, row: area.row + row)
    frame.put(text, at: place, style: style, clip: area.inset(left: 2))
    highlightMatches(of: state.output?.search, in: text, at: place, clip: area.inset(left: 2))
    if DisplayWidth.of(text) - column > area.columns - 2 {
      let end = Position(column: area.endColumn - 1, row: area.row + row)
      frame.draw(.arrowRight, at: end, art: art, style: Theme.faint, clip: area)
    }
    // The line that the last jump found, as a whole.
    if isMatch, isFirst { frame.draw(.current, at: edge, art: art, style: Theme.key, clip: area) }
  }
}
