extension ShapeReader {
  /// `--password x`; nil when the trigger is no second hyphen of a word.
  ///
  /// The form with `=` is an assignment.
  func longOption() -> Finding? {
    guard trigger >= 1, text[trigger - 1] == UInt8(ascii: "-") else { return nil }
    guard trigger == 1 || text[trigger - 2].isBlank || text[trigger - 2].isQuote else {
      return nil
    }
    var end = trigger + 1
    while end < text.count, text[end].isASCIILetterOrDigit || text[end] == UInt8(ascii: "-") { end += 1 }
    guard end < text.count else { return needsMore }
    guard text[end] == UInt8(ascii: " "), isSecretOption(trigger + 1..<end) else { return .nothing }
    let start = skipBlanks(from: end)
    guard start < text.count else { return needsMore }
    // Another option: the value was to be asked for.
    return text[start] == UInt8(ascii: "-") ? .nothing : value(from: start)
  }

  private func isSecretOption(_ range: Range<Int>) -> Bool {
    let name = String(decoding: text[range], as: UTF8.self).lowercased()
    if name == "pass" || name.hasSuffix("-pass") || name == "pwd" { return true }
    return [
      "password", "passwd", "passphrase", "token", "secret", "api-key", "apikey", "access-key", "secret-key",
    ]
    .contains { name.hasSuffix($0) }
  }

  /// `mysql -p x`, `redis-cli -a x`, `curl -u user:x`; nil when the trigger begins no word.
  func shortOption() -> Finding? {
    guard trigger >= 1, text[trigger - 1].isBlank else { return nil }
    guard trigger + 1 < text.count else { return needsMore }
    let letter = text[trigger + 1]
    guard letter.isAny(of: "pawu"),
      let program = Self.programs.first(where: { $0.option == letter && isRun($0) })
    else { return .nothing }
    guard trigger + 2 < text.count else { return needsMore }
    let start = skipBlanks(from: trigger + 2)
    guard start < text.count else { return needsMore }
    guard text[start] != UInt8(ascii: "-"), program.mayJoin || start > trigger + 2 else { return .nothing }
    if program.option != UInt8(ascii: "u") { return value(from: start) }
    var colon = start
    while colon < text.count, !text[colon].isBlank, text[colon] != UInt8(ascii: ":") { colon += 1 }
    guard colon < text.count else { return needsMore }
    guard text[colon] == UInt8(ascii: ":") else { return .nothing }
    let quote = text[start]
    return value(from: colon + 1, bare: quote.isQuote ? .quote(quote) : .word)
  }

  private struct Program {
    let name: StaticString
    let option: UInt8
    /// Whether the value may follow without a blank.
    var mayJoin = false
  }

  private static let programs: [Program] = [
    // As an end of the name, so that mysqldump's relatives and versions count where they end alike.
    Program(name: "mysql", option: UInt8(ascii: "p"), mayJoin: true),
    Program(name: "mysqldump", option: UInt8(ascii: "p"), mayJoin: true),
    Program(name: "mysqladmin", option: UInt8(ascii: "p"), mayJoin: true),
    Program(name: "mariadb", option: UInt8(ascii: "p"), mayJoin: true),
    Program(name: "sshpass", option: UInt8(ascii: "p"), mayJoin: true),
    Program(name: "mongo", option: UInt8(ascii: "p")), Program(name: "mongosh", option: UInt8(ascii: "p")),
    Program(name: "mongodump", option: UInt8(ascii: "p")),
    Program(name: "login", option: UInt8(ascii: "p")),
    Program(name: "redis-cli", option: UInt8(ascii: "a"), mayJoin: true),
    Program(name: "valkey-cli", option: UInt8(ascii: "a"), mayJoin: true),
    Program(name: "ldapsearch", option: UInt8(ascii: "w")),
    Program(name: "ldapmodify", option: UInt8(ascii: "w")),
    Program(name: "curl", option: UInt8(ascii: "u"), mayJoin: true),
  ]

  /// Whether the program's name is a word before the trigger in the same command of the same line.
  private func isRun(_ program: Program) -> Bool {
    var end = trigger - 1
    while end > 0, !text[end].isAny(of: "\n|;&") {
      if text[end].isBlank, hasWord(program.name, before: end),
        isWordStart(end - program.name.utf8CodeUnitCount)
      {
        return true
      }
      end -= 1
    }
    return false
  }

  /// `requirepass x`, as redis.conf has it; on two lines, as `CONFIG GET` prints it.
  func requirepass() -> Finding {
    // Logs are full of requests.
    if trigger + 2 < text.count, text[trigger + 2] != UInt8(ascii: "i") { return .nothing }
    guard hasWord("re", before: trigger), isWordStart(trigger - 2) else { return .nothing }
    guard let isName = hasExactly("quirepass", at: trigger) else { return needsMore }
    guard isName else { return .nothing }
    var start = trigger + 9
    if start < text.count, text[start].isQuote { start += 1 }
    let blank = start
    start = skipBlanks(from: start, newlines: true)
    guard start < text.count else { return needsMore }
    guard start > blank else { return .nothing }
    // A terminal's redis-cli numbers its lines.
    if hasExactly("2) ", at: start) == true { start += 3 }
    return value(from: start)
  }

  /// `PASSWORD 'x'` and `IDENTIFIED BY 'x'`, as SQL has them.
  func sqlPassword() -> Finding {
    guard trigger > 0, text[trigger - 1].isAny(of: " \t") else { return .nothing }
    var end = trigger
    while end > 0, text[end - 1].isBlank { end -= 1 }
    guard end < trigger, hasWord("password", before: end) || hasWord("identified by", before: end) else {
      return .nothing
    }
    return value(from: trigger)
  }
}
