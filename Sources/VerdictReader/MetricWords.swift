/// The words of a measurement's name or of a threshold's metric, brought to one form, so that
/// "Connected clients" finds `connected_clients` and "Evicted keys" finds `evictedKeys`.
struct MetricWords: Hashable {
  /// The words' stems.
  private(set) var stems: Set<String>

  /// Reads a name as programs or people write it.
  init(_ name: some StringProtocol) {
    stems = []
    for word in Self.split(name) {
      if let known = Self.compounds[word] {
        stems.formUnion(known.map(Self.stem))
      } else if !Self.fillers.contains(word) {
        stems.insert(Self.stem(word))
      }
    }
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { stems.isEmpty }

  /// How many words of a name a metric leaves unsaid; nil when the name is not what the metric means.
  ///
  /// Each of the metric's words must stand in the name or beside it (a row's label, a JSON object's key).
  /// What the name says more must not change its meaning: "connections" is not `rejected_connections`.
  func distance(to name: MetricWords, beside label: MetricWords) -> Int? {
    guard !isEmpty, stems.isSubset(of: name.stems.union(label.stems)) else { return nil }
    let unsaid = name.stems.subtracting(stems)
    guard unsaid.isSubset(of: Self.neutral) else { return nil }
    // A word found only beside the name is a weaker tie than one in it.
    return unsaid.count + stems.subtracting(name.stems).count
  }

  /// Both sets of words.
  func adding(_ other: MetricWords) -> MetricWords {
    var sum = self
    sum.stems.formUnion(other.stems)
    return sum
  }

  /// Whether one of some words is among them.
  func contains(anyOf words: [String]) -> Bool { words.contains { stems.contains(Self.stem($0)) } }

  /// Words in lower case; `usedMemory`, `used_memory` and `used-memory` are two.
  private static func split(_ name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    for character in name {
      if character.isLetter || character.isNumber {
        if character.isUppercase, previous.isLowercase || previous.isNumber, !word.isEmpty {
          words.append(word.lowercased())
          word = ""
        }
        word.append(character)
      } else if !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
      previous = character
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }

  private static func stem(_ word: String) -> String {
    let word = synonyms[word] ?? word
    for (ending, replacement) in endings where word.hasSuffix(ending) {
      let rest = word.dropLast(ending.count)
      if rest.count >= 3 { return rest + replacement }
    }
    return word
  }

  private static let endings = [
    ("ections", "ect"), ("ection", "ect"), ("ictions", "ict"), ("iction", "ict"), ("ies", "y"),
    ("sses", "ss"),
    ("ss", "ss"), ("us", "us"), ("ings", ""), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""),
  ]

  private static let synonyms: [String: String] = [
    "mem": "memory", "conn": "connect", "conns": "connect", "usage": "use", "used": "use", "using": "use",
    "use": "use", "utilization": "use", "utilisation": "use", "util": "use", "sec": "second",
    "secs": "second", "seconds": "second", "op": "operation", "ops": "operation", "operations": "operation",
    "req": "request", "reqs": "request", "err": "error", "errs": "error", "number": "count", "num": "count",
    "counts": "count", "avail": "available", "rate": "ratio", "maximum": "max", "minimum": "min",
    "average": "avg", "db": "database", "fs": "filesystem",
  ]

  private static let compounds: [String: [String]] = [
    "iuse": ["inode", "use"], "iused": ["inode", "use"], "ifree": ["inode", "free"],
    "maxmemory": ["max", "memory"], "maxclients": ["max", "client"],
  ]

  /// Words that say nothing about what is measured.
  private static let fillers: Set = [
    "a", "an", "the", "of", "in", "is", "are", "for", "to", "by", "on", "and", "your", "any", "percent",
    "percentage", "pct", "perc", "human", "current", "currently",
  ]

  /// Words that a name may have besides the metric's and still be what the metric means.
  private static let neutral = Set(
    [
      "use", "connected", "count", "instantaneous", "value", "setting", "ratio", "redis", "mem", "byte", "kb",
      "mb",
      "gb", "ms", "second", "usec", "us", "core", "space", "cache", "keyspace",
    ].map(stem))
}
