/// Asks a terminal to take text onto its clipboard (xterm's OSC 52).
enum Clipboard {
  /// What is longer most terminals ignore; 100 kB of Base64 is the limit of several.
  static let maximumBytes = 74_994

  /// Returns what to write; GNU screen lets it pass in pieces of a string of its own.
  static func request(_ text: String, throughScreen: Bool) -> String? {
    let bytes = Array(text.utf8)
    if bytes.count > maximumBytes { return nil }
    let encoded = base64(bytes)
    if !throughScreen { return "\u{1B}]52;c;\(encoded)\u{7}" }
    var pieces: [Substring] = []
    var rest = encoded[...]
    while !rest.isEmpty {
      pieces.append(rest.prefix(76))
      rest = rest.dropFirst(76)
    }
    return "\u{1B}P\u{1B}]52;c;" + pieces.joined(separator: "\u{1B}\\\u{1B}P") + "\u{7}\u{1B}\\"
  }

  /// RFC 4648, with padding.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + Array(repeating: 0, count: 3 - group.count)
      let value = Int(padded[0]) << 16 | Int(padded[1]) << 8 | Int(padded[2])
      for index in 0..<4 {
        result.append(index <= group.count ? alphabet[value >> (18 - 6 * index) & 63] : 0x3D)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
