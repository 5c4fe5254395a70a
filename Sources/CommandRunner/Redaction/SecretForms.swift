/// The ways in which a secret value is commonly printed.
enum SecretForms {
  /// The value as it is; trimmed; percent-encoded, as in a URL; in Base64, as Kubernetes shows it, with and
  /// without the newline that `echo` adds; and, of several lines, each long one, since tools indent them.
  static func all(of secret: String) -> Set<[UInt8]> {
    let value = Array(secret.utf8)
    var forms: Set<[UInt8]> = [value, percentEncoded(value)]
    if let start = value.firstIndex(where: { !$0.isBlank }), let end = value.lastIndex(where: { !$0.isBlank })
    {
      forms.insert(Array(value[start...end]))
    }
    // Shorter ones would be found in ordinary text.
    if value.count >= shortestEncoded {
      forms.insert(base64(value))
      forms.insert(base64(value + [UInt8(ascii: "\n")]))
    }
    let lines = value.split(separator: UInt8(ascii: "\n"))
    if lines.count > 1 {
      for line in lines where line.count >= shortestLine && !line.starts(with: "-----".utf8) {
        forms.insert(Array(line))
      }
    }
    return forms
  }

  private static let shortestEncoded = 6
  private static let shortestLine = 16

  private static func percentEncoded(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return bytes.flatMap { byte -> [UInt8] in
      if byte.isASCIILetterOrDigit || "-._~".utf8.contains(byte) { return [byte] }
      return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }

  /// RFC 4648, with padding.
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for offset in 0..<3 { bits = bits << 8 | (offset < group.count ? Int(group[start + offset]) : 0) }
      for sextet in 0...group.count { encoded.append(alphabet[bits >> (18 - 6 * sextet) & 63]) }
      encoded += Array(repeating: UInt8(ascii: "="), count: 3 - group.count)
    }
    return encoded
  }
}
