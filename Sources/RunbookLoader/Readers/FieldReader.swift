import IncidentModel

/// Finds blanks to fill in: "Note current time: ____", "Duration: ____ minutes", "[HH:MM]".
enum FieldReader {
  /// A blank with what stands around it.
  struct Blank: Equatable {
    var label: String
    var unit: String
  }

  /// Whether the text may hold a blank at all.
  static func mayHold(_ text: String) -> Bool { text.holds("___") || text.holds(byte: 0x5B) }

  /// Returns the blanks of one line, in order.
  static func blanks(in text: String) -> [Blank] {
    let places = places(in: text)
    var blanks: [Blank] = []
    var start = 0
    for (index, place) in places.enumerated() {
      let before = text.bytes(start..<place.lowerBound)
      let isLast = index == places.count - 1
      let after = text.bytes(place.upperBound..<(isLast ? text.utf8.count : places[index + 1].lowerBound))
      let label = label(before)
      // "[DD] / [MM] / [YYYY]" is one blank.
      if label.isEmpty, let last = blanks.indices.last {
        blanks[last].unit = isLast ? unit(after) : ""
      } else if let before = blanks.last?.label,
        ["to", "until", "and", "through", "till"].contains(label.folded)
      {
        // "From: ____ to ____": the second blank needs the first one's words.
        let start = before.folded.hasSuffix(" from") ? String(before.dropLast(5)) : before
        blanks.append(Blank(label: "\(start) \(label)", unit: isLast ? unit(after) : ""))
      } else {
        blanks.append(Blank(label: label, unit: isLast ? unit(after) : ""))
      }
      start = place.upperBound
    }
    return blanks
  }

  /// Whether the blanks with their labels say all that the line says.
  static func coversAll(_ text: String, _ blanks: [Blank]) -> Bool {
    guard let last = places(in: text).last else { return false }
    let rest = text.bytes(last.upperBound..<text.utf8.count).trimmed
    return rest == blanks.last?.unit || rest.utf8.allSatisfy { !TextScan.isWord($0) }
  }

  /// Bytes from a bracket to its end: to look further for every bracket takes time that grows with the square.
  private static let longestBlank = 42

  private static func places(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var places: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x5F {
        var end = at
        while end < bytes.count, bytes[end] == 0x5F { end += 1 }
        if end - at >= 3 { places.append(at..<end) }
        at = end
      } else if bytes[at] == 0x5B,
        let end = bytes[at..<min(at + longestBlank, bytes.count)].firstIndex(of: 0x5D),
        isBlank(bytes[(at + 1)..<end])
      {
        places.append(at..<end + 1)
        at = end + 1
      } else {
        at += 1
      }
    }
    return places
  }

  private static func isBlank(_ inner: ArraySlice<UInt8>) -> Bool {
    guard inner.count >= 2, inner.count < 40 else { return false }
    let text = String(decoding: inner, as: UTF8.self).folded
    if [
      "hh:mm", "dd", "mm", "yyyy", "yyyy-mm-dd", "hh:mm:ss", "fill", "fill in", "time", "date", "name",
      "names", "initials",
      "signature", "timestamp", "number", "value", "tbd", "yyyy-mm-dd hh:mm", "yes/no", "y/n", "utc time",
    ].contains(text) {
      return true
    }
    return text.hasPrefix("fill ") || text.hasPrefix("enter ") || text.hasPrefix("insert ")
  }

  private static func label(_ text: some StringProtocol) -> String {
    var label = String(text).trimmed
    while let last = label.last, ":-–—|/(,".contains(last) { label = String(label.dropLast()).trimmed }
    while let first = label.first, ":-–—|/),.".contains(first) { label = String(label.dropFirst()).trimmed }
    return label
  }

  private static func unit(_ text: some StringProtocol) -> String {
    let unit = String(text).trimmed
    guard unit.split(separator: " ").count <= 2, unit.utf8.count < 24 else { return "" }
    return unit.utf8.contains(where: TextScan.isLetter) || unit == "%" ? unit : ""
  }
}
