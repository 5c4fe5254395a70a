extension MeasurementList {
  /// Reads `name: value`, `name=value`, `name = value`, `name<TAB>value` and `metric{…} value`.
  mutating func readLine(_ line: String) {
    let text = line[...].trimmed
    guard let first = text.first, first != "#" else { return }
    if text.contains("=") { readAssignments(text) }
    if !readPair(text, at: ":"), !readPair(text, at: "\t") { readSample(text) }
  }

  private mutating func readPair(_ text: Substring, at separator: Character) -> Bool {
    guard let place = text.firstIndex(of: separator) else { return false }
    return readPair(name: text[..<place].trimmed, value: text[text.index(after: place)...].trimmed)
  }

  private mutating func readPair(name: Substring, value: Substring) -> Bool {
    guard isName(name), let (quantity, rest) = Quantity.prefix(of: value),
      rest.isEmpty || rest.hasPrefix(" (") || rest.first == "," || rest.first == ";"
    else { return false }
    let number = String(value[..<rest.startIndex])
    add(Measurement(name: String(name), text: number, quantity: quantity))
    return true
  }

  /// Every `name=value` of a line, such as Redis's `slave0:ip=10.0.0.2,port=6379,lag=0`.
  private mutating func readAssignments(_ text: Substring) {
    var label = ""
    if let colon = text.firstIndex(of: ":"), isName(text[..<colon]) { label = String(text[..<colon]) }
    var labelWords = MetricWords(label)
    if label.hasPrefix("slave") { labelWords = labelWords.adding(MetricWords("replica replication")) }
    for place in text.indices where text[place] == "=" {
      let before = text[..<place].trimmed
      let name = before.suffix(while: { $0.isLetter || $0.isNumber || "_.-".contains($0) })
      let value = text[text.index(after: place)...].trimmed
      guard name.first?.isLetter == true, let (quantity, rest) = Quantity.prefix(of: value),
        rest.isEmpty || " ,;)}]".contains(rest.first ?? " ")
      else { continue }
      let number = String(value[..<rest.startIndex])
      add(
        Measurement(
          name: String(name), label: label, labelWords: labelWords, text: number, quantity: quantity))
    }
  }

  /// A line of Prometheus's text format.
  private mutating func readSample(_ text: Substring) {
    let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ":") }
    guard name.first?.isLetter == true, name.contains("_") else { return }
    var rest = text[name.endIndex...]
    var label = ""
    if rest.first == "{", let close = rest.firstIndex(of: "}") {
      label = String(rest[..<close].dropFirst())
      rest = rest[close...].dropFirst()
    }
    guard rest.first == " ", let quantity = Quantity.whole(rest) else { return }
    add(
      Measurement(
        name: String(name), label: label, text: String(rest.trimmed), quantity: quantity))
  }

  /// A few words that start with a letter: a log line's "Nov 21 04" is none, because its value is no number.
  private func isName(_ text: Substring) -> Bool {
    guard let first = text.first, first.isLetter || first == "\"", text.count <= 60 else { return false }
    guard text.split(separator: " ").count <= 6 else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || " _.-%()/\"".contains($0) }
  }
}

extension Substring {
  /// The longest end of the text whose characters all pass a test.
  fileprivate func suffix(while passes: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, passes(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
