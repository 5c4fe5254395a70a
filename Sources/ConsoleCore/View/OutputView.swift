import IncidentModel
import TerminalFrame

/// What one attempt printed, whole.
enum OutputView {
  /// How many lines of output the screen has room for.
  static func rows(_ screen: ScreenLayout) -> Int { max(0, screen.main.rows) }
}

extension ConsoleView {
  var outputTitle: String {
    guard let output = state.output, let result = shownOutput(output) else { return "Output" }
    let text =
      result.attempt?.start?.text ?? result.run?.request.text
      ?? state.runbook.command(output.command)?.command.text
    let headline = result.headline(art, now: state.now, actor: state.settings.actor).text
    return "\(headline) \(art[.separator]) \((text ?? "").oneLine)"
  }

  private func shownOutput(_ output: OutputCursor) -> ShownResult? { state.shownResult(of: output.command) }

  mutating func drawOutput() {
    let area = screen.main
    guard let output = state.output else {
      draw(StyledLine("No output yet: select a command and press r", Theme.faint), in: area, indent: 1)
      drawMainTitle("")
      return
    }
    guard let lines = state.outputLines else {
      let text = output.isCaptureMissing ? "What it printed is not kept any more" : "Reading what it printed"
      draw(StyledLine(text, Theme.faint), in: area, indent: 1)
      drawMainTitle("")
      return
    }
    let bottom = max(0, lines.count - area.rows)
    let scroll = output.isFollowing ? bottom : min(output.scroll, bottom)
    if lines.isEmpty {
      let isRunning = state.outputRun?.isActive == true
      draw(
        StyledLine(isRunning ? "Nothing printed yet" : "It printed nothing", Theme.faint), in: area, indent: 1
      )
    }
    for row in 0..<area.rows where scroll + row < lines.count {
      drawOutputLine(lines, scroll + row, row: row, column: output.column, in: area)
    }
    var position = Self.position(scroll: scroll, rows: area.rows, count: lines.count)
    if lines.droppedLines > 0 { position += " (+\(lines.droppedLines) before)" }
    if output.isFollowing, state.outputRun?.isActive == true { position += " following" }
    drawMainTitle(position)
  }

  /// Draws one line; what came from standard error has a mark before it.
  private mutating func drawOutputLine(
    _ lines: OutputLines, _ index: Int, row: Int, column: Int, in area: Rectangle
  ) {
    let source = lines.source(at: index)
    if source == .error {
      frame.draw(
        .quote, at: Position(column: area.column, row: area.row + row), art: art, style: Theme.errorOutput,
        clip: area)
    }
    let style = source == .error ? Theme.errorOutput : source == .notice ? Theme.faint : Theme.text
    let place = Position(column: area.column + 2 - column, row: area.row + row)
    frame.put(lines[index], at: place, style: style, clip: area.inset(left: 2))
    highlightMatches(of: state.output?.search, in: lines[index], at: place, clip: area.inset(left: 2))
  }
}
