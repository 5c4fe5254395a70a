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

  /// The bytes that are looked at together.
  private typealias Block = SIMD4<UInt64>

  private static let blockSize = MemoryLayout<Block>.size

  /// The first one at or after `start`; the first byte of a text is none.
  static func first(in text: [UInt8], from start: Int) -> Int? {
    tables.trigger.withUnsafeBufferPointer { trigger in
      tables.before.withUnsafeBufferPointer { before in
        text.withUnsafeBytes { text in
          var index = max(start, 1)
          // All output goes through here: bytes that cannot be a trigger are passed a block at a time.
          while index &+ blockSize <= text.count {
            let marks = marks(text.loadUnaligned(fromByteOffset: index, as: Block.self))
            for word in 0..<Block.scalarCount {
              var left = UInt64(littleEndian: marks[word])
              while left != 0 {
                let place = index &+ word &* 8 &+ left.trailingZeroBitCount &>> 3
                if trigger[Int(text[place])] & before[Int(text[place &- 1])] != 0 { return place }
                left &= left &- 1
              }
            }
            index &+= blockSize
          }
          while index < text.count {
            if trigger[Int(text[index])] & before[Int(text[index &- 1])] != 0 { return index }
            index &+= 1
          }
          return nil
        }
      }
    }
  }

  /// Marks each byte of a block that may be a trigger, whatever stands before it, with its highest bit.
  ///
  /// A byte of a difference is 0 where the block has the byte that is looked for (Warren, Hacker's Delight,
  /// "Find First 0-Byte"). A byte may be marked that is no trigger: the tables tell.
  @inline(__always)
  private static func marks(_ block: Block) -> Block {
    var found = Block.zero
    @inline(__always)
    func look(for byte: UInt64, ignoring bits: UInt64 = 0) {
      let difference = (block | Block(repeating: ones &* bits)) ^ Block(repeating: ones &* byte)
      found |= (difference &- Block(repeating: ones)) & ~difference
    }
    look(for: 0x2F, ignoring: 0x08)  // ' and /
    look(for: 0x3D, ignoring: 0x10)  // - and =
    look(for: 0x4B, ignoring: 0x03)  // H to K
    look(for: 0x3A)
    look(for: 0x5F)
    look(for: 0x71)
    return found & Block(repeating: ones &* 0x80)
  }

  private static let ones = 0x0101_0101_0101_0101 as UInt64
}
