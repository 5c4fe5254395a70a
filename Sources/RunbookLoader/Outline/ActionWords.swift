import ShellReader

/// Judges whether a line asks its reader to do something, by how it begins.
enum ActionWords {
  /// Whether the text begins like an instruction: "Restart …", "**Then** check …", "If it fails, page …".
  static func isInstruction(_ text: String) -> Bool { isInstruction(text, words: text.firstWords(9)) }

  /// Whether the text, the first words of which are known already, begins like an instruction.
  static func isInstruction(_ text: String, words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if let start = firstVerb(in: words[...]) { return start }
    if conditions.contains(first) { return clauseThenVerb(text) }
    return isForeignVerb(first) && words.count > 1
  }

  /// Whether a list's item asks for something, in any of the languages that are known.
  static func isOrder(_ text: String) -> Bool { isInstruction(text) || isForeignInstruction(text) }

  /// Whether the text begins with a condition: "If …", "When …", "Unless …".
  static func isCondition(_ text: String) -> Bool {
    text.firstWords(1).first.map { ["if", "when", "unless", "whenever"].contains($0) } ?? false
  }

  /// Whether the word is the imperative of an action that runbooks ask for.
  static func isVerb(_ word: String) -> Bool {
    if verbs.contains(word) { return true }
    guard word.hasPrefix("re-") || word.hasPrefix("pre-") || word.hasPrefix("un-") else { return false }
    return verbs.contains(String(word[word.index(after: word.firstIndex(of: "-") ?? word.startIndex)...]))
  }

  /// Whether the word is such a verb's "-ing" form: "Restarting", "Dropping".
  static func isGerund(_ word: String) -> Bool {
    guard word.hasSuffix("ing"), word.utf8.count > 5 else { return false }
    let stem = String(word.dropLast(3))
    if isVerb(stem) || isVerb(stem + "e") { return true }
    let undoubled = String(stem.dropLast())
    return undoubled.utf8.last == stem.utf8.last && isVerb(undoubled)
  }

  /// Whether the words begin with a verb, adverbs and "you should" left out; nil when that does not decide.
  private static func firstVerb(in words: ArraySlice<String>) -> Bool? {
    var rest = words.prefix(9)
    while let word = rest.first {
      if openers.contains(word) {
        rest = rest.dropFirst()
      } else if word == "do" || word == "don't" || word == "never" || word == "always" {
        return true
      } else if word == "you" || word == "we" || word == "you'll" || word == "we'll" {
        rest = rest.dropFirst()
        guard let next = rest.first else { return false }
        if ["can", "may", "will", "could", "might"].contains(next), rest.dropFirst().first != "need" {
          return false
        }
        if ["need", "should", "must", "have", "will"].contains(next) {
          rest = rest.dropFirst()
          while let filler = rest.first,
            ["now", "also", "to", "need", "then", "be", "able", "have"].contains(filler)
          {
            rest = rest.dropFirst()
          }
        }
      } else {
        return isVerb(word) && !isNoun(word, before: rest.dropFirst().first) ? true : nil
      }
    }
    return nil
  }

  /// Whether a word that may be either is a noun here: "Check results", "Log lines", "Backup status".
  private static func isNoun(_ word: String, before next: String?) -> Bool {
    guard nounsToo.contains(word), let next else { return nounsToo.contains(word) }
    return nounFollowers.contains(next)
  }

  /// Whether a clause up to a comma is followed by a verb: "Once it is up, check …".
  private static func clauseThenVerb(_ text: String) -> Bool {
    // Counting characters takes longer than reading a clause, and nearly all texts are shorter.
    let head = text.utf8.count > 300 ? text.prefix(300) : text[...]
    for mark in [",", ":", " then "] {
      guard let at = head.position(of: mark) else { continue }
      let rest = head.bytes(at + mark.utf8.count..<head.utf8.count)
      if firstVerb(in: rest.firstWords(9)[...]) == true { return true }
    }
    return false
  }

  private static let conditions: WordSet = [
    "if", "when", "once", "after", "before", "to", "in", "for", "from", "unless", "as", "on", "using", "with",
    "at",
    "while", "by", "until",
  ]

  private static let openers: WordSet = [
    "then", "next", "first", "second", "third", "finally", "now", "also", "optionally", "optional",
    "manually",
    "immediately", "please", "again", "alternatively", "afterwards", "lastly", "just", "simply", "and", "or",
    "carefully", "quickly", "temporarily", "otherwise", "additionally", "only", "either",
  ]

  private static let nounsToo: WordSet = [
    "access", "alert", "answer", "attempt", "back", "backup", "change", "check", "contact", "copy", "cost",
    "deploy", "design",
    "dump", "file", "fix", "flag", "force", "format", "gate", "issue", "label", "link", "list", "load",
    "lock", "log", "look",
    "mark", "monitor", "mount", "move", "note", "page", "patch", "ping", "plan", "port", "post", "process",
    "query",
    "queue", "record", "report", "request", "reset", "restart", "restore", "review", "rollback", "root",
    "run",
    "scale", "search", "set", "share", "show", "start", "state", "stop", "support", "switch", "tag", "target",
    "test",
    "time", "trace", "upgrade", "use", "watch", "work", "disk", "map", "message", "release", "schedule",
  ]

  private static let nounFollowers: WordSet = [
    "is", "are", "was", "were", "has", "have", "had", "shows", "fails", "failed", "returns", "results",
    "result",
    "status", "lines", "line", "name", "names", "id", "ids", "time", "times", "rate", "level", "levels",
    "count",
    "team", "channel", "email", "number", "type", "does", "may", "can", "will", "should", "output", "url",
    "file",
    "latency", "size", "system", "systems", "descriptor", "descriptors", "storage", "failures", "failure",
    "errors", "error", "usage", "window",
  ]
}
