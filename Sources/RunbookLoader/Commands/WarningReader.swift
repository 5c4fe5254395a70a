/// Finds what authors write beside commands that can do harm.
enum WarningReader {
  /// The text if it warns; nil if it does not.
  static func warning(in text: String) -> String? {
    guard isWarning(text) else { return nil }
    return text.inOneLine.trimmed
  }

  /// Whether the text warns.
  static func isWarning(_ text: String) -> Bool {
    if text.unicodeScalars.contains(where: { $0.value == 0x26A0 || $0.value == 0x2620 || $0.value == 0x1F6A8 }
    ) {
      return true
    }
    if ["WARNING", "CAUTION", "DANGER", "LAST RESORT", "DO NOT", "DESTRUCTIVE"].contains(where: {
      text.holds($0)
    }) {
      return true
    }
    return text.folded.holds(anyOf: [
      "last resort", "data loss", "destructive", "irreversible", "cannot be undone", "can't be undone",
      "use with caution", "with caution", "will be lost", "is dangerous", "permanently delete", "**warning",
      "warning:", "caution:", "danger:",
    ])
  }
}
