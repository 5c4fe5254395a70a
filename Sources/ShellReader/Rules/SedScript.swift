import IncidentModel

/// Looks into a sed script for `w`, `W` (write a file) and `e` (run a command).
enum SedScript {
  static func assess(_ script: String) -> Assessment {
    if ScriptScanner.isUnknown(script) { return .unknown("sed script from a value") }
    var reader = Reader(characters: Array(script))
    while !reader.isAtEnd {
      guard let finding = reader.readCommand() else { continue }
      return finding
    }
    return .read
  }

  private struct Reader {
    let characters: [Character]
    var index = 0

    var isAtEnd: Bool { index >= characters.count }

    /// Reads one command; what it says if it writes, runs or is not known.
    mutating func readCommand() -> Assessment? {
      skipAddress()
      guard !isAtEnd else { return nil }
      let command = characters[index]
      index += 1
      switch command {
      case "s": return readSubstitution()
      case "y":
        let delimiter = takeDelimiter()
        skipSection(delimiter)
        skipSection(delimiter)
      case "w", "W": return WrittenFile.assess(takeLine(), by: "sed \(command)")
      case "e": return .unknown("sed e")
      case "a", "i", "c", ":", "b", "t", "T", "r", "R", "#", "q", "Q", "l", "L", "v":
        skipArgument(of: command)
      case "p", "P", "d", "D", "g", "G", "h", "H", "n", "N", "x", "=", "F", "z", "{", "}": break
      default: return .unknown("sed script")
      }
      return nil
    }

    private mutating func skipAddress() {
      while !isAtEnd {
        let character = characters[index]
        if character == "/" {
          index += 1
          skipSection("/")
        } else if character == "\\" {
          index += 1
          skipSection(takeDelimiter())
        } else if character.isWhitespace || character.isNumber || ",$!~+;I".contains(character) {
          index += 1
        } else if character == ShellWord.unknownMark {
          index += 1
        } else {
          return
        }
      }
    }

    private mutating func takeDelimiter() -> Character {
      guard !isAtEnd else { return "/" }
      index += 1
      return characters[index - 1]
    }

    private mutating func skipSection(_ delimiter: Character) {
      while !isAtEnd, characters[index] != delimiter { index += characters[index] == "\\" ? 2 : 1 }
      index += 1
    }

    private mutating func readSubstitution() -> Assessment? {
      let delimiter = takeDelimiter()
      skipSection(delimiter)
      skipSection(delimiter)
      while !isAtEnd, !characters[index].isNewline, characters[index] != ";", characters[index] != "}" {
        let flag = characters[index]
        index += 1
        if flag == "w" { return WrittenFile.assess(takeLine(), by: "sed s///w") }
        if flag == "e" { return .unknown("sed s///e") }
      }
      return nil
    }

    private mutating func skipArgument(of command: Character) {
      let endsAtSemicolon = "btTqQlLv".contains(command)
      while !isAtEnd, !characters[index].isNewline {
        if endsAtSemicolon, characters[index] == ";" || characters[index] == "}" { return }
        index += 1
      }
    }

    private mutating func takeLine() -> String {
      let start = index
      while !isAtEnd, !characters[index].isNewline { index += 1 }
      return String(characters[min(start, index)..<index].drop(while: \.isWhitespace))
    }
  }
}
