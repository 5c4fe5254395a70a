import TerminalFrame

/// The rows of an output: a line is one row, or as many as it needs when long lines wrap.
struct OutputFlow {
  /// A row, by its line and by how many rows of that line come before it.
  struct Place: Comparable {
    var line = 0
    var row = 0

    static func < (left: Place, right: Place) -> Bool { (left.line, left.row) < (right.line, right.row) }
  }

  let lines: OutputLines
  let columns: Int
  let isWrapping: Bool

  init(_ lines: OutputLines, columns: Int, isWrapping: Bool) {
    (self.lines, self.columns, self.isWrapping) = (lines, max(1, columns), isWrapping)
  }

  /// Returns the rows of a line, never none.
  func pieces(of line: Int) -> [String] {
    let text = lines[line]
    guard isWrapping, text.utf8.count > columns else { return [text] }
    var pieces: [String] = []
    var piece = ""
    var taken = 0
    for character in text {
      let width = DisplayWidth.of(character)
      if taken + width > columns, !piece.isEmpty {
        pieces.append(piece)
        (piece, taken) = ("", 0)
      }
      piece.append(character)
      taken += width
    }
    return pieces + [piece]
  }

  private func height(of line: Int) -> Int { isWrapping ? pieces(of: line).count : 1 }

  /// Returns the first row of the screen when the last one of the output is at its bottom.
  func bottom(rows: Int) -> Place {
    guard lines.count > 0 else { return Place() }
    let last = Place(line: lines.count - 1, row: height(of: lines.count - 1) - 1)
    return moved(last, by: 1 - max(1, rows))
  }

  /// Returns the row that is so many rows further down, or up; the first or the last row where there is no more.
  func moved(_ place: Place, by rows: Int) -> Place {
    guard lines.count > 0 else { return Place() }
    var place = Place(line: max(0, min(lines.count - 1, place.line)), row: max(0, place.row))
    guard isWrapping else {
      return Place(line: max(0, min(lines.count - 1, place.line + rows)))
    }
    var left = rows
    var height = height(of: place.line)
    place.row = min(place.row, height - 1)
    while left > 0, place.row < height - 1 || place.line < lines.count - 1 {
      if place.row < height - 1 {
        let step = min(left, height - 1 - place.row)
        place.row += step
        left -= step
      } else {
        place = Place(line: place.line + 1)
        height = self.height(of: place.line)
        left -= 1
      }
    }
    while left < 0, place > Place() {
      if place.row > 0 {
        let step = min(-left, place.row)
        place.row -= step
        left += step
      } else {
        place.line -= 1
        place.row = self.height(of: place.line) - 1
        left += 1
      }
    }
    return place
  }
}
