import IncidentModel
import ShellReader

/// Finds the words that stand for values and carry no sign: `POD_NAME`, `your-project`, `i-xxxxxxxx`, `...`.
struct PlaceholderWords {
  struct Found {
    var place: Int
    var token: String
    var name: String
    var kind: Placeholder.Kind
  }

  private(set) var found: [Found] = []
  private let bytes: [UInt8]
  private let quotes: [UInt8]
  /// Whether the command speaks of environment variables, whose names are then no values.
  ///
  /// Asked for few commands: names in capitals are rare.
  private var namesVariables: Bool {
    let words = String(decoding: bytes.prefix(300), as: UTF8.self).foldedWords
    return words.contains { Self.variableWords.contains($0) }
  }

  /// Looks through a command; `quotes` says for each byte the quote around it.
  init(bytes: [UInt8], quotes: [UInt8]) {
    self.bytes = bytes
    self.quotes = quotes
    var start = 0
    while start < bytes.count {
      while start < bytes.count, Self.isBorder(bytes[start]) { start += 1 }
      var end = start
      while end < bytes.count, !Self.isBorder(bytes[end]) { end += 1 }
      if end > start { judge(start..<end) }
      start = end
    }
  }

  private static let variableWords: WordSet = [
    "printenv", "unset", "grep", "env", "export", "heroku", "secret", "secrets", "config", "egrep", "rg",
    "vercel",
    "railway", "awk", "sed", "jq", "psql", "mysql", "sqlite3", "redis-cli", "mongosh", "createuser",
  ]

  /// Whether the byte ends a word: in ASCII everything but letters, digits, `_`, `-` and `.`.
  ///
  /// It is asked of every byte of every command.
  private static func isBorder(_ byte: UInt8) -> Bool {
    byte < 0x80 && !TextScan.isAlphanumeric(byte) && byte != 0x5F && byte != 0x2D && byte != 0x2E
  }

  private mutating func judge(_ range: Range<Int>) {
    let word = bytes[range]
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
    if before == 0x24 || before == 0x3C || before == 0x5B || before == 0x7B || before == 0x5C { return }
    if word.allSatisfy({ $0 == 0x2E }) {
      if word.count == 3 { addEllipsis(range, before: before, after: after) }
      return
    }
    if word.elementsEqual("…".utf8) { return addEllipsis(range, before: before, after: after) }
    if Self.isYours(word) || Self.hasCrosses(word) || Self.asksToReplace(word) { return add(range) }
    if word.count == 1, word.first == 0x58, before == 0x2F, TextScan.isSpace(after) { return add(range) }
    guard quotes[range.lowerBound] == 0, after != 0x3D, before != 0x2E else { return }
    if isName(word) || CapitalOperands.isOne(range, of: bytes) { add(range) }
  }

  /// Whether the word begins as `your-project` and `YOUR_PROJECT` do.
  private static func isYours(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 6, let first = word.first, TextScan.lower(first) == 0x79 else { return false }
    let mark = word[word.startIndex + 4]
    return (mark == 0x2D || mark == 0x5F) && word.prefix(4).map(TextScan.lower).elementsEqual("your".utf8)
  }

  /// Whether the word says that another belongs here: `new-token-here`, `changeme`, `REPLACE_ME`.
  private static func asksToReplace(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 7, let last = word.last, TextScan.lower(last) == 0x65 else { return false }
    let small = word.map(TextScan.lower)
    if [UInt8]("here".utf8).elementsEqual(small.suffix(4)), let mark = small.dropLast(4).last {
      return mark == 0x2D || mark == 0x5F
    }
    return replacements.contains { $0.elementsEqual(small) }
  }

  private static let replacements = [
    "changeme", "change-me", "change_me", "replaceme", "replace-me", "replace_me",
  ].map { Array($0.utf8) }

  /// Whether three or more crosses stand for characters: `xxxxx`, `rook-ceph-mon-a-xxxx`, `PXXXXXX`.
  private static func hasCrosses(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.contains(where: { $0 == 0x78 || $0 == 0x58 }) else { return false }
    for part in word.split(whereSeparator: { $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }) where part.count >= 3 {
      if part.allSatisfy({ $0 == 0x78 }) || part.allSatisfy({ $0 == 0x58 }) { return true }
      if part.count > 4, part.dropFirst().allSatisfy({ $0 == 0x58 }) { return true }
    }
    return false
  }

  /// Whether the word is a name in capitals that ends or begins as names of values do.
  private func isName(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 3,
      word.allSatisfy({ TextScan.isCapital($0) || TextScan.isDigit($0) || $0 == 0x5F || $0 == 0x2D }),
      let first = word.first, TextScan.isCapital(first), !namesVariables
    else { return false }
    let parts = word.split(whereSeparator: { $0 == 0x5F || $0 == 0x2D }).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let head = parts.first, let last = parts.last else { return false }
    if parts.count == 1 { return Self.single.contains(head) }
    return Self.ends.contains(last) || ["YOUR", "MY", "SOME"].contains(head)
  }

  private static let single: WordSet = [
    "NAMESPACE", "PODNAME", "HOSTNAME", "USERNAME", "INSTANCEID", "CLUSTERNAME", "BUCKETNAME", "NODENAME",
  ]

  private static let ends: WordSet = [
    "NAME", "ID", "IP", "HOST", "HOSTNAME", "PORT", "URL", "USER", "USERNAME", "PASSWORD", "TOKEN",
    "NAMESPACE", "POD",
    "NODE", "CLUSTER", "REGION", "DB", "DATABASE", "FILE", "DIR", "DATE", "VERSION", "TAG", "SHA", "ARN",
    "ADDRESS",
    "DOMAIN", "SERVICE", "BUCKET", "PROJECT", "ACCOUNT", "GROUP", "INSTANCE", "DEPLOYMENT", "HERE", "NUMBER",
    "PATH",
    "TIMESTAMP", "SERVER", "TABLE", "BRANCH", "COMMIT",
  ]

  private mutating func add(_ range: Range<Int>) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    found.append(Found(place: range.lowerBound, token: text, name: text, kind: .capitals))
  }

  /// Adds `...` where a value belongs: alone, after `=` or at the end of a path; `./...` and ranges mean themselves.
  private mutating func addEllipsis(_ range: Range<Int>, before: UInt8, after: UInt8) {
    guard TextScan.isSpace(after) || after == 0x22 || after == 0x27 else { return }
    let token = String(decoding: bytes[range], as: UTF8.self)
    switch before {
    case 0x3D, 0x22, 0x27: break
    case 0x2F:
      let dot = range.lowerBound >= 2 ? bytes[range.lowerBound - 2] : 0
      if dot == 0x2E { return }
    case _ where TextScan.isSpace(before): break
    default: return
    }
    found.append(
      Found(place: range.lowerBound, token: token, name: name(before: range.lowerBound), kind: .ellipsis))
  }

  /// What the value is called, from the word before it: `export TOKEN=...`, `--region ...`.
  private func name(before place: Int) -> String {
    var end = place
    while end > 0, Self.isBorder(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, !Self.isBorder(bytes[start - 1]) { start -= 1 }
    let word = bytes[start..<end].drop { $0 == 0x2D }
    return word.isEmpty ? "value" : String(decoding: word, as: UTF8.self)
  }
}
