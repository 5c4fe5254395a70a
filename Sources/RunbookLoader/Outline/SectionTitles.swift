import ShellReader

/// What a section's heading says about its use, as teams name their sections.
enum SectionTitles {
  /// Returns the role that the heading names; `plain` when it names none.
  static func role(of title: HeadingTitle) -> SectionRole {
    let words = title.words
    guard let first = words.first, let last = words.last else { return .plain }
    let pair = words.count > 1 ? "\(first) \(words[1])" : first
    if isPrecondition(words) { return .precondition }
    if isLabel(title) { return .reference }
    if actionPairs.contains(pair) { return .action }
    if referencePairs.contains(pair) || endsInReference(words, last: last) { return .reference }
    if last == "runbooks", !isChoice(title) { return .reference }
    if first == "how", words.contains(where: { $0 == "works" || $0 == "work" }) { return .reference }
    if plainReferences.contains(first) { return .reference }
    if referenceStarts.contains(first), !words.contains(where: actionNouns.contains) { return .reference }
    if words.contains(where: communicationWords.contains) { return .communication }
    if words.contains(where: actionNouns.contains) { return .action }
    if ActionWords.isInstruction(title.title, words: words) { return .action }
    return .plain
  }

  /// Whether the heading is about reading matter; "Cross-links from the dashboards" is about what comes from it.
  private static func endsInReference(_ words: [String], last: String) -> Bool {
    referenceEnds.contains(last) && !words.dropFirst().contains(where: relations.contains)
  }

  private static let relations: WordSet = ["from", "in", "on", "via", "with", "across", "using", "through"]

  /// Whether the heading leaves no doubt that nothing below it is to be done.
  static func isOnlyRead(_ title: HeadingTitle) -> Bool {
    guard let first = title.words.first, let last = title.words.last else { return false }
    return plainReferences.contains(first)
      || ["contacts", "contact", "related", "toc", "table", "contents", "changelog", "history", "prevention"]
        .contains(first)
      || ["contacts", "contents", "matrix", "history", "chain", "references"].contains(last)
  }

  /// Whether the heading is a label and its value: "Alert: queue above 10,000", "Severity: high".
  private static func isLabel(_ title: HeadingTitle) -> Bool {
    guard let colon = title.title.position(of: ":") else { return false }
    let label = title.title.bytes(0..<colon).trimmed.folded
    return ["alert", "alerts", "severity", "priority", "owner", "service", "team", "symptom"].contains(label)
  }

  /// Whether the heading names a stretch of work and nothing in particular: "Diagnosis", "Recovery steps".
  static func isGeneric(_ title: HeadingTitle) -> Bool {
    let words = title.words.filter {
      !["and", "the", "steps", "step", "details", "actions", "of", "for"].contains($0)
    }
    return words.count <= 2
      && words.allSatisfy { actionNouns.contains($0) || $0 == "procedures" || $0 == "notes" }
  }

  /// Whether the sections below are several cases, one of which applies: "Emergency scenarios".
  static func isChoice(_ title: HeadingTitle) -> Bool {
    title.words.contains { choiceWords.contains($0) }
  }

  private static func isPrecondition(_ words: [String]) -> Bool {
    if words.contains(where: preconditionWords.contains) { return true }
    guard let first = words.first, preconditionStarts.contains(first) else { return false }
    let text = words.joined(separator: " ")
    return preconditionTexts.contains { text.hasPrefix($0) }
  }

  private static let preconditionWords: WordSet = [
    "prerequisites", "prerequisite", "prereqs", "pre-requisites", "pre-requisite", "pre-reqs",
    "preconditions", "pre-conditions",
    "pre-flight", "preflight", "requirements",
    // In the other languages whose orders are read.
    "requisitos", "prerrequisitos", "pré-requisitos", "prérequis", "pré-requis", "voraussetzungen",
    "vorbedingungen", "prerequisiti", "vereisten", "предварительные", "Предварительные", "前提", "前提条件", "先决条件",
    "前置条件", "事前準備",
  ]

  /// The first words of `preconditionTexts`: each heading is asked, and nearly none begins so.
  private static let preconditionStarts = WordSet(
    preconditionTexts.flatMap { $0.firstWords(1) })

  private static let preconditionTexts = [
    "before you", "before starting", "before we", "access required", "required access", "required tools",
    "required permissions", "requirements", "tools needed", "tools required", "you will need",
    "what you need", "what you'll need", "what you will need", "you'll need",
    "access requirements", "permissions required",
  ]

  private static let actionPairs: WordSet = [
    "what to", "root cause", "how to", "impact assessment", "context gathering", "reference check",
  ]

  private static let referencePairs: WordSet = [
    "what is", "what breaks", "what happens", "what this", "what not", "what does", "what are", "when to",
    "who to",
    "when is", "see also", "further reading", "table of", "more information", "known issues",
    "known limitations",
    "escalation path", "escalation contacts", "escalation matrix", "escalation chain", "escalation policy",
    "severity levels", "rollback criteria", "key contacts", "contact information", "service level",
    "alert details", "alert information", "alert description", "common causes", "possible causes",
    "likely causes",
    "potential causes", "lessons learned", "document control", "document history", "version history",
    "additional information", "additional resources", "additional notes", "further information",
    "external links",
    "useful links", "good to", "read next", "read more", "how does", "how do", "important notes",
    "alert rules", "service dependencies", "automated response", "automatic response",
    "automated remediation", "automatic remediation", "automated recovery", "automatic recovery",
    "automatic failover", "recovery targets", "current limitation", "current limitations",
  ]

  /// First words that make a section one to read, whatever follows: "Overview for the steps below".
  private static let plainReferences: WordSet = [
    "overview", "summary", "background", "introduction", "about", "glossary", "references", "meaning", "why",
    "purpose",
  ]

  private static let referenceStarts: WordSet = [
    "about", "appendix", "architecture", "assumptions", "audience", "background", "causes", "cause",
    "changelog",
    "contacts", "contact", "contents", "context", "dashboards", "definition", "definitions", "description",
    "disclaimer", "faq", "future-proofing", "glossary", "history", "impact", "impacts", "information",
    "introduction", "key", "limitations", "links", "meaning", "metadata", "metrics", "mitre", "notes",
    "objective",
    "objectives", "overview", "owner", "owners", "ownership", "prevention", "purpose", "quick", "references",
    "reference", "related", "resources", "responsibilities", "revision", "roles", "rpo", "rto", "scope",
    "severity",
    "sla", "slo", "slos", "situations", "stakeholders", "summary", "symptom", "symptoms", "terminology",
    "toc",
    "trigger", "triggers", "why", "who", "further", "automatic", "automated", "sources", "source", "credits",
    "license", "acknowledgements", "tl;dr", "tldr", "status", "team",
  ]

  private static let referenceEnds: WordSet = [
    "architecture", "background", "causes", "chain", "channels", "contacts", "contents", "context",
    "dashboards", "definitions",
    "dependencies", "details", "documentation", "documents", "faq", "glossary", "history", "impact",
    "impacts",
    "information", "targets", "levels", "limitations", "links", "log", "matrix", "meaning", "metadata",
    "metrics",
    "model",
    "numbers", "objectives", "overview", "policy", "reading", "reference", "references", "resources",
    "responsibilities", "roles", "scope", "slos", "sources", "summary", "symptoms", "thresholds",
    "trigger", "triggers", "indicators", "urls", "explained",
  ]

  private static let communicationWords: WordSet = [
    "communication", "communications", "communicate", "notification", "notifications", "stakeholder", "comms",
    "messaging", "announcement", "announcements",
  ]

  private static let choiceWords: WordSet = [
    "scenarios", "scenario", "options", "alternatives", "cases", "alerts", "playbooks", "situations",
    "causes",
  ]

  private static let actionNouns: WordSet = [
    "actions", "action", "analysis", "assessment", "checklist", "checks", "cleanup", "clean-up",
    "confirmation",
    "containment", "contain", "debugging", "debug", "deployment", "detection", "diagnosis", "diagnose",
    "diagnostics",
    "diagnostic", "eradication", "eradicate", "escalation", "escalate", "evidence", "execution", "failover",
    "fix",
    "fixes", "follow-up", "followup", "identification", "immediate", "installation", "instructions",
    "investigate",
    "investigation", "maintenance", "migration", "mitigate", "mitigation", "mitigations", "moves",
    "post-incident",
    "post-mortem", "postmortem", "preparation", "procedure", "procedures", "process", "recover", "recovery",
    "remediate", "remediation", "repair", "resolution", "resolve", "response", "restart", "restoration",
    "restore",
    "review", "rollback", "roll-back", "rotation", "shutdown", "solution", "solutions", "startup", "steps",
    "tasks",
    "tests", "triage", "troubleshooting", "upgrade", "validation", "verification", "verify", "workaround",
    "workarounds", "criteria", "rollout", "cutover", "todo", "communicate",
  ]
}
