/// The bytes at which ``ShapeReader`` looks for a shape.
///
/// A trigger is a byte after another one: the `=` of `password=` after a letter that a name of secrets ends
/// with, the second `/` of a URL. So the colons of times and the hyphens of dates, of which logs are full,
/// are none.
enum Triggers {
  /// For each trigger, the bytes that may stand before it; each pair has a bit of its own in the tables.
  private static let pairs: [(triggers: String, after: String)] = [
    // The ends of the names in `ShapeReader.secretName`, and what may stand between name and sign.
    (":=", "dsetnyhDSETNYH \t\"'`]\\"),
    ("/", "/"),
    // Options; the ends of token prefixes.
    ("-", "- \t\"'`\ntbpars"),
    ("_", "pousrte"),
    ("'", " \t"),
    ("q", "eE"),
    ("I", "KS"),
    ("J", "y"),
  ]

  private static let tables: (trigger: [UInt8], before: [UInt8]) = {
    var trigger = [UInt8](repeating: 0, count: 256)
    var before = [UInt8](repeating: 0, count: 256)
    for (bit, pair) in pairs.enumerated() {
      for byte in pair.triggers.utf8 { trigger[Int(byte)] |= 1 << bit }
      for byte in pair.after.utf8 { before[Int(byte)] |= 1 << bit }
    }
    return (trigger, before)
  }()

  /// The first one at or after `start`; the first byte of a text is none.
  static func first(in text: [UInt8], from start: Int) -> Int? {
    tables.trigger.withUnsafeBufferPointer { trigger in
      tables.before.withUnsafeBufferPointer { before in
        text.withUnsafeBufferPointer { text in
          var index = max(start, 1)
          while index < text.count {
            if trigger[Int(text[index])] & before[Int(text[index &- 1])] != 0 { return index }
            index &+= 1
          }
          return nil
        }
      }
    }
  }
}
