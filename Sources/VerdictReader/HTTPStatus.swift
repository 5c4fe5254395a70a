/// An HTTP status or a class of them: "200", "HTTP 503", "200 OK", "5xx".
struct HTTPStatus {
  private var range: ClosedRange<Int>

  /// Reads a folded phrase; nil when it is none.
  init?(_ phrase: String) {
    var words = phrase.split(separator: " ").map(String.init)
    let isNamed = words.first.map { $0 == "http" || $0.hasPrefix("http/") } ?? false
    if isNamed { words.removeFirst() }
    if isNamed, let first = words.first, ["status", "code", "response"].contains(first) {
      words.removeFirst()
    }
    guard let code = words.first, code.count == 3 else { return nil }
    if code.hasSuffix("xx"), let digit = code.first.flatMap({ Int(String($0)) }), (1...5).contains(digit) {
      guard words.count == 1 else { return nil }
      range = (digit * 100)...(digit * 100 + 99)
    } else if let number = Int(code), (100...599).contains(number) {
      let reason = words.dropFirst().joined(separator: " ")
      guard reason.isEmpty || Self.reasons.contains(reason) else { return nil }
      range = number...number
    } else {
      return nil
    }
  }

  /// Whether a command prints a server's answer without its status: curl does, unless it is told otherwise.
  static func isHidden(by command: String) -> Bool {
    let words = command.split(whereSeparator: \.isWhitespace)
    guard words.contains("curl") else { return false }
    return !words.contains { word in
      guard word.hasPrefix("-") else { return false }
      if word.hasPrefix("--") { return tellingOptions.contains(String(word)) }
      // Of letters in a row, `-sSi`, those behind one that takes a value belong to that.
      return word.dropFirst().prefix { !"XHdoubAeTFxmr".contains($0) }.contains { "iIvwD".contains($0) }
    }
  }

  private static let tellingOptions: Set = [
    "--include", "--show-headers", "--head", "--verbose", "--write-out", "--dump-header",
  ]

  /// Whether the output is such a status alone (`curl -w '%{http_code}'`) or holds it in a status line.
  func isAnswered(by output: OutputText) -> Bool {
    if output.filledLines.count == 1, let line = output.filledLines.first,
      let code = Int(line.text.filter { $0 != " " && $0 != "\"" })
    {
      return range.contains(code)
    }
    // After redirects and "100 Continue" the last status line is the answer.
    return output.lines.last { Self.code(inStatusLine: $0.text) != nil }
      .flatMap { Self.code(inStatusLine: $0.text) }.map { range.contains($0) } ?? false
  }

  /// The status of `HTTP/1.1 503 Service Unavailable`, with or without the `< ` of `curl -v`.
  private static func code(inStatusLine line: String) -> Int? {
    var text = line[...].trimmed
    if text.hasPrefix("< ") { text = text.dropFirst(2) }
    guard text.hasPrefix("HTTP/") else { return nil }
    let words = text.split(separator: " ")
    return words.count > 1 ? Int(words[1]) : nil
  }

  private static let reasons: Set = [
    "ok", "created", "accepted", "no content", "moved permanently", "found", "not modified", "bad request",
    "unauthorized", "forbidden", "not found", "too many requests", "internal server error", "bad gateway",
    "service unavailable", "gateway timeout",
  ]
}
