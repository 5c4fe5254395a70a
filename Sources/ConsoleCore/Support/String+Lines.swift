extension String {
  /// Its lines; a line end at the end begins no further one.
  var lines: [String] {
    var lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The text with each run of white space as one blank.
  var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
