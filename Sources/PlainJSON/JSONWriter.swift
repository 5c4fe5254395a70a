/// Writes JSON in its one canonical form: on one line, keys in order, nothing escaped that need not be.
///
/// The same value gives the same bytes, so that they can be hashed, and compared by anybody.
public struct JSONWriter {
  /// What was written so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Makes a writer that has written nothing.
  public init() {}

  /// Returns a value's text.
  public static func text(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.write(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes what stands between values: a comma, a line feed.
  public mutating func write(raw text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes a value.
  public mutating func write(_ value: JSONValue) {
    switch value {
    case .null: write(raw: "null")
    case .bool(let bool): write(raw: bool ? "true" : "false")
    case .number(let number): write(number)
    case .string(let text): write(text)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (position, value) in values.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        write(value)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object): write(object)
    }
  }

  /// Writes an object; of equal keys the last.
  public mutating func write(_ object: JSONObject) {
    bytes.append(UInt8(ascii: "{"))
    // By position rather than by moving the members themselves, which are counted references.
    let members = object.members
    let order = members.indices.sorted { (members[$0].key, $0) < (members[$1].key, $1) }
    var isFirst = true
    for (place, position) in order.enumerated() {
      let isRepeated = place + 1 < order.count && members[order[place + 1]].key == members[position].key
      guard !isRepeated else { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      write(members[position].key)
      bytes.append(UInt8(ascii: ":"))
      write(members[position].value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ number: Double) {
    // JSON has no form for what is no number.
    guard number.isFinite else { return write(raw: "null") }
    let text = Int(exactly: number).map { String($0) } ?? "\(number)"
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var start = 0
      for position in utf8.indices {
        let byte = utf8[position]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
        bytes.append(contentsOf: utf8[start..<position])
        writeEscape(byte)
        start = position + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): write(raw: "\\\"")
    case UInt8(ascii: "\\"): write(raw: "\\\\")
    case 0x08: write(raw: "\\b")
    case 0x0C: write(raw: "\\f")
    case 0x0A: write(raw: "\\n")
    case 0x0D: write(raw: "\\r")
    case 0x09: write(raw: "\\t")
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8)
    }
  }
}
