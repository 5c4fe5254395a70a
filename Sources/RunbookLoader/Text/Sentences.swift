/// Cuts running text into sentences, as far as a title needs it.
enum Sentences {
  /// Texts up to this long are titles as they are.
  private static let titleBytes = 110

  /// The text if it is short, else its first sentences until something is said.
  static func start(of text: String) -> String {
    guard text.utf8.count > titleBytes else { return text }
    var title = ""
    for sentence in all(in: text) {
      title += title.isEmpty ? sentence : " " + sentence
      if title.utf8.count >= 16 { break }
    }
    return title
  }

  /// The text if it is short, else the sentence that asks for what follows it: the last one when it leads on,
  /// otherwise the first that asks for anything.
  static func request(in text: String) -> String {
    guard text.utf8.count > titleBytes else { return text }
    let sentences = all(in: text).filter { $0.utf8.count >= 12 }
    guard let last = sentences.last else { return text }
    if last.hasSuffix(":") { return last }
    return sentences.first(where: ActionWords.isInstruction) ?? last
  }

  /// The sentences in order, without the blanks between them.
  static func all(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var start = 0
    for at in bytes.indices.dropLast() {
      let isEnd = bytes[at] == 0x2E || bytes[at] == 0x21 || bytes[at] == 0x3F
      guard isEnd, TextScan.isSpace(bytes[at + 1]), at > start, !endsShort(bytes[start...at]),
        !continues(bytes[(at + 1)...])
      else { continue }
      found.append(String(decoding: bytes[start...at], as: UTF8.self).trimmed)
      start = at + 1
    }
    let rest = String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self).trimmed
    return rest.isEmpty ? found : found + [rest]
  }

  /// Whether what follows a point goes on in small letters, as no sentence begins.
  private static func continues(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first(where: { !TextScan.isSpace($0) }) else { return false }
    return TextScan.isLetter(first) && !TextScan.isCapital(first)
  }

  /// Whether the point ends a short form.
  ///
  /// For example: "e.g.", "i.e.", "etc.", "vs."; or a number: "1."
  private static func endsShort(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = bytes.suffix(6)
    let text = String(decoding: word, as: UTF8.self).folded
    return ["e.g.", "i.e.", " vs.", "etc.", " no.", "approx."].contains(where: text.hasSuffix)
      || bytes.dropLast().last.map(TextScan.isDigit) == true && bytes.count < 4
  }
}
