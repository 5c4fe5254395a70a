import IncidentModel

/// Holds an incident's rows against their hashes, their order and each other.
///
/// Each writer's events form a chain. So a change, a gap and a swap show; that the newest events of a writer
/// were cut off does not, because nothing follows them.
struct ChainCheck {
  private(set) var problems: [VerificationProblem] = []
  private var heads: [String: (hash: String, sequence: Int)] = [:]
  private var lastGap = 0
  private var previous: (id: EventID, sequence: Int)?
  /// How many of the next rows were recorded elsewhere, and so before what stands in front of them.
  private var takenIn = 0
  private let hashes: Set<String>

  init(_ rows: [EventRow]) {
    hashes = Set(rows.map(\.hash))
    for row in rows { check(row) }
  }

  private mutating func check(_ row: EventRow) {
    if EventHash.hexadecimal(of: row) != row.hash {
      report(.changedEvent, row, "does not fit its hash: it was changed after it was written")
    }
    let expected = (previous?.sequence ?? 0) + 1
    if row.sequence != expected {
      let gap =
        row.sequence - 1 == expected
        ? "event \(expected) is" : "events \(expected) to \(row.sequence - 1) are"
      report(.missingEvent, row, "\(gap) missing before it")
      lastGap = row.sequence
    }
    let isTakenIn = takenIn > 0
    takenIn = isTakenIn ? takenIn - 1 : Self.countTakenIn(row)
    if let previous, !isTakenIn, row.id <= previous.id {
      report(.reorderedEvent, row, "was written before event \(previous.sequence)")
    } else {
      checkLink(row)
    }
    heads[row.writer] = (row.hash, row.sequence)
    previous = (isTakenIn ? max(row.id, previous?.id ?? row.id) : row.id, row.sequence)
  }

  private static func countTakenIn(_ row: EventRow) -> Int {
    guard row.kind == "events_taken_in",
      case .takenIn(let count, _) = BodyCoder.body(kind: row.kind, json: row.body)
    else { return 0 }
    return count
  }

  private mutating func checkLink(_ row: EventRow) {
    let head = heads[row.writer]
    guard row.previousHash != head?.hash ?? "" else { return }
    if hashes.contains(row.previousHash) {
      report(.reorderedEvent, row, "does not follow the event that was written before it")
    } else if lastGap <= head?.sequence ?? 0 {
      // Without a gap in the numbers, somebody renumbered or rewrote what it follows.
      report(.missingEvent, row, "the event that its writer wrote before it is missing or was rewritten")
    }
  }

  private mutating func report(_ kind: VerificationProblem.Kind, _ row: EventRow, _ text: String) {
    problems.append(
      VerificationProblem(
        kind, event: row.id, sequence: row.sequence, text: "event \(row.sequence) (\(row.kind)): \(text)"))
  }
}
