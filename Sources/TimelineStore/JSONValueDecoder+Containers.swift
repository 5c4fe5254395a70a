extension JSONValueDecoder {
  struct KeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let value: JSONValue
    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] {
      guard case .object(let members) = value else { return [] }
      return members.compactMap { Key(stringValue: $0.key) }
    }

    func contains(_ key: Key) -> Bool { value[key.stringValue] != nil }

    private func member(_ key: Key) throws -> JSONValue {
      guard let member = value[key.stringValue] else {
        throw DecodingError.keyNotFound(
          key, .init(codingPath: [], debugDescription: "there is no \(key.stringValue)"))
      }
      return member
    }

    func decodeNil(forKey key: Key) throws -> Bool { try member(key).isNull }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try member(key).bool() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try member(key).string() }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try member(key).number(type) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try member(key).number(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try member(key).number(type) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try member(key).number(type) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try member(key).number(type) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try member(key).number(type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try member(key).number(type) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try member(key).number(type) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try member(key).number(type) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try member(key).number(type) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try member(key).number(type) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try member(key).number(type) }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try member(key).decode(type) }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
      try JSONValueDecoder(value: try member(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      try JSONValueDecoder(value: try member(key)).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { JSONValueDecoder(value: value) }
    func superDecoder(forKey key: Key) throws -> any Decoder { JSONValueDecoder(value: try member(key)) }
  }

  struct UnkeyedContainer: UnkeyedDecodingContainer {
    let values: [JSONValue]
    var codingPath: [any CodingKey] { [] }
    var currentIndex = 0
    var count: Int? { values.count }
    var isAtEnd: Bool { currentIndex == values.count }

    init(values: [JSONValue]) { self.values = values }

    private mutating func next() throws -> JSONValue {
      guard !isAtEnd else { throw JSONValueDecoder(value: .array(values)).mismatch("as long as that") }
      currentIndex += 1
      return values[currentIndex - 1]
    }

    mutating func decodeNil() throws -> Bool {
      guard !isAtEnd, values[currentIndex].isNull else { return false }
      currentIndex += 1
      return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().decode(type) }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
      try JSONValueDecoder(value: try next()).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      try JSONValueDecoder(value: try next()).unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { JSONValueDecoder(value: try next()) }
  }

  struct SingleContainer: SingleValueDecodingContainer {
    let value: JSONValue
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { value.isNull }
    func decode(_ type: Bool.Type) throws -> Bool { try value.bool() }
    func decode(_ type: String.Type) throws -> String { try value.string() }
    func decode(_ type: Double.Type) throws -> Double { try value.number(type) }
    func decode(_ type: Float.Type) throws -> Float { try value.number(type) }
    func decode(_ type: Int.Type) throws -> Int { try value.number(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try value.number(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try value.number(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try value.number(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try value.number(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try value.number(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try value.number(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try value.number(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try value.number(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try value.number(type) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try value.decode(type) }
  }
}
