/// A JSON value, read and written without Foundation.
///
/// A timeline of 100,000 events is opened while somebody waits: Foundation's decoder took 30 µs for the body of
/// a finished command (Swift 6.3.1, release), and linking it makes every start slower.
public enum JSONValue: Sendable, Equatable {
  /// Members in order; of equal keys the last counts.
  case object(JSONObject)
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

  /// Reads one JSON text (RFC 8259) from UTF-8, or returns nil for anything else.
  ///
  /// Stricter than many: no control characters in texts, no half surrogate pairs, no nesting over 128 levels.
  public init?(utf8: UnsafeBufferPointer<UInt8>) {
    var reader = JSONReader(utf8)
    guard let value = reader.wholeText() else { return nil }
    self = value
  }

  /// Reads one JSON text, or returns nil for anything else.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let value = text.withUTF8({ JSONValue(utf8: $0) }) else { return nil }
    self = value
  }

  /// Reads an object or array with nothing but white space around it; nil for anything else, a lone number too.
  public init?(parsing text: some StringProtocol) {
    let first = text.utf8.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    self.init(text)
  }

  /// Whether everything that another value says is said here too; members that it leaves out do not matter.
  public func includes(_ other: JSONValue) -> Bool {
    switch (self, other) {
    case (.object(let object), .object(let wanted)):
      wanted.members.allSatisfy { key, value in object[key].map { $0.includes(value) } ?? false }
    case (.array(let values), .array(let wanted)):
      wanted.allSatisfy { value in values.contains { $0.includes(value) } }
    default: self == other
    }
  }

  /// Whether this value or one inside it includes another.
  public func holds(_ other: JSONValue) -> Bool {
    if includes(other) { return true }
    switch self {
    case .object(let object): return object.members.contains { $0.value.holds(other) }
    case .array(let values): return values.contains { $0.holds(other) }
    default: return false
    }
  }

  /// The value under a key; nil when there is none, or when this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object[key]
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
    guard case .object(let object) = self else { return [:] }
    return object.members.reduce(into: [:]) { texts, member in texts[member.key] = member.value.text }
  }
}
