/// A JSON value, read by hand: only a structure to look into is needed, and no order of keys to keep.
public indirect enum JSONValue: Sendable, Equatable {
  /// Members by key; of equal keys the last.
  case object([String: JSONValue])
  /// Values in order.
  case array([JSONValue])
  /// A text.
  case string(String)
  /// A number, as near as a double comes.
  case number(Double)
  /// True or false.
  case bool(Bool)
  /// Nothing.
  case null

  /// Whether everything that another value says is said here too; members that it leaves out do not matter.
  public func includes(_ other: JSONValue) -> Bool {
    switch (self, other) {
    case (.object(let members), .object(let wanted)):
      wanted.allSatisfy { key, value in members[key].map { $0.includes(value) } ?? false }
    case (.array(let values), .array(let wanted)):
      wanted.allSatisfy { value in values.contains { $0.includes(value) } }
    default: self == other
    }
  }

  /// Whether this value or one inside it includes another.
  public func holds(_ other: JSONValue) -> Bool {
    if includes(other) { return true }
    switch self {
    case .object(let members): return members.values.contains { $0.holds(other) }
    case .array(let values): return values.contains { $0.holds(other) }
    default: return false
    }
  }

  /// The value under a key; nil when there is none, or when this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The text, if it is one.
  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The values of an array; empty for everything else.
  public var values: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  /// The members of an object that are texts; empty for everything else.
  public var texts: [String: String] {
    guard case .object(let members) = self else { return [:] }
    return members.compactMapValues(\.text)
  }
}
