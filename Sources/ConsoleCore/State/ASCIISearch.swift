/// Looks for ASCII in text whatever its case, byte by byte: an output may have many thousand lines.
enum ASCIISearch {
  /// Returns whether `wanted`, in lower case, stands in a text.
  static func contains(_ wanted: [UInt8], in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
      for start in 0...bytes.count - wanted.count where lower(bytes[start]) == first {
        var length = 1
        while length < wanted.count, lower(bytes[start + length]) == wanted[length] { length += 1 }
        if length == wanted.count { return true }
      }
      return false
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
