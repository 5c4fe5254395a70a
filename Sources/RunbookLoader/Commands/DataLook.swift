/// Recognises configuration, data and output where a command was to be expected.
///
/// Lines are asked about without the blanks at their ends: whoever asks much takes them off once.
enum DataLook {
  /// Whether the first line of a block begins YAML, JSON, an ini file or a log.
  static func isData(_ text: String, next: Substring?) -> Bool {
    guard let first = text.utf8.first else { return false }
    if first == 0x7B || first == 0x5B {  // { and [
      if text.utf8.count == 1 || text.begins(with: "{\"") || text.begins(with: "[{") { return true }
      if first == 0x5B, !text.begins(with: "[["), !text.begins(with: "[ ") { return true }
      return text.begins(with: "{ \"")
    }
    if text.begins(with: "--") || isSQL(text) { return true }
    if text.begins(with: "- "), !text.begins(with: "- -") { return true }
    if first == 0x22, text.holds("\":") { return true }
    if text.begins(with: "http://") || text.begins(with: "https://") { return !text.holds(byte: 0x20) }
    if text.begins(with: dataStarts) { return true }
    if isRequest(text) || isOutput(text) { return true }
    return isKey(text, next: next)
  }

  private static let dataStarts = Phrases([], exact: ["//", "/*", "<?", "<!"])

  /// Whether the line begins with a word in capitals, as SQL does: no program is called `SELECT`.
  static func isSQL(_ text: String) -> Bool {
    let word = text.utf8.prefix { !TextScan.isSpace($0) && $0 != 0x3B }
    return word.count > 2 && word.allSatisfy(TextScan.isCapital) && word.endIndex != text.utf8.endIndex
  }

  /// Whether the line is an HTTP request as documents write it.
  static func isRequest(_ text: String) -> Bool {
    guard text.begins(with: methods) else { return false }
    let target = Substring(text.utf8.drop { $0 != 0x20 }.dropFirst())
    return target.begins(with: "/") || target.begins(with: "http")
  }

  private static let methods = Phrases(
    [], exact: ["GET ", "POST ", "PUT ", "PATCH ", "DELETE ", "HEAD "])

  /// Whether the line is nothing but a blank of a template: "[specific commands]", "...".
  static func isBlank(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    switch first {
    case 0x3C: return last == 0x3E && !text.utf8.dropFirst().contains(0x3C)
    case 0x5B:
      return last == 0x5D && !text.begins(with: "[ ") && !text.utf8.dropFirst().contains(0x5B)
    default: return text == "..." || text == "…"
    }
  }

  /// Whether the line is plainly what a program prints: a table's head or border, a status line, a log line.
  static func isOutput(_ text: String) -> Bool {
    text.begins(with: outputStarts) || isHead(text) || isLogLine(text) || isLogfmt(text)
  }

  /// Whether the line is a log's pairs of names and values: `time="…" level=info msg="…"`.
  private static func isLogfmt(_ text: String) -> Bool {
    text.begins(with: logfmtStarts) && (text.holds(" level=") || text.holds(" msg=") || text.holds(" lvl="))
  }

  private static let logfmtStarts = Phrases([], exact: ["time=", "ts=", "t=", "timestamp=", "caller="])

  /// The corners of tables, an answer's first line, the levels of logs.
  private static let outputStarts = Phrases([], exact: ["+--", "┌", "│", "|--", "HTTP/"])

  /// Whether words in capitals stand in columns: "NAME   READY   STATUS".
  private static func isHead(_ text: String) -> Bool {
    guard !text.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    let words = text.split(separator: " ").filter { $0 != "..." }
    guard words.count >= 2, text.holds("  ") || words.count >= 4 else { return false }
    let isCapital: (Substring) -> Bool = { word in
      word.utf8.contains(where: TextScan.isCapital)
        && word.utf8.allSatisfy { !TextScan.isLetter($0) || TextScan.isCapital($0) } && !word.contains("=")
    }
    return words.allSatisfy(isCapital)
  }

  /// Whether the line begins with a date or a log level.
  private static func isLogLine(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard bytes.count > 9 else { return false }
      let isDate =
        bytes[..<4].allSatisfy(TextScan.isDigit) && (bytes[4] == 0x2D || bytes[4] == 0x2F)
        && TextScan.isDigit(bytes[5])
      return isDate || text.begins(with: logLevels)
    }
  }

  private static let logLevels = Phrases(
    [], exact: ["ERROR", "WARN", "INFO ", "FATAL", "[ERROR", "[INFO", "[WARN", "Error: ", "level="])

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
    let value = text[text.utf8.index(after: colon)...]
    guard value.isEmpty || value.utf8.first == 0x20 else { return false }
    if !value.isEmpty, next == nil { return true }
    guard let next else { return value.isEmpty }
    return next.holds(byte: 0x3A) || next.utf8.first == 0x20 || next.trimmed.utf8.first == 0x2D
  }
}
