/// Breaks characters into lines, greedily.
struct LineWrapper {
  private let columns: Int
  private var lines: [String] = []
  /// The open line up to the last place where it can be broken, without the blanks there.
  private var line = ""
  private var lineColumns = 0
  /// The blanks after that, and the word after those.
  private var blanks = 0
  private var word = ""
  private var wordColumns = 0

  init(columns: Int) { self.columns = columns }

  mutating func append(_ character: Character) {
    if character == " " {
      takeWord()
      blanks += 1
      return
    }
    let width = DisplayWidth.of(character)
    if wordColumns > 0, wordColumns + width > columns {
      // The word fits no line: its part goes on the open one if that has room, then on lines of its own.
      takeWord()
      flush()
    }
    word.append(character)
    wordColumns += width
    if lineColumns + blanks + wordColumns > columns { flush() }
  }

  mutating func finish() -> [String] {
    takeWord()
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Adds the word to the open line; `append` has seen to it that there is room.
  private mutating func takeWord() {
    if word.isEmpty { return }
    line += String(repeating: " ", count: blanks) + word
    lineColumns += blanks + wordColumns
    (blanks, word, wordColumns) = (0, "", 0)
  }

  /// Ends the open line where it can be broken; the word begins the next.
  private mutating func flush() {
    if !line.isEmpty { lines.append(line) }
    (line, lineColumns, blanks) = ("", 0, 0)
  }
}
