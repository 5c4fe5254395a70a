/// Writes JSON in its one canonical form: on one line, keys in order, nothing escaped that need not be.
///
/// The same value gives the same bytes, so that they can be hashed, and compared by anybody.
public struct JSONWriter {
  /// What was written so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// The objects that were met, by their keys: those of a list nearly all have the keys of another.
  private var shapes: [JSONShape] = []

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
    let members = object.members
    for (position, key) in shape(of: members).members {
      bytes.append(contentsOf: key)
      write(members[position].value)
    }
    if members.isEmpty { bytes.append(UInt8(ascii: "{")) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func shape(of members: [(key: String, value: JSONValue)]) -> JSONShape {
    if let known = shapes.first(where: { $0.fits(members) }) { return known }
    let shape = JSONShape(members)
    guard shape.isASCII else { return shape }
    // Objects without end of ever other keys must not fill the memory.
    if shapes.count == 32 { shapes.removeFirst() }
    shapes.append(shape)
    return shape
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
      for position in utf8.indices where Self.isEscaped(utf8[position]) {
        bytes.append(contentsOf: utf8[start..<position])
        writeEscape(utf8[position])
        start = position + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
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
