extension LineEditor {
  /// Where the blanks of a message stand, by the positions of their characters.
  var blanks: [Range<Int>] {
    let text = text
    return MessageBlank.all(in: text).map { blank in
      let start = text.distance(from: text.startIndex, to: blank.range.lowerBound)
      return start..<start + text.distance(from: blank.range.lowerBound, to: blank.range.upperBound)
    }
  }

  /// Moves the cursor to the next blank behind it, or else to the first.
  ///
  /// - Returns: whether there is one.
  mutating func moveToNextBlank() -> Bool {
    let blanks = blanks
    guard let next = blanks.first(where: { $0.lowerBound > cursor }) ?? blanks.first else { return false }
    moveTo(next.lowerBound)
    return true
  }

  /// Takes out the blank at the cursor, so that what comes stands in its place; it can be put back as what was cut.
  mutating func takeOutBlank() {
    guard let blank = blanks.first(where: { $0.lowerBound == cursor }) else { return }
    delete(blank, isKill: true)
  }
}
