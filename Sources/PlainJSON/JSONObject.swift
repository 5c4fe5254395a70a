/// The members of a JSON object, in the order in which they stand.
///
/// A list rather than a dictionary: an object of an event has twenty members at most, and a timeline has
/// 100,000 of them, each built and looked into once.
public struct JSONObject: Sendable {
  /// Keys with their values, as they stand; a key may stand twice.
  public var members: [(key: String, value: JSONValue)] = []

  /// Makes an object without members.
  @inlinable
  public init() {}

  /// The value under a key, of equal keys the last; nil when there is none.
  @inlinable
  public subscript(key: String) -> JSONValue? { members.last { $0.key == key }?.value }

  /// Adds a member, unless there is no value.
  @inlinable
  public mutating func add(_ key: String, _ value: (some JSONRepresentable)?) {
    if let value { members.append((key, value.json)) }
  }

  /// Returns the value under a key; throws when there is none, or when it is not of this type.
  @inlinable
  public func required<Value: JSONRepresentable>(_ key: String) throws(JSONMismatch) -> Value {
    guard let value = self[key] else { throw JSONMismatch(description: "there is no \(key)") }
    return try Value(json: value)
  }

  /// Returns the value under a key; nil when there is none, or when it is null.
  @inlinable
  public func optional<Value: JSONRepresentable>(_ key: String) throws(JSONMismatch) -> Value? {
    guard let value = self[key], value != .null else { return nil }
    return try Value(json: value)
  }
}

extension JSONObject: Equatable {
  /// Whether both have the same members, in whatever order.
  public static func == (lhs: JSONObject, rhs: JSONObject) -> Bool {
    lhs.members.count == rhs.members.count && lhs.members.allSatisfy { rhs[$0.key] == $0.value }
  }
}

extension JSONObject: JSONRepresentable {
  /// Reads an object.
  public init(json: JSONValue) throws(JSONMismatch) {
    guard case .object(let object) = json else { throw .wanted("an object") }
    self = object
  }

  /// The object.
  public var json: JSONValue { .object(self) }
}
