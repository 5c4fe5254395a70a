/// The headings of a document by the anchors that site generators make of them.
struct HeadingAnchors {
  private var anchors: [String: Int] = [:]
  /// The first lines of the anchors by their letters and digits alone.
  private var looseAnchors: [String: Int] = [:]
  /// How often each anchor was counted on: to try all numbers for each heading takes time that grows with the square.
  private var counts: [String: Int] = [:]

  /// Indexes headings with their lines.
  init(_ headings: [(text: String, line: Int)]) {
    for (text, line) in headings { add(text, line: line) }
  }

  /// The line of the heading with this anchor, as GitHub makes them or any other site generator, or nil.
  func line(of anchor: String) -> Int? {
    let name = anchor.folded
    if let line = anchors[name] ?? anchors[Self.decoded(name)] { return line }
    return name.isEmpty || name == "top" ? 1 : line(ofLoose: name)
  }

  /// The line of the first heading with the same letters and digits: site generators differ in the rest.
  private func line(ofLoose anchor: String) -> Int? {
    let wanted = Self.letters(of: Self.decoded(anchor))
    guard !wanted.isEmpty else { return nil }
    return looseAnchors[wanted]
  }

  private static func letters(of text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return folded(text) { TextScan.isAlphanumeric($0) ? $0 : nil }
    }
    return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// What becomes of each byte, in small letters; nil leaves it out.
  private static func folded(_ text: String, _ change: (UInt8) -> UInt8?) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if let kept = change(byte) { bytes.append(TextScan.lower(kept)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A heading's anchor as GitHub makes it: small letters, digits, hyphens for blanks.
  static func anchor(of text: String) -> String {
    let text = text.trimmed
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      // Most headings are ASCII, whose letters need no table.
      return folded(text) { $0 == 0x20 ? 0x2D : TextScan.isWord($0) || $0 == 0x2D ? $0 : nil }
    }
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        result.append(character)
      } else if character == " " {
        result.append("-")
      }
    }
    return result
  }

  private mutating func add(_ text: String, line: Int) {
    var name = text.trimmed
    if name.utf8.last == 0x7D, let start = name.position(of: "{#") {
      let explicit = name.bytes(start + 2..<name.utf8.count - 1)
      anchors[explicit.folded] = line
      addLoose(explicit.folded, line: line)
      name = name.bytes(0..<start).trimmed
    }
    let anchor = Self.anchor(of: name)
    if anchors[anchor] == nil {
      anchors[anchor] = line
    } else {
      // Twice the same heading: GitHub counts them.
      var count = counts[anchor, default: 0] + 1
      while anchors["\(anchor)-\(count)"] != nil { count += 1 }
      counts[anchor] = count
      anchors["\(anchor)-\(count)"] = line
      addLoose("\(anchor)-\(count)", line: line)
    }
    addLoose(anchor, line: line)
  }

  private mutating func addLoose(_ anchor: String, line: Int) {
    let letters = Self.letters(of: anchor)
    if looseAnchors[letters] == nil { looseAnchors[letters] = line }
  }

  /// The text with `%xx` replaced.
  static func decoded(_ text: String) -> String {
    guard text.holds(byte: 0x25) else { return text }
    var bytes: [UInt8] = []
    let all = Array(text.utf8)
    var at = 0
    while at < all.count {
      if all[at] == 0x25, at + 2 < all.count,
        let value = UInt8(String(decoding: all[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        at += 3
      } else {
        bytes.append(all[at])
        at += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
