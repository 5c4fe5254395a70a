/// Names that somebody may have meant.
package enum NearestNames {
  /// Returns at most three of `names` that are near `name`, the nearest first.
  package static func near(_ name: String, in names: [String]) -> [String] {
    let wanted = name.folded
    let limit = max(2, wanted.utf8.count / 3)
    var found: [(name: String, distance: Int)] = []
    for candidate in names {
      let folded = candidate.folded
      if folded.holds(wanted) || (folded.utf8.count > 3 && wanted.holds(folded)) {
        found.append((candidate, 1))
      } else if abs(folded.utf8.count - wanted.utf8.count) <= limit {
        let distance = distance(Array(folded.utf8), Array(wanted.utf8))
        if distance <= limit { found.append((candidate, distance)) }
      }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return found.prefix(3).map(\.name)
  }

  /// The number of letters to insert, leave out or change to make one text the other.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    guard first.count <= 200, second.count <= 200 else { return .max }
    var row = Array(0...second.count)
    for (i, byte) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in second.enumerated() {
        let change = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j + 1] + 1, row[j] + 1)
      }
    }
    return row[second.count]
  }
}
