extension Substring {
  /// The text without the spaces at its ends.
  var trimmed: Substring { trimming(\.isWhitespace) }

  /// The text without spaces, quotes, brackets and full stops at its ends.
  var trimmingPunctuation: Substring { trimming { $0.isWhitespace || "\"'“”‘’`().,;:!*_".contains($0) } }

  /// The text without the characters at its ends that a test picks.
  func trimming(_ isDropped: (Character) -> Bool) -> Substring {
    let text = drop(while: isDropped)
    var end = text.endIndex
    while end > text.startIndex {
      let before = text.index(before: end)
      guard isDropped(text[before]) else { break }
      end = before
    }
    return text[..<end]
  }
}
