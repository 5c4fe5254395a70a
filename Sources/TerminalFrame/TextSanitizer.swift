/// Makes text safe to draw: nothing in what it returns can drive a terminal or change the order of other
/// text.
public enum TextSanitizer {
  /// Returns one line of text without controls.
  ///
  /// Escape sequences, bells and invisible format characters are dropped; other controls are shown as `^G`;
  /// tabs become blanks up to the next multiple of eight columns, line ends a blank; overrides of the writing
  /// direction, unassigned scalars and noncharacters become U+FFFD. Text that is clean already is returned as
  /// it is.
  public static func clean(_ text: String) -> String {
    if isPlainASCII(text) || isClean(text.unicodeScalars) { return text }
    var line = CleanLine()
    for scalar in text.unicodeScalars { line.feed(scalar) }
    return line.text
  }

  /// Returns one line of text without controls, from UTF-8 in which what is invalid becomes U+FFFD.
  public static func clean(bytes: some Sequence<UInt8>) -> String {
    var line = CleanLine()
    var decoder = ScalarDecoder()
    for byte in bytes { decoder.feed(byte) { line.feed($0) } }
    decoder.finish { line.feed($0) }
    return line.text
  }

  /// Returns the lines of a text, each without controls; a line feed at the end begins no further line.
  public static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      // A Character may be CR LF as one.
      $0.split(separator: "\r\n", omittingEmptySubsequences: false)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { clean(String($0)) }
  }

  /// Whether all of a text is printable ASCII.
  package static func isPlainASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// Whether `clean` would leave these as they are.
  static func isClean(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20..<0x7F: true
      case ..<0xA0: false
      default: drawn(scalar) == scalar
      }
    }
  }

  /// Returns what stands for a scalar that is no control: mostly itself; nil where nothing does.
  static func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xA0..<0xAD, 0xAE..<0x300: scalar
    // Soft hyphen, direction marks, zero-width space, word joiner, invisible operators, byte order mark.
    case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF: nil
    // Embeddings, overrides and isolates turn around what stands beside them.
    case 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    // Line and paragraph separator; interlinear annotations; tags.
    case 0x2028, 0x2029: " "
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: nil
    // Blocks without a gap, where most text is, spare the look into the database.
    case 0x400..<0x530, 0x2010...0x2027, 0x2190...0x23FF, 0x2500...0x27BF, 0x3041...0x3096, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      scalar
    default: scalar.properties.generalCategory == .unassigned ? "\u{FFFD}" : scalar
    }
  }

  /// Returns how a control is shown: `^G`; U+FFFD for what has no such form.
  static func caret(_ control: Unicode.Scalar) -> String {
    guard control.isASCII, let letter = Unicode.Scalar(control.value ^ 0x40) else { return "\u{FFFD}" }
    return "^\(letter)"
  }
}
