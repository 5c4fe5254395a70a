extension Quantity {
  /// Reads a number and its unit at the start of a text, and says what follows; nil when there is none there.
  ///
  /// Digits that go on as something else (an address, a time of day, a hexadecimal name) are no number.
  static func prefix(of text: Substring) -> (quantity: Quantity, rest: Substring)? {
    guard let (number, afterNumber) = number(at: text) else { return nil }
    let letters = afterNumber.prefix { $0.isLetter || $0 == "%" }
    if let (factor, unit) = units[String(letters)] ?? units[letters.lowercased()] {
      let rest = afterNumber.dropFirst(letters.count)
      return endsNumber(rest) ? (Quantity(value: number * factor, unit: unit), rest) : nil
    }
    guard letters.isEmpty, endsNumber(afterNumber) else { return nil }
    let spaced = afterNumber.drop { $0 == " " }
    let word = spaced.prefix { $0.isLetter || $0 == "%" }
    // A letter alone after a space is more often a word or a column than a unit.
    if spaced.startIndex != afterNumber.startIndex, word.count > 1 || word == "%" || word == "s",
      let (factor, unit) = units[String(word)] ?? units[word.lowercased()], unit != .none
    {
      return (Quantity(value: number * factor, unit: unit), spaced.dropFirst(word.count))
    }
    return (Quantity(value: number, unit: .none), afterNumber)
  }

  /// Reads a text that is a number with its unit and nothing else.
  static func whole(_ text: some StringProtocol) -> Quantity? {
    let trimmed = text.drop { $0 == " " }
    guard let (quantity, rest) = prefix(of: Substring(trimmed)), rest.allSatisfy({ $0 == " " }) else {
      return nil
    }
    return quantity
  }

  /// The quantity of a number whose unit is kept apart, as in thresholds; nil for an unknown unit.
  init?(value: Double, unit word: String) {
    let name = word.filter { $0 != " " }
    if name.isEmpty || Self.counts.contains(name.lowercased()) {
      self.init(value: value, unit: .none)
    } else if let (factor, unit) = Self.units[name] ?? Self.units[name.lowercased()] {
      self.init(value: value * factor, unit: unit)
    } else {
      return nil
    }
  }

  /// Every number of a line that stands by itself, in order.
  static func all(in line: String) -> [Quantity] {
    var found: [Quantity] = []
    var index = line.startIndex
    var before: Substring = line[..<line.startIndex]
    while index < line.endIndex {
      let rest = line[index...]
      if startsNumber(rest, after: before), let (quantity, after) = prefix(of: rest),
        !isListIndex(after, before: before)
      {
        found.append(quantity)
        index = after.startIndex
      } else {
        index = line.index(after: index)
      }
      before = line[..<index]
    }
    return found
  }

  /// `1)` numbers the entries of a Redis reply.
  private static func isListIndex(_ after: Substring, before: Substring) -> Bool {
    after.first == ")" && before.last != "("
  }

  private static func startsNumber(_ text: Substring, after before: Substring) -> Bool {
    guard let first = text.first, isDigit(first) || first == "-" || first == "+" || first == "." else {
      return false
    }
    guard let last = before.last else { return true }
    if last == ":" || last == "," {
      let place = before.index(before: before.endIndex)
      return place == before.startIndex || !isDigit(before[before.index(before: place)])
    }
    return last == " " || last == "\t" || "([{=<>\"'|≥≤~".contains(last)
  }

  private static func endsNumber(_ rest: Substring) -> Bool {
    guard let next = rest.first else { return true }
    if next.isLetter || isDigit(next) || next == "_" || next == "/" || next == "%" { return false }
    guard ".:,-".contains(next), let follower = rest.dropFirst().first else { return true }
    return !isDigit(follower) && (next == "," || !follower.isLetter)
  }

  private static func number(at text: Substring) -> (Double, Substring)? {
    var digits = ""
    var rest = text
    if let sign = rest.first, sign == "-" || sign == "+" {
      if sign == "-" { digits = "-" }
      rest = rest.dropFirst()
    }
    let start = digits.count
    while let character = rest.first {
      guard digits.count < longestNumber else { return nil }
      if isDigit(character) {
        digits.append(character)
      } else if !(character == "," && isThousandsGroup(rest.dropFirst()) && !digits.contains(".")
        && digits.count > start)
      {
        guard character == ".", !digits.contains("."), rest.dropFirst().first.map(isDigit) == true else {
          break
        }
        digits += digits.count == start ? "0." : "."
      }
      rest = rest.dropFirst()
    }
    guard digits.count > start, let value = Double(digits) else { return nil }
    return (value, rest)
  }

  /// Longer runs of digits are keys and hashes.
  private static let longestNumber = 32

  private static func isThousandsGroup(_ text: Substring) -> Bool {
    text.prefix(4).prefix { isDigit($0) }.count == 3
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// Words behind a number that only say what is counted.
  private static let counts: Set = [
    "x", "connections", "errors", "requests", "clients", "keys", "req/s", "rps", "qps", "ops/s", "ops/sec",
  ]

  private static let kibi = 1024.0

  /// What each unit's word means.
  ///
  /// KB is 1,024 bytes here, as in Redis, `df -h` and most runbooks.
  private static let units: [String: (factor: Double, unit: Unit)] = {
    var units: [String: (factor: Double, unit: Unit)] = [
      "%": (1, .percent), "percent": (1, .percent),
      "B": (1, .bytes), "byte": (1, .bytes), "bytes": (1, .bytes),
      "ns": (1e-9, .seconds), "us": (1e-6, .seconds), "µs": (1e-6, .seconds), "μs": (1e-6, .seconds),
      "usec": (1e-6, .seconds), "ms": (1e-3, .seconds), "msec": (1e-3, .seconds),
      "millisecond": (1e-3, .seconds), "milliseconds": (1e-3, .seconds),
      "s": (1, .seconds), "sec": (1, .seconds), "secs": (1, .seconds), "second": (1, .seconds),
      "seconds": (1, .seconds), "m": (1, .minutesOrThousandths), "min": (60, .seconds),
      "mins": (60, .seconds),
      "minute": (60, .seconds), "minutes": (60, .seconds), "h": (3600, .seconds), "hour": (3600, .seconds),
      "hours": (3600, .seconds), "d": (86400, .seconds), "day": (86400, .seconds), "days": (86400, .seconds),
      "k": (1, .scaled(1)),
    ]
    var factor = 1.0
    for (power, letter) in ["K", "M", "G", "T", "P"].enumerated() {
      factor *= kibi
      units[letter] = (1, .scaled(power + 1))
      for ending in ["B", "iB", "i"] { units[letter + ending] = (factor, .bytes) }
      units[(letter + "b").lowercased()] = (factor, .bytes)
      units[(letter + "ib").lowercased()] = (factor, .bytes)
    }
    return units
  }()
}
