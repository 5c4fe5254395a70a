import IncidentModel

extension Step {
  /// When its author wants it done at all, from the sentence that leads up to it: "If data loss is suspected"; nil for
  /// always.
  var condition: String? {
    guard case .paragraph(let text) = content.first else { return nil }
    let line = text.plain.oneLine
    guard line.hasSuffix(":"), line.count <= 60 else { return nil }
    let words = line.dropLast().trimmingBlanks
    let first = words.prefix { !$0.isWhitespace }.lowercased()
    let begins = ["if", "when", "once", "unless", "after", "only", "for", ">", "<", "≥", "≤"]
    return begins.contains(first) ? words : nil
  }
}
