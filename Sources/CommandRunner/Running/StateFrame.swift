/// Cuts what a far shell says about itself out of its standard output, where it stands between two marks.
///
/// A mark is a NUL and a number that was drawn for this run alone, so that nothing a command prints can be
/// taken for it. What stands before the first mark and behind the second is the command's.
struct StateFrame {
  /// More than any environment that execve(2) would take on a usual system.
  private static let largestSize = 4 * 1024 * 1024

  /// What stands before and behind.
  let mark: [UInt8]
  /// What stood between the marks; nil until the second has come, or when it was too much.
  private(set) var content: [UInt8]?
  /// The beginning of what may become a mark.
  private var held: [UInt8] = []
  private var inside: [UInt8]?

  init(mark: [UInt8]) { self.mark = mark }

  /// Takes the next bytes; returns those that are the command's.
  mutating func consume(_ bytes: [UInt8]) -> [UInt8] {
    if inside == nil, held.isEmpty, !bytes.contains(0) { return bytes }
    var passed: [UInt8] = []
    held += bytes
    while let place = held.firstRange(of: mark) {
      take(held[..<place.lowerBound], into: &passed)
      if let inside {
        content = inside.count <= Self.largestSize ? inside : nil
        self.inside = nil
      } else {
        inside = []
      }
      held.removeSubrange(..<place.upperBound)
    }
    let kept = lengthOfBegunMark
    take(held.dropLast(kept), into: &passed)
    held.removeSubrange(..<(held.count - kept))
    return passed
  }

  /// Returns what is left, at the end of the stream.
  mutating func finish() -> [UInt8] {
    defer { held = [] }
    return inside == nil ? held : []
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, into passed: inout [UInt8]) {
    guard let gathered = inside else {
      passed += bytes
      return
    }
    if gathered.count <= Self.largestSize { inside = gathered + bytes }
  }

  /// How many bytes at the end of what is held could be the beginning of a mark.
  private var lengthOfBegunMark: Int {
    let longest = min(held.count, mark.count - 1)
    return (0...longest).last { held.suffix($0).elementsEqual(mark.prefix($0)) } ?? 0
  }
}
