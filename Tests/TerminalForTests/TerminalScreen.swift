/// What a terminal of type xterm shows after the bytes that it was sent: enough of one to read a screen.
public struct TerminalScreen {
  /// How wide it is.
  public private(set) var columns: Int
  /// How high it is.
  public private(set) var rows: Int
  /// What stands in each cell, row by row; a wide character has a blank behind it.
  public private(set) var cells: [[Character]]
  /// Which cells are drawn in reverse.
  public private(set) var reversed: [[Bool]]
  /// Whether this is the screen that programs draw on, not the one with the shell's lines.
  public private(set) var isAlternate = false
  /// Whether the cursor is shown.
  public private(set) var isCursorVisible = true
  /// The private modes that are switched on, but the cursor and the alternate screen: mouse, paste, keypad.
  public private(set) var modes: Set<Int> = []
  /// Where the cursor is.
  public private(set) var cursor = (column: 0, row: 0)
  private var parser = EscapeParser()
  private var margins: ClosedRange<Int>
  private var isReverse = false
  private var lastCharacter: Character = " "

  /// Makes an empty screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    reversed = Array(repeating: Array(repeating: false, count: columns), count: rows)
    margins = 0...max(0, rows - 1)
  }

  /// The rows as text, trailing blanks cut.
  public var text: String {
    cells.map { row in
      var line = String(row)
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// The row that holds this text.
  public func row(with text: String) -> String? {
    self.text.split(separator: "\n", omittingEmptySubsequences: false).first { $0.contains(text) }.map(
      String.init)
  }

  /// Gives it another size; what still fits stays where it is.
  public mutating func resize(columns: Int, rows: Int) {
    var resized = TerminalScreen(columns: columns, rows: rows)
    resized.isAlternate = isAlternate
    resized.isCursorVisible = isCursorVisible
    resized.modes = modes
    resized.parser = parser
    for row in 0..<min(rows, self.rows) {
      resized.cells[row].replaceSubrange(
        0..<min(columns, self.columns), with: cells[row].prefix(min(columns, self.columns)))
    }
    self = resized
  }

  /// Takes bytes as a terminal does, also such as end in the middle of a sequence.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch parser.next(byte) {
      case .none: break
      case .character(let character): put(character)
      case .control(let code): control(code)
      case .sequence(let sequence): apply(sequence)
      }
    }
  }

  private mutating func put(_ character: Character) {
    if character.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .nonspacingMark }) { return }
    if cursor.column >= columns {
      cursor.column = 0
      lineFeed()
    }
    cells[cursor.row][cursor.column] = character
    reversed[cursor.row][cursor.column] = isReverse
    lastCharacter = character
    cursor.column += 1
    if isWide(character), cursor.column < columns {
      cells[cursor.row][cursor.column] = " "
      cursor.column += 1
    }
  }

  private func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x1100...0x115F).contains(scalar) || (0x2E80...0xA4CF).contains(scalar)
      || (0xAC00...0xD7A3).contains(scalar) || (0xFE30...0xFE6F).contains(scalar)
      || (0xFF00...0xFF60).contains(scalar) || (0x1F300...0x1FAFF).contains(scalar)
  }

  private mutating func control(_ code: UInt8) {
    switch code {
    case 8: cursor.column = max(0, min(cursor.column, columns - 1) - 1)
    case 9: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 10, 11, 12: lineFeed()
    case 13: cursor.column = 0
    default: break
    }
  }

  private mutating func lineFeed() {
    if cursor.row == margins.upperBound {
      scroll(from: margins.lowerBound, by: 1)
    } else {
      cursor.row = min(rows - 1, cursor.row + 1)
    }
  }

  /// Moves the lines below `top` up; a negative count moves them down.
  private mutating func scroll(from top: Int, by count: Int) {
    for _ in 0..<abs(count) where top <= margins.upperBound {
      let (gone, new) = count > 0 ? (top, margins.upperBound) : (margins.upperBound, top)
      cells.remove(at: gone)
      reversed.remove(at: gone)
      cells.insert(Array(repeating: " ", count: columns), at: new)
      reversed.insert(Array(repeating: false, count: columns), at: new)
    }
  }

  private mutating func clear(row: Int, _ range: Range<Int>) {
    for column in range.clamped(to: 0..<columns) {
      cells[row][column] = " "
      reversed[row][column] = false
    }
  }

  private mutating func apply(_ sequence: EscapeParser.Sequence) {
    func number(_ index: Int, default value: Int = 1) -> Int {
      index < sequence.numbers.count && sequence.numbers[index] > 0 ? sequence.numbers[index] : value
    }
    let column = min(cursor.column, columns - 1)
    switch (sequence.prefix, sequence.final) {
    case ("", "A"): cursor.row = max(0, cursor.row - number(0))
    case ("", "B"): cursor.row = min(rows - 1, cursor.row + number(0))
    case ("", "C"): cursor.column = min(columns - 1, column + number(0))
    case ("", "D"): cursor.column = max(0, column - number(0))
    case ("", "G"): cursor.column = min(columns, number(0)) - 1
    case ("", "d"): cursor.row = min(rows, number(0)) - 1
    case ("", "H"), ("", "f"): cursor = (min(columns, number(1)) - 1, min(rows, number(0)) - 1)
    case ("", "J"): erase(display: number(0, default: 0))
    case ("", "K"): erase(line: number(0, default: 0))
    case ("", "X"): clear(row: cursor.row, column..<column + number(0))
    case ("", "P"):
      for _ in 0..<min(number(0), columns - column) {
        cells[cursor.row].remove(at: column)
        cells[cursor.row].append(" ")
      }
    case ("", "@"):
      for _ in 0..<min(number(0), columns - column) {
        cells[cursor.row].insert(" ", at: column)
        cells[cursor.row].removeLast()
      }
    case ("", "L"): scroll(from: cursor.row, by: -number(0))
    case ("", "M"): scroll(from: cursor.row, by: number(0))
    case ("", "S"): scroll(from: margins.lowerBound, by: number(0))
    case ("", "T"): scroll(from: margins.lowerBound, by: -number(0))
    case ("", "b"): for _ in 0..<number(0) { put(lastCharacter) }
    case ("", "r"): margins = min(rows, number(0)) - 1...min(rows, number(1, default: rows)) - 1
    case ("", "m"): setAttributes(sequence.numbers)
    case ("?", "h"): for mode in sequence.numbers { set(mode: mode, to: true) }
    case ("?", "l"): for mode in sequence.numbers { set(mode: mode, to: false) }
    case ("\u{1B}", "M"):
      if cursor.row == margins.lowerBound { scroll(from: cursor.row, by: -1) } else { cursor.row -= 1 }
    default: break
    }
  }

  private mutating func erase(display kind: Int) {
    let whole = kind == 2 ? 0..<rows : kind == 1 ? 0..<cursor.row : min(cursor.row + 1, rows)..<rows
    for row in whole { clear(row: row, 0..<columns) }
    if kind != 2 { erase(line: kind) }
  }

  private mutating func erase(line kind: Int) {
    let column = min(cursor.column, columns - 1)
    clear(row: cursor.row, kind == 2 ? 0..<columns : kind == 1 ? 0..<column + 1 : column..<columns)
  }

  private mutating func set(mode: Int, to isOn: Bool) {
    switch mode {
    case 25: isCursorVisible = isOn
    case 1049, 47, 1047:
      isAlternate = isOn
      for row in 0..<rows { clear(row: row, 0..<columns) }
    // 12 is how the cursor blinks, and 7, wrapping, is on from the start.
    case 7, 12: break
    default: if isOn { modes.insert(mode) } else { modes.remove(mode) }
    }
  }

  private mutating func setAttributes(_ numbers: [Int]) {
    for number in numbers.isEmpty ? [0] : numbers {
      if number == 0 || number == 27 { isReverse = false }
      if number == 7 { isReverse = true }
    }
  }
}
