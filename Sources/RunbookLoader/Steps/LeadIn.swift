import ShellReader

/// What paragraphs above a block say about it: what to do, or only a fact, a warning or the block's name.
enum LeadIn {
  /// Whether the paragraph names no action of its own, so that nothing in it can be ticked.
  static func isRemark(_ text: InlineText) -> Bool {
    let plain = text.plain.trimmed
    return isWarning(plain) || isName(plain) || isFacts(text)
      || plain.utf8.first == 0x28 && plain.utf8.last == 0x29
  }

  /// Whether the paragraph begins as warnings and notes do: "⚠️ **Warning**: …", "Note that …".
  private static func isWarning(_ plain: String) -> Bool {
    let text = plain.unicodeScalars.first?.isASCII == true ? plain[...] : withoutSigns(plain)
    if text.beginsFolded(with: "last resort") { return true }
    guard let first = text.firstWords(1).first, warningWords.contains(first) else { return false }
    // "Note the time" asks for something.
    return first != "note" || text.beginsFolded(with: "note:") || text.beginsFolded(with: "note that")
  }

  private static func withoutSigns(_ text: String) -> Substring {
    Substring(text.unicodeScalars.drop { $0.isPictograph || $0 == " " })
  }

  /// Whether the paragraph only names what follows: "Immediate actions:", "For example:", "Steps".
  private static func isName(_ plain: String) -> Bool {
    guard plain.utf8.last != 0x2E else { return false }
    let words = plain.firstWords(5)
    guard !words.isEmpty, words.count <= 4 else { return false }
    return words.allSatisfy(nameWords.contains)
  }

  /// Whether the text is a label that names an action, and an order: "Action: restart the writer", "Fix: raise maxmemory".
  static func namesOrder(_ plain: String) -> Bool {
    guard let colon = plain.position(of: ":"), colon < 24 else { return false }
    let label = plain.bytes(0..<colon).foldedWords
    guard label.count < 3, label.contains(where: orderWords.contains) else { return false }
    let order = String(plain.bytes(colon + 1..<plain.utf8.count))
    return order.firstWords(3).count > 2 && ActionWords.isInstruction(order)
  }

  private static let orderWords: WordSet = [
    "action", "actions", "fix", "resolution", "mitigation", "remediation", "solution", "workaround",
    "response",
  ]

  /// Whether the paragraph only says that what follows is checked: "Verification:", "**Success criteria:**".
  static func namesChecks(_ plain: String) -> Bool {
    let text = plain.trimmed
    guard text.utf8.last == 0x3A, text.utf8.count < 40 else { return false }
    let words = text.firstWords(4)
    return words.count <= 3
      && words.contains { ["verification", "verify", "validation", "criteria"].contains($0) }
  }

  /// Whether every line is a label and what it says: "**Symptoms:** errors after a deployment".
  private static func isFacts(_ text: InlineText) -> Bool {
    let lines = text.lines
    return !lines.isEmpty
      && lines.allSatisfy { line in
        guard let (lead, rest) = line.boldLead, !rest.isEmpty else { return false }
        guard lead.hasSuffix(":") || rest.plain.trimmed.hasPrefix(":") else { return false }
        let words = lead.foldedWords
        return words.count <= 4 && words.contains(where: factWords.contains)
      }
  }

  private static let warningWords: WordSet = ["warning", "caution", "danger", "attention", "note"]

  private static let nameWords: WordSet = [
    "immediate", "action", "actions", "step", "steps", "command", "commands", "example", "examples", "for",
    "critical", "quick", "usage", "procedure", "instructions", "using", "run", "execute", "use", "the",
    "following", "this", "e.g", "manual", "manually", "process", "checks", "diagnostics", "queries",
  ]

  private static let factWords: WordSet = [
    "symptom", "symptoms", "cause", "causes", "impact", "frequency", "duration", "owner", "risk", "severity",
    "priority", "when", "why", "time", "timeline", "context", "description", "trigger", "triggers", "scope",
    "indicator", "indicators", "signs", "purpose", "goal", "objective", "background", "rto", "rpo", "sla",
    "tools", "audience", "likelihood", "downtime", "meaning", "summary",
  ]
}
