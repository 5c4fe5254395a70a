import ShellReader

/// What a line is that no shell reads: a setting, a filter of logs, PowerShell, another language.
extension ShellLook {
  /// Whether the line is one of a file of settings or of a program's report: `memory: 2G`, `bantime = 1h`, `server {`,
  /// `nameserver[0] : 10.0.0.2`.
  static func isSetting(_ text: String, _ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    if word.utf8.last == 0x3A, word.utf8.count > 1 { return true }
    let isAlone = word.utf8.count == text.utf8.count
    if first == 0x2E, isAlone, let second = word.utf8.dropFirst().first { return TextScan.isLetter(second) }
    guard !isAlone, !ShellReader.isKnownProgram(word) else { return false }
    let rest = text.bytes(word.utf8.count..<text.utf8.count).trimmed
    if rest.begins(with: "= ") || codeWords.contains(word) { return true }
    if text.holds(byte: 0x22) || text.holds(byte: 0x27) { return false }
    return rest.holds(" : ") || rest.begins(with: ": ") || opensBlock(text, word)
  }

  /// Whether the line is what is typed at a database's prompt: SQL, `db.users.find()`, `use app`.
  static func isTypedIntoClient(_ text: String) -> Bool {
    isSQL(text) || DataLook.isSQL(text) || text.begins(with: "db.")
      || text.begins(with: "use ")
  }

  /// Whether the line opens a block as nginx has them; a function of the shell has brackets.
  private static func opensBlock(_ text: String, _ word: String) -> Bool {
    text.hasSuffix(" {") && isProgramName(word) && word != "function" && !text.holds("(")
  }

  /// First words of lines in other languages that no program is called.
  private static let codeWords: WordSet = ["const", "from", "def", "var"]

  /// What stands in a filter of logs that begins as an assignment does: `logName="audit" severity>=ERROR`.
  static let filters = Phrases(
    [], exact: ["=~\"", " AND ", " OR ", " severity>", " severity=", " NOT "])

  /// Whether the path is that of a file to read and not of a program: `/var/log/app.log`, as settings name it.
  static func isDataFile(_ word: String) -> Bool {
    if word.holds(byte: 0x2A) { return true }
    guard let name = word.split(separator: "/").last, let point = name.lastIndex(of: ".") else {
      return false
    }
    return dataEndings.contains(String(name[name.index(after: point)...]))
  }

  private static let dataEndings: WordSet = [
    "log", "conf", "cnf", "cfg", "ini", "yaml", "yml", "json", "xml", "txt", "md", "csv", "env", "service",
    "timer",
    "pem", "crt", "key", "db", "sql", "gz", "tar", "zip", "html", "repo", "list", "properties", "toml", "pid",
    "sock",
  ]

  /// Whether the line is PowerShell: a script with a backslash before it, `Get-Service`, `$name = …`.
  static func isPowerShell(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if first == 0x2E { return text.begins(with: ".\\") }
    if first == 0x24 {
      let name = text.utf8.dropFirst().prefix { TextScan.isAlphanumeric($0) || $0 == 0x5F || $0 == 0x3A }
      return !name.isEmpty && Substring(text.utf8[name.endIndex...]).begins(with: " = ")
    }
    guard TextScan.isCapital(first) else { return false }
    let parts = text.utf8.prefix { !TextScan.isSpace($0) }.split(separator: 0x2D)
    return parts.count == 2
      && parts.allSatisfy { part in
        part.count > 1 && TextScan.isCapital(part[part.startIndex]) && part.allSatisfy(TextScan.isLetter)
          && part.dropFirst().contains { !TextScan.isCapital($0) }
      }
  }
}
