/// The first lines of an output, gathered as it streams by.
struct CaptureExcerpt {
  /// The most characters that an excerpt has.
  static let limit = 2000
  private var bytes: [UInt8] = []

  /// Takes the next bytes; those behind the excerpt's end are let go.
  mutating func append(_ more: some Collection<UInt8>) {
    // A character of UTF-8 has at most four bytes before combining marks count.
    let room = 4 * Self.limit - bytes.count
    if room > 0 { bytes.append(contentsOf: more.prefix(room)) }
  }

  /// Whole lines as far as they fit; the beginning of the first line when even that does not.
  var text: String {
    let decoded = String(decoding: bytes, as: UTF8.self)
    let isWhole = bytes.count < 4 * Self.limit && decoded.count <= Self.limit
    if isWhole { return decoded.trimmingLastNewlines }
    let head = decoded.prefix(Self.limit)
    guard let end = head.lastIndex(where: \.isNewline) else { return String(head) }
    return String(head[..<end]).trimmingLastNewlines
  }
}

extension String {
  fileprivate var trimmingLastNewlines: String {
    guard let end = lastIndex(where: { !$0.isNewline }) else { return "" }
    return String(self[...end])
  }
}
