extension String {
  /// Its lines; a line end at the end begins no further one.
  var lines: [String] {
    if !utf8.contains(0x0A) { return isEmpty ? [] : [self] }
    var lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The text with each run of white space as one blank.
  var oneLine: String {
    isOneLine ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether it certainly is so already: most texts are, and every frame asks for dozens.
  private var isOneLine: Bool {
    var isAfterBlank = true
    for byte in utf8 {
      let isBlank = byte == 0x20
      if byte < 0x20 || byte >= 0x7F || isBlank && isAfterBlank { return false }
      isAfterBlank = isBlank
    }
    return !isAfterBlank
  }
}
