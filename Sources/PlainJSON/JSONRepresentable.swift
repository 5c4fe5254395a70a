/// What is one JSON value, there and back.
public protocol JSONRepresentable {
  /// Reads it; throws when the value is anything else.
  init(json: JSONValue) throws(JSONMismatch)

  /// The value that it is.
  var json: JSONValue { get }
}

extension JSONRepresentable where Self: RawRepresentable<String> {
  /// Reads the text; throws when it is none of those that there are.
  public init(json: JSONValue) throws(JSONMismatch) {
    guard let text = json.text, let value = Self(rawValue: text) else { throw .wanted("one of \(Self.self)") }
    self = value
  }

  /// The text.
  public var json: JSONValue { .string(rawValue) }
}

extension String: JSONRepresentable {
  /// Reads a text.
  public init(json: JSONValue) throws(JSONMismatch) {
    guard let text = json.text else { throw .wanted("a text") }
    self = text
  }

  /// The text.
  public var json: JSONValue { .string(self) }
}

extension Int: JSONRepresentable {
  /// Reads a whole number.
  public init(json: JSONValue) throws(JSONMismatch) {
    guard case .number(let number) = json, let whole = Int(exactly: number) else {
      throw .wanted("a whole number")
    }
    self = whole
  }

  /// The number.
  public var json: JSONValue { .number(Double(self)) }
}

extension Bool: JSONRepresentable {
  /// Reads true or false.
  public init(json: JSONValue) throws(JSONMismatch) {
    guard case .bool(let bool) = json else { throw .wanted("true or false") }
    self = bool
  }

  /// True or false.
  public var json: JSONValue { .bool(self) }
}

extension Array: JSONRepresentable where Element: JSONRepresentable {
  /// Reads an array.
  public init(json: JSONValue) throws(JSONMismatch) {
    guard case .array(let values) = json else { throw .wanted("an array") }
    self = []
    reserveCapacity(values.count)
    for value in values { append(try Element(json: value)) }
  }

  /// The array.
  public var json: JSONValue { .array(map(\.json)) }
}

extension [String: String]: JSONRepresentable {
  /// Reads an object of texts.
  public init(json: JSONValue) throws(JSONMismatch) {
    guard case .object(let object) = json else { throw .wanted("an object") }
    self = [:]
    for (key, value) in object.members { self[key] = try String(json: value) }
  }

  /// An object of texts.
  public var json: JSONValue {
    var object = JSONObject()
    for (key, value) in self { object.add(key, value) }
    return .object(object)
  }
}
