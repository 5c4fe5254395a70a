extension StringProtocol where UTF8View: BidirectionalCollection {
  /// The text without white space at its ends.
  package var trimmingBlanks: String {
    // Between two letters of ASCII nothing is to be trimmed, and they need not be looked up.
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last {
      return String(self)
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
