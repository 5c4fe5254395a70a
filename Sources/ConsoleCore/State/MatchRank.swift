/// Which of the lines that have what is searched for is the one in view, while nothing is added to them.
struct MatchRank: Sendable, Equatable {
  /// From 1.
  var number: Int
  /// How many there are.
  let count: Int
  /// The line behind the last one that was looked at, from the first that was printed.
  let end: Int

  /// Goes to the next (1) or previous (-1) one, around the end.
  mutating func move(_ step: Int) { number = (number - 1 + step + count) % count + 1 }
}
