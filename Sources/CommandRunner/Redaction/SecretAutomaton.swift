/// Finds any of several byte strings in one pass over any text: an Aho–Corasick automaton with every move
/// worked out beforehand, so that each byte costs the same whatever the strings and the text are.
///
/// Text in which no string begins is passed without it: a move for each of its bytes takes 1.5 s for a
/// gigabyte.
struct SecretAutomaton: Sendable {
  /// The state before anything has matched.
  static let root = 0

  /// Which column of `moves` a byte uses; bytes that stand in no string share column 0.
  private let column: [UInt8]
  private let columns: Int
  private let moves: [Int32]
  /// How many of the last bytes read could be the beginning of a string, by state.
  private let depths: [Int32]
  /// The length of the longest string that ends here, by state; 0 for none.
  private let matches: [Int32]
  /// The length of the shortest string that the state is on the way to.
  private let goals: [Int32]
  /// The first three bytes of the strings.
  private let beginnings: ByteTriples

  /// - Parameter strings: None of fewer than three bytes.
  init(_ strings: [[UInt8]]) {
    var column = [UInt8](repeating: 0, count: 256)
    var columns = 1
    for byte in Set(strings.joined()).sorted().prefix(255) {
      column[Int(byte)] = UInt8(columns)
      columns += 1
    }
    var children = [[Int32](repeating: -1, count: columns)]
    var depths: [Int32] = [0]
    var matches: [Int32] = [0]
    var goals: [Int32] = [Int32.max]
    for string in strings {
      var state = Self.root
      for byte in string {
        let slot = Int(column[Int(byte)])
        if children[state][slot] < 0 {
          children[state][slot] = Int32(children.count)
          children.append([Int32](repeating: -1, count: columns))
          depths.append(depths[state] + 1)
          matches.append(0)
          goals.append(Int32.max)
        }
        state = Int(children[state][slot])
        goals[state] = min(goals[state], Int32(string.count))
      }
      matches[state] = Int32(string.count)
    }
    Self.completeMoves(&children, &matches)
    self.column = column
    self.columns = columns
    moves = children.flatMap { $0 }
    self.depths = depths
    self.matches = matches
    self.goals = goals
    beginnings = ByteTriples(strings.map { ([$0[0]], [$0[1]], [$0[2]]) })
  }

  /// Where in a text that is yet to be named strings may begin, for ``read(_:from:in:skippingTo:)``.
  var places: ByteTriples.Places { beginnings.places }

  /// Fills in where each state goes when its string does not go on.
  ///
  /// That is where the longest other beginning goes that the bytes read so far end with. Breadth first, so
  /// that this one is complete already.
  private static func completeMoves(_ children: inout [[Int32]], _ matches: inout [Int32]) {
    var fallback = [Int](repeating: root, count: children.count)
    var queue: [Int] = []
    for slot in children[root].indices {
      if children[root][slot] < 0 {
        children[root][slot] = Int32(root)
      } else {
        queue.append(Int(children[root][slot]))
      }
    }
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      let shorter = fallback[state]
      if matches[state] == 0 { matches[state] = matches[shorter] }
      for slot in children[state].indices {
        let child = children[state][slot]
        if child < 0 {
          children[state][slot] = children[shorter][slot]
        } else {
          fallback[Int(child)] = Int(children[shorter][slot])
          queue.append(Int(child))
        }
      }
    }
  }

  func depth(_ state: Int) -> Int { Int(depths[state]) }

  /// Whether what the state has read is at least half of a string, and long enough to tell.
  func isMostOfAString(_ state: Int) -> Bool {
    depths[state] >= Redactor.shortestSecret && depths[state] * 2 >= goals[state]
  }

  /// Reads bytes from `start` until a string has just ended.
  ///
  /// - Parameter places: Those of this text.
  /// - Returns: The state; the index after the last byte read; and the length of the longest string that ends
  ///   there, 0 at the end of the bytes.
  func read(_ bytes: [UInt8], from start: Int, in state: Int, skippingTo places: inout ByteTriples.Places)
    -> (state: Int, index: Int, match: Int)
  {
    var state = state
    var index = start
    while index < bytes.count {
      if state == Self.root {
        // Of a string that goes on in the next text no more than two bytes can be here.
        let place = places.next(in: bytes, from: index + 2) ?? bytes.count
        index = max(index, place - 2)
      }
      state = Int(moves[state &* columns &+ Int(column[Int(bytes[index])])])
      index &+= 1
      if matches[state] > 0 { return (state, index, Int(matches[state])) }
    }
    return (state, index, 0)
  }
}
