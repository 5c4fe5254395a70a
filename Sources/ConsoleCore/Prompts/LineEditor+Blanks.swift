extension LineEditor {
  /// Takes out the next blank of a message, behind the cursor or else the first, so that what is typed stands
  /// in its place; it can be put back as what was cut.
  mutating func takeOutNextBlank() {
    let text = text
    let ranges = MessageBlank.all(in: text).map { blank in
      let start = text.distance(from: text.startIndex, to: blank.range.lowerBound)
      return start..<start + text.distance(from: blank.range.lowerBound, to: blank.range.upperBound)
    }
    guard let next = ranges.first(where: { $0.lowerBound >= cursor }) ?? ranges.first else { return }
    delete(next, isKill: true)
  }
}
