/// A JSON value, read by hand: only a structure to look into is needed, and no order of keys to keep.
indirect enum JSONValue: Equatable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  /// Whether everything that another value says is said here too; members that it leaves out do not matter.
  func includes(_ other: JSONValue) -> Bool {
    switch (self, other) {
    case (.object(let members), .object(let wanted)):
      wanted.allSatisfy { key, value in members[key].map { $0.includes(value) } ?? false }
    case (.array(let values), .array(let wanted)):
      wanted.allSatisfy { value in values.contains { $0.includes(value) } }
    default: self == other
    }
  }

  /// Whether this value or one inside it includes another.
  func holds(_ other: JSONValue) -> Bool {
    if includes(other) { return true }
    switch self {
    case .object(let members): return members.values.contains { $0.holds(other) }
    case .array(let values): return values.contains { $0.holds(other) }
    default: return false
    }
  }
}
