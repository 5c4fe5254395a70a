import PlainJSON

/// Every number with a name that an output holds.
struct MeasurementList {
  /// No table or answer that a person reads measures more; a flood of them is no measurement.
  static let limit = 20_000

  private(set) var entries: [Measurement] = []
  private var places: [Measurement.Subject: Int] = [:]

  /// Makes a list without any.
  init() {}

  /// Reads an output: JSON as a whole; else its tables, and its other lines one by one.
  init(_ output: OutputText) {
    let text = output.lines.map(\.text).joined(separator: "\n")
    if let json = JSONValue(parsing: text) {
      readJSON(json)
    } else {
      var inTable: Set<Int> = []
      for table in AlignedTable.tables(in: output.lines.map(\.text)) {
        inTable.formUnion(table.lines)
        readTable(table)
      }
      for (index, line) in output.lines.enumerated() where !inTable.contains(index) { readLine(line.text) }
    }
    deriveRatios()
  }

  /// The measurements that a metric means, of those that a test accepts; empty when no name or several fit.
  ///
  /// They share one name and differ by what they were measured of: the use of each file system, the restarts
  /// of each pod.
  func matches(_ metric: MetricWords, accepts: (Measurement) -> Bool) -> [Measurement] {
    var best: (distance: Int, found: [Measurement]) = (.max, [])
    for entry in entries {
      guard let distance = metric.distance(to: entry.words, beside: entry.labelWords), accepts(entry) else {
        continue
      }
      if distance < best.distance { best = (distance, []) }
      if distance == best.distance { best.found.append(entry) }
    }
    return Set(best.found.map(\.name)).count == 1 ? best.found : []
  }

  /// Adds a measurement; a later line about the same thing replaces an earlier one.
  mutating func add(_ measurement: Measurement) {
    let subject = Measurement.Subject(measurement)
    if let same = places[subject] {
      // `used_memory_human` says what `used_memory` said, less exactly.
      if entries[same].name == measurement.name { entries[same] = measurement }
    } else if entries.count < Self.limit {
      places[subject] = entries.count
      entries.append(measurement)
    }
  }

  private mutating func readTable(_ table: AlignedTable) {
    let isFileSystems = table.header.first == "Filesystem"
    for row in table.rows {
      let label = table.label(of: row)
      var labelWords = MetricWords(label)
      if isFileSystems { labelWords = labelWords.adding(MetricWords("disk filesystem space volume")) }
      for (name, cell) in zip(table.header, row) where !name.isEmpty {
        guard let (quantity, rest) = Quantity.prefix(of: cell[...]), rest.isEmpty || rest.hasPrefix(" (")
        else {
          continue
        }
        let number = String(cell[..<rest.startIndex])
        add(Measurement(name: name, label: label, labelWords: labelWords, text: number, quantity: quantity))
      }
    }
  }

  private mutating func readJSON(_ value: JSONValue, path: [String] = []) {
    switch value {
    case .object(let object):
      for (key, member) in object.members { readJSON(member, path: path + [key]) }
    case .array(let values):
      for (index, member) in values.enumerated() { readJSON(member, path: path + ["\(index)"]) }
    case .number(let number):
      add(path: path, text: Quantity.format(number), quantity: Quantity(value: number, unit: .none))
    case .string(let text):
      if let quantity = Quantity.whole(text) { add(path: path, text: text, quantity: quantity) }
    case .bool, .null: break
    }
  }

  private mutating func add(path: [String], text: String, quantity: Quantity) {
    guard let key = path.last(where: { Int($0) == nil }) else { return }
    // Places in an array tell its members apart; the keys above may complete the name.
    let names = path.filter { Int($0) == nil }
    add(
      Measurement(
        name: names.joined(separator: "."), words: MetricWords(key),
        label: path.filter { Int($0) != nil }.joined(separator: "."),
        labelWords: MetricWords(names.dropLast().joined(separator: " ")), text: text, quantity: quantity))
  }

  /// Numbers that a reader works out from two others.
  private mutating func deriveRatios() {
    derive("used_memory/maxmemory", meaning: "memory use", part: "used_memory", of: ["maxmemory"])
    derive(
      "connected_clients/maxclients", meaning: "connected clients", part: "connected_clients",
      of: ["maxclients"])
    derive(
      "keyspace_hits/(hits+misses)", meaning: "keyspace cache hit ratio", part: "keyspace_hits",
      of: ["keyspace_hits", "keyspace_misses"])
  }

  private mutating func derive(_ name: String, meaning: String, part: String, of whole: [String]) {
    let terms = whole.compactMap { value(of: $0) }
    let sum = terms.reduce(0, +)
    guard terms.count == whole.count, sum > 0, let part = value(of: part) else { return }
    let percent = part / sum * 100
    entries.append(
      Measurement(
        name: name, words: MetricWords(meaning), text: Quantity.format(percent) + "%",
        quantity: Quantity(value: percent, unit: .percent)))
  }

  private func value(of name: String) -> Double? {
    entries.first { $0.name == name && $0.quantity.unit == .none }?.quantity.value
  }
}
