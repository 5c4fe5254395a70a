/// The keys of an object and how they are written: in order, of equal ones the last.
struct JSONShape {
  private let keys: [String]
  /// The members that are written, by their place, each with what stands before its value: `,"key":`.
  let members: [(position: Int, key: [UInt8])]

  init(_ members: [(key: String, value: JSONValue)]) {
    let keys = members.map(\.key)
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var written: [(position: Int, key: [UInt8])] = []
    for (place, position) in order.enumerated() {
      let isRepeated = place + 1 < order.count && keys[order[place + 1]] == keys[position]
      guard !isRepeated else { continue }
      let key = JSONWriter.text(.string(keys[position])).utf8
      written.append((position, [UInt8(ascii: written.isEmpty ? "{" : ",")] + key + [UInt8(ascii: ":")]))
    }
    (self.keys, self.members) = (keys, written)
  }

  /// Whether the keys are nothing but ASCII.
  var isASCII: Bool { keys.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } } }

  /// Whether an object has these keys of ASCII, in the order in which they were met.
  func fits(_ members: [(key: String, value: JSONValue)]) -> Bool {
    guard members.count == keys.count else { return false }
    for (position, key) in keys.enumerated() {
      // A text may equal another that is written with other bytes; of ASCII such a one is longer.
      let other = members[position].key
      guard other.utf8.count == key.utf8.count, other == key else { return false }
    }
    return true
  }
}
