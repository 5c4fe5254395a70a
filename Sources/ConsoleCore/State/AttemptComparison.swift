import IncidentModel
import TerminalFrame

/// Two attempts of one command that are being compared, until what both printed is there.
struct AttemptComparison: Sendable {
  /// A line of the comparison.
  enum Line: Sendable, Equatable {
    /// In both.
    case same(String)
    /// Only in the earlier one.
    case gone(String)
    /// Only in the later one.
    case new(String)
    /// So many lines that are in both, far from what changed.
    case passedOver(Int)
  }

  /// How many lines around a change are shown.
  private static let context = 3

  /// How many lines of each are compared: with more, the answer would keep the keys waiting.
  static let maximumLines = 1000

  /// The command.
  var command: CommandID
  /// The earlier attempt.
  var earlier: EventID
  /// The later attempt.
  var later: EventID
  /// What they printed, as far as it is there.
  var texts: [EventID: [String]] = [:]

  /// The lines, what is gone before what is new in its place; nil while something is missing.
  var lines: [Line]? {
    guard let old = texts[earlier], let new = texts[later] else { return nil }
    let difference = new.difference(from: old)
    let gone = Set(difference.removals.map(\.offset))
    let added = Set(difference.insertions.map(\.offset))
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, gone.contains(left) {
        lines.append(.gone(old[left]))
        left += 1
      } else if right < new.count, added.contains(right) {
        lines.append(.new(new[right]))
        right += 1
      } else {
        lines.append(.same(right < new.count ? new[right] : ""))
        (left, right) = (left + 1, right + 1)
      }
    }
    return Self.aroundChanges(lines)
  }

  /// Leaves out what is the same far from every change, and says how much that is; all of it stays when nothing
  /// changed.
  private static func aroundChanges(_ lines: [Line]) -> [Line] {
    var isNear = Array(repeating: false, count: lines.count)
    for (position, line) in lines.enumerated() {
      if case .same = line { continue }
      for near in max(0, position - context)...min(lines.count - 1, position + context) {
        isNear[near] = true
      }
    }
    guard isNear.contains(true) else { return lines }
    var shown: [Line] = []
    var passed: [Line] = []
    for (line, isNear) in zip(lines + [.same("")], isNear + [true]) {
      guard isNear else {
        passed.append(line)
        continue
      }
      // One line takes no more room than saying that there is one.
      shown += passed.count > 1 ? [.passedOver(passed.count)] : passed
      passed = []
      shown.append(line)
    }
    return shown.dropLast()
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
