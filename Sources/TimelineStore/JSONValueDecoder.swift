/// Decodes what is `Decodable` from a JSON value.
struct JSONValueDecoder: Decoder {
  let value: JSONValue
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object = value else { throw mismatch("an object") }
    return KeyedDecodingContainer(KeyedContainer(value: value))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let values) = value else { throw mismatch("an array") }
    return UnkeyedContainer(values: values)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { SingleContainer(value: value) }

  func mismatch(_ wanted: String) -> DecodingError {
    DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "the JSON value is not \(wanted)"))
  }
}

extension JSONValue {
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: JSONValueDecoder(value: self)) }

  func string() throws -> String {
    guard case .string(let text) = self else { throw JSONValueDecoder(value: self).mismatch("a text") }
    return text
  }

  func bool() throws -> Bool {
    guard case .bool(let bool) = self else { throw JSONValueDecoder(value: self).mismatch("true or false") }
    return bool
  }

  func number<Number: LosslessStringConvertible>(_ type: Number.Type) throws -> Number {
    guard case .number(let text) = self, let number = Number(text) else {
      throw JSONValueDecoder(value: self).mismatch("such a number")
    }
    return number
  }

  var isNull: Bool { if case .null = self { true } else { false } }
}
