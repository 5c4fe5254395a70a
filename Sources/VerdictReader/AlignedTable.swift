/// A table that a program drew with spaces or bars: `df`, `kubectl get`, psql's aligned output.
struct AlignedTable {
  /// The names of the columns.
  var header: [String]
  /// The rows' cells, as many as the header has.
  var rows: [[String]]
  /// The places of its lines in the output.
  var lines: Range<Int>

  /// What a row is about: its mount point, the setting of a name-and-value table, else its first word.
  func label(of row: [String]) -> String {
    if let place = header.firstIndex(of: "Mounted on") { return row[place] }
    // A drawing names nothing.
    return row.first { Quantity.whole($0) == nil && $0.contains { $0.isLetter || $0.isNumber } } ?? ""
  }

  /// Every table of an output; a table ends at a blank line, or at the `(3 rows)` of psql.
  static func tables(in lines: [String]) -> [AlignedTable] {
    var tables: [AlignedTable] = []
    var index = 0
    while index < lines.count {
      let table = barred(lines, from: index) ?? spaced(lines, from: index)
      if let table { tables.append(table) }
      index = max(table?.lines.upperBound ?? 0, index + 1)
    }
    return tables
  }

  /// A header line and cells between bars, or one column under a line of dashes, as psql and mysql draw them.
  private static func barred(_ lines: [String], from start: Int) -> AlignedTable? {
    var top = start
    if isRuler(lines[top]), lines[top].contains("+"), top + 2 < lines.count { top += 1 }
    if let record = expandedRecord(lines, from: start) { return record }
    guard top + 1 < lines.count, isRuler(lines[top + 1]), !isRuler(lines[top]),
      !lines[top].allSatisfy(\.isWhitespace)
    else { return nil }
    let header = barCells(lines[top])
    var end = top + 2
    var rows: [[String]] = []
    while end < lines.count, !lines[end].allSatisfy(\.isWhitespace), !lines[end].hasPrefix("("),
      !isRuler(lines[end])
    {
      let cells = barCells(lines[end])
      if cells.count == header.count { rows.append(cells) }
      end += 1
    }
    return AlignedTable(header: header, rows: rows, lines: start..<end)
  }

  /// psql's `-[ RECORD 1 ]---` form: a name and a value on each line.
  private static func expandedRecord(_ lines: [String], from start: Int) -> AlignedTable? {
    guard lines[start].hasPrefix("-[ RECORD ") else { return nil }
    var end = start + 1
    var header: [String] = []
    var row: [String] = []
    while end < lines.count, !lines[end].hasPrefix("-["), let bar = lines[end].firstIndex(of: "|") {
      header.append(String(lines[end][..<bar].trimmed))
      row.append(String(lines[end][bar...].dropFirst().trimmed))
      end += 1
    }
    return AlignedTable(header: header, rows: [row], lines: start..<end)
  }

  private static func isRuler(_ line: String) -> Bool {
    let text = line[...].trimmed
    return text.count > 2 && text.contains("-") && text.allSatisfy { $0 == "-" || $0 == "+" || $0 == "|" }
  }

  private static func barCells(_ line: String) -> [String] {
    var text = line[...].trimmed
    if text.hasPrefix("|"), text.hasSuffix("|") { text = text.dropFirst().dropLast() }
    return text.split(separator: "|", omittingEmptySubsequences: false).map { String($0.trimmed) }
  }

  /// A header of words at the start of the output or after a blank line, and rows in its columns.
  private static func spaced(_ lines: [String], from start: Int) -> AlignedTable? {
    let header = lines[start]
    guard start + 1 < lines.count, isHeader(header, isFirst: start == 0 || lines[start - 1].isEmpty) else {
      return nil
    }
    var end = start + 1
    while end < lines.count, !lines[end].allSatisfy(\.isWhitespace) { end += 1 }
    let body = Array(lines[(start + 1)..<end])
    guard !body.isEmpty, let (names, rows) = columns(header: header, body: body) else { return nil }
    return AlignedTable(header: names, rows: rows, lines: start..<end)
  }

  private static func isHeader(_ line: String, isFirst: Bool) -> Bool {
    let words = line.split(separator: " ")
    guard words.count > 1,
      !words.contains(where: { $0.first?.isNumber == true || "=:".contains($0.last ?? " ") })
    else { return false }
    return isFirst || words[0] == "Filesystem" || words.allSatisfy { !$0.contains(where: \.isLowercase) }
  }

  private static func columns(header: String, body: [String]) -> ([String], [[String]])? {
    if !header.hasPrefix("Filesystem"), let cut = leftAligned(header: header, body: body) { return cut }
    return byWords(header: header, body: body)
  }

  /// Columns that start where their names start, as kubectl, docker and systemctl draw them.
  private static func leftAligned(header: String, body: [String]) -> ([String], [[String]])? {
    let titles = Array(header)
    var starts: [Int] = []
    for place in titles.indices where titles[place] != " " {
      let isAfterGap = place == 0 || (titles[place - 1] == " " && (place < 2 || titles[place - 2] == " "))
      if isAfterGap { starts.append(place) }
    }
    guard starts.count > 1 else { return nil }
    var rows: [[String]] = []
    for line in body {
      let characters = Array(line)
      for start in starts where start < characters.count {
        guard characters[start] != " ", start == 0 || characters[start - 1] == " " else { return nil }
      }
      rows.append(cells(of: characters, at: starts))
    }
    return (cells(of: titles, at: starts), rows)
  }

  private static func cells(of line: [Character], at starts: [Int]) -> [String] {
    starts.indices.map { column in
      let start = min(starts[column], line.count)
      let end = column + 1 < starts.count ? min(starts[column + 1], line.count) : line.count
      return String(String(line[start..<end])[...].trimmed)
    }
  }

  /// Columns told apart by counting words, as `df` and `free` need it: numbers stand to the right there.
  private static func byWords(header: String, body: [String]) -> ([String], [[String]])? {
    var names = header.replacing("Mounted on", with: "Mounted\u{A0}on").split(separator: " ").map(String.init)
    names = names.map { $0 == "Mounted\u{A0}on" ? "Mounted on" : $0 }
    let split = body.map { $0.split(separator: " ").map(String.init) }
    // `free` leaves the column of row names without a title.
    if header.hasPrefix(" "), split.allSatisfy({ $0.first?.hasSuffix(":") == true }) {
      names.insert("", at: 0)
    }
    var rows: [[String]] = []
    for words in split {
      let isWhole = words.count == names.count
      let hasLongEnd = words.count > names.count
      let isShort = names.first == "" && words.count < names.count
      guard isWhole || hasLongEnd || isShort else { return nil }
      let tail = words.dropFirst(names.count - 1).joined(separator: " ")
      let padding = Array(repeating: "", count: max(0, names.count - words.count))
      rows.append(hasLongEnd ? words.prefix(names.count - 1) + [tail] : words + padding)
    }
    return (names, rows)
  }
}
