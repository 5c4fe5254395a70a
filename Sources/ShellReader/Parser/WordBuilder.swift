/// Gathers the parts of a word; neighbouring fixed bytes become one part.
struct WordBuilder {
  private var parts: [WordPart] = []
  private var pending: [UInt8] = []
  private var pendingIsQuoted = false

  mutating func append(_ byte: UInt8, quoted: Bool) {
    if quoted != pendingIsQuoted { flush() }
    pendingIsQuoted = quoted
    pending.append(byte)
  }

  /// Appends bytes that no quotes stand around.
  mutating func append(_ run: ArraySlice<UInt8>) {
    if pendingIsQuoted { flush() }
    pendingIsQuoted = false
    pending += run
  }

  mutating func append(_ part: WordPart) {
    flush()
    parts.append(part)
  }

  /// Marks that quotes stood here, even around nothing: `""` is a word.
  mutating func appendQuoted(_ text: [UInt8]) {
    flush()
    parts.append(.text(String(decoding: text, as: UTF8.self), quoted: true))
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    parts.append(.text(String(decoding: pending, as: UTF8.self), quoted: pendingIsQuoted))
    pending = []
  }

  mutating func finish() -> [WordPart] {
    flush()
    return parts
  }
}
