/// Recognises configuration, data and output where a command was to be expected.
enum DataLook {
  /// Whether the first line of a block begins YAML, JSON, an ini file or a log.
  static func isData(_ line: Substring, next: Substring?) -> Bool {
    let text = line.trimmed
    guard let first = text.utf8.first else { return false }
    if first == 0x7B || first == 0x5B {  // { and [
      if text.utf8.count == 1 || text.hasPrefix("{\"") || text.hasPrefix("[{") { return true }
      if first == 0x5B, !text.hasPrefix("[["), !text.hasPrefix("[ ") { return true }
      return text.hasPrefix("{ \"")
    }
    if text.hasPrefix("--") || isSQL(line) { return true }
    if text.hasPrefix("- "), !text.hasPrefix("- -") { return true }
    if text.hasPrefix("\"") && text.holds("\":") { return true }
    if text.hasPrefix("http://") || text.hasPrefix("https://") { return !text.contains(" ") }
    if text.hasPrefix("//") || text.hasPrefix("/*") || text.hasPrefix("<?") || text.hasPrefix("<!") {
      return true
    }
    if isRequest(line) || isOutput(line) { return true }
    return isKey(text, next: next)
  }

  /// Whether the line begins with a word in capitals, as SQL does: no program is called `SELECT`.
  static func isSQL(_ line: Substring) -> Bool {
    let text = line.trimmed
    let word = text.utf8.prefix { !TextScan.isSpace($0) && $0 != 0x3B }
    return word.count > 2 && word.allSatisfy(TextScan.isCapital) && word.endIndex != text.utf8.endIndex
  }

  /// Whether the line is an HTTP request as documents write it.
  static func isRequest(_ line: Substring) -> Bool {
    let text = line.trimmed
    guard text.utf8.first.map({ "GPDH".utf8.contains($0) }) == true else { return false }
    return ["GET ", "POST ", "PUT ", "PATCH ", "DELETE ", "HEAD "].contains { method in
      text.hasPrefix(method)
        && (text.dropFirst(method.count).hasPrefix("/") || text.dropFirst(method.count).hasPrefix("http"))
    }
  }

  /// Whether the line is nothing but a blank of a template: "[specific commands]", "...".
  static func isBlank(_ line: Substring) -> Bool {
    let text = line.trimmed
    if text == "..." || text == "…" { return true }
    if text.hasPrefix("<"), text.hasSuffix(">"), !text.dropFirst().contains("<") { return true }
    guard text.hasPrefix("["), text.hasSuffix("]"), !text.hasPrefix("[["), !text.hasPrefix("[ ") else {
      return false
    }
    return !text.dropFirst().dropLast().contains("[")
  }

  /// Whether the line is plainly what a program prints: a table's head or border, a status line, a log line.
  static func isOutput(_ line: Substring) -> Bool {
    let text = line.trimmed
    if text.hasPrefix("+--") || text.hasPrefix("┌") || text.hasPrefix("│") || text.hasPrefix("|--") {
      return true
    }
    if text.hasPrefix("HTTP/") { return true }
    if isHead(text) { return true }
    return isLogLine(text)
  }

  /// Whether words in capitals stand in columns: "NAME   READY   STATUS".
  private static func isHead(_ text: String) -> Bool {
    guard !text.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    let words = text.split(separator: " ")
    guard words.count >= 2, text.holds("  ") || words.count >= 4 else { return false }
    let isCapital: (Substring) -> Bool = { word in
      word.utf8.contains(where: TextScan.isCapital)
        && word.utf8.allSatisfy { !TextScan.isLetter($0) || TextScan.isCapital($0) } && !word.contains("=")
    }
    return words.allSatisfy(isCapital)
  }

  /// Whether the line begins with a date or a log level.
  private static func isLogLine(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(12))
    guard bytes.count > 9 else { return false }
    let isDate =
      bytes[..<4].allSatisfy(TextScan.isDigit) && (bytes[4] == 0x2D || bytes[4] == 0x2F)
      && TextScan.isDigit(bytes[5])
    if isDate { return true }
    return ["ERROR", "WARN", "INFO ", "FATAL", "[ERROR", "[INFO", "[WARN", "Error: ", "level="].contains {
      text.hasPrefix($0)
    }
  }

  /// Whether the line is a key with a value and the next line is one too or stands deeper.
  private static func isKey(_ text: String, next: Substring?) -> Bool {
    guard let colon = text.utf8.firstIndex(of: 0x3A) else {
      // name = value
      guard text.holds(" = ") else { return false }
      let words = text.split(separator: " ")
      return words.count >= 3 && words[1] == "="
    }
    let key = text[..<colon]
    guard !key.isEmpty, key.utf8.count < 40,
      key.utf8.allSatisfy({ TextScan.isWord($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F })
    else { return false }
    let value = text[text.index(after: colon)...]
    guard value.isEmpty || value.hasPrefix(" ") else { return false }
    if !value.isEmpty, next == nil { return true }
    guard let next else { return value.isEmpty }
    return next.contains(":") || next.hasPrefix(" ") || next.trimmed.hasPrefix("-")
  }
}
