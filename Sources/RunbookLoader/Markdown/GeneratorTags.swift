/// The tags that Hugo, Liquid and ERB fill in when a site is made.
enum GeneratorTags {
  private static let pairs = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("<%", "%>")]

  /// The line without such tags; what a reference names stays, so that links keep their targets.
  static func without(_ line: Substring) -> Substring {
    var line = line
    for (open, close) in pairs {
      while let start = line.position(of: open),
        let end = line.position(of: close, from: start + open.utf8.count)
      {
        // In a code span the tag is what the text is about.
        let before = line.bytes(0..<start)
        if before.utf8.reduce(0, { $0 + ($1 == 0x60 ? 1 : 0) }) % 2 == 1 { return line }
        let inner = line.bytes(start + open.utf8.count..<end)
        line = before + reference(inner) + line.bytes(end + close.utf8.count..<line.utf8.count)
      }
    }
    return line
  }

  /// The page that `ref "page.md"` names; nothing for every other tag.
  private static func reference(_ inner: Substring) -> Substring {
    let words = inner.split(separator: " ")
    guard let first = words.first, ["ref", "relref", "link"].contains(first), words.count > 1 else {
      return ""
    }
    return words[1].filter { $0 != "\"" && $0 != "'" }[...]
  }
}
