import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// The rows of the output as they are shown now.
  var outputFlow: OutputFlow? {
    outputLines.map {
      OutputFlow($0, columns: OutputView.columns(screen), isWrapping: navigation.wrapsOutput)
    }
  }

  mutating func moveInOutput(_ stride: MoveStride) {
    guard var output, let flow = outputFlow else { return }
    let rows = max(1, OutputView.area(self, screen).rows)
    let bottom = flow.bottom(rows: rows)
    let top = output.isFollowing ? bottom : min(output.top, bottom)
    switch stride {
    case .first: output.top = OutputFlow.Place()
    case .last: output.top = bottom
    default: output.top = min(bottom, flow.moved(top, by: distance(stride, rows: rows)))
    }
    output.isFollowing = output.top == bottom
    self.output = output
  }

  mutating func toggleFollowing() -> [Effect] {
    guard var output else { return [] }
    output.isFollowing.toggle()
    if !output.isFollowing {
      output.top = outputFlow?.bottom(rows: OutputView.area(self, screen).rows) ?? output.top
    }
    self.output = output
    tell(output.isFollowing ? "Stays at the newest line" : "Stays where it is, whatever comes")
    return []
  }

  /// Wraps long lines, or cuts them at the edge.
  mutating func toggleWrapping() -> [Effect] {
    navigation.wrapsOutput.toggle()
    output?.top.row = 0
    tell(navigation.wrapsOutput ? "Long lines wrap" : "Long lines are cut: the arrows show the rest")
    return [remember()]
  }

  /// Goes to the next (1) or previous (-1) line that speaks of an error.
  mutating func goToError(_ step: Int) -> [Effect] {
    guard let lines = outputLines, lines.count > 0 else {
      return refuse("There is no output to look through")
    }
    let start = output?.match.map { $0 + step } ?? (step > 0 ? output?.top.line ?? 0 : lines.count - 1)
    let order = (0..<lines.count).lazy.map { (start + $0 * step + lines.count * 2) % lines.count }
    guard let found = order.first(where: { ErrorWords.isIn(lines, at: $0) }) else {
      return refuse("No line of this output speaks of an error")
    }
    output?.search = nil
    showOutputLine(found)
    tell("Line \(lines.droppedLines + found + 1) of \(lines.droppedLines + lines.count)")
    return []
  }

  /// Scrolls the output as little as needed to show a line, and marks it.
  mutating func showOutputLine(_ line: Int) {
    guard var output, let flow = outputFlow else { return }
    let rows = max(1, OutputView.area(self, screen).rows)
    let bottom = flow.bottom(rows: rows)
    let top = output.isFollowing ? bottom : min(output.top, bottom)
    output.match = line
    output.isFollowing = false
    let isShown = line >= top.line && line < flow.moved(top, by: rows).line
    output.top = isShown ? top : min(bottom, flow.moved(OutputFlow.Place(line: line), by: -(rows / 3)))
    self.output = output
  }

  /// Copies what is kept of the output, its end if all of it is too much for a terminal.
  mutating func copyOutput() -> [Effect] {
    guard let lines = outputLines, !lines.isEmpty else { return refuse("There is no output to copy") }
    var kept: [String] = []
    var bytes = 0
    for index in (0..<lines.count).reversed() {
      let line = lines[index]
      // What terminals take onto their clipboards.
      if bytes + line.utf8.count + 1 > 74_000 { break }
      bytes += line.utf8.count + 1
      kept.append(line)
    }
    let all = kept.count == lines.count && lines.droppedLines == 0
    tell(all ? "Output copied" : "The last \(kept.count) lines copied: a terminal takes no more")
    return [.copy(kept.reversed().joined(separator: "\n") + "\n")]
  }

  /// Opens what is kept of the output in another program.
  mutating func openOutput(with program: OutsideProgram) -> [Effect] {
    guard let lines = outputLines, !lines.isEmpty else { return refuse("There is no output to open") }
    var text =
      lines.droppedLines > 0 ? "[\(lines.droppedLines) lines before these are only in the capture]\n" : ""
    for index in 0..<lines.count { text += lines[index] + "\n" }
    return [.openText(text, program)]
  }
}
