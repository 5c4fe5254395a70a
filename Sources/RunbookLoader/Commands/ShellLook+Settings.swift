import ShellReader

/// What a line is that no shell reads: a setting, a filter of logs, PowerShell, another language.
extension ShellLook {
  /// Whether the line is one of a file of settings or of a program's report: `memory: 2G`, `bantime = 1h`, `server {`,
  /// `nameserver[0] : 10.0.0.2`.
  static func isSetting(_ text: String, _ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    if word.utf8.last == 0x3A, word.utf8.count > 1 { return true }
    let isAlone = word.utf8.count == text.utf8.count
    if isAlone, isPackage(word) { return true }
    if first == 0x2E, isAlone, let second = word.utf8.dropFirst().first { return TextScan.isLetter(second) }
    if opensBlock(text, word) || word == "local" && text.holds(" = ") { return true }
    guard !isAlone, !ShellReader.isKnownProgram(word) else { return false }
    let rest = text.bytes(word.utf8.count..<text.utf8.count).trimmed
    if rest.begins(with: "= ") || rest.begins(with: "ALL=(") || codeWords.contains(word) { return true }
    if text.holds(byte: 0x22) || text.holds(byte: 0x27) { return false }
    return rest.holds(" : ") || rest.begins(with: ": ")
  }

  /// Whether the line is what is typed at a database's prompt: SQL, `db.users.find()`, `use app`.
  static func isTypedIntoClient(_ text: String) -> Bool {
    isSQL(text) || DataLook.isSQL(text) || text.begins(with: "db.")
      || text.begins(with: "use ")
  }

  /// Whether the line opens a block as nginx has them; a function of the shell has brackets.
  private static func opensBlock(_ text: String, _ word: String) -> Bool {
    text.hasSuffix(" {") && isProgramName(word) && word != "function" && !text.holds("(")
      && text.split(separator: " ").count == 2
  }

  /// First words of lines in other languages that no program is called, and the kinds of public keys.
  private static let codeWords: WordSet = [
    "const", "from", "def", "var", "ssh-rsa", "ssh-dss", "ssh-ed25519", "ecdsa-sha2-nistp256",
  ]

  /// Whether the word names an installed package with its version: `kernel-lt-5.4.278-1.el7.x86_64`.
  private static func isPackage(_ word: String) -> Bool {
    word.holdsDigit && !word.holds(byte: 0x2F)
      && [".x86_64", ".noarch", ".aarch64", ".i686", ".amd64"].contains(where: word.hasSuffix)
  }

  /// Whether the line begins with a sign that no program's name begins with: a tree's branch, a bullet, a tick.
  static func isSign(_ text: String) -> Bool {
    guard text.utf8.first == 0xE2, let first = text.unicodeScalars.first else { return false }
    return !first.properties.isAlphabetic
  }

  /// Whether what stands in brackets is a test of the shell's and no mark of a report: `[ OK ] started`, `[ 12.3] eth0`.
  static func isTest(_ text: String) -> Bool {
    guard let end = text.position(of: " ]") else { return text.hasSuffix("\\") }
    let inside = text.bytes(2..<max(end, 2))
    guard inside.utf8.contains(where: { "$\"'=-!<>".utf8.contains($0) }) else { return false }
    let after = text.bytes(end + 2..<text.utf8.count).trimmed
    return after.isEmpty
      || ["&&", "||", ";", "|", "#", "\\", "&", "-a ", "-o "].contains(where: after.hasPrefix)
  }

  /// Whether the line is names and values, as logs and a kernel's command line have them: `seq=4 field=hash`.
  ///
  /// What is set for a command is written in capitals.
  static func isPairs(_ text: String) -> Bool {
    let pairs = text.split(separator: " ").prefix { isPair($0) }
    if pairs.count == 1, pairs[0].utf8.count == text.utf8.count { return text.hasSuffix(",") }
    guard pairs.count > 1 else { return false }
    guard let word = programWord(of: text) else { return pairs.count > 2 }
    return !ShellReader.isKnownProgram(word) && !word.holds(byte: 0x2F)
  }

  private static func isPair(_ word: Substring) -> Bool {
    guard let sign = word.utf8.firstIndex(of: 0x3D), sign > word.utf8.startIndex else { return false }
    return word.utf8[..<sign].allSatisfy {
      TextScan.isAlphanumeric($0) && !TextScan.isCapital($0) || $0 == 0x5F
    }
  }

  /// Whether the line is a path and nothing else, but for a comment.
  static func isLonePath(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == 0x2F || text.begins(with: "~/") else { return false }
    guard let blank = text.position(of: " ") else { return true }
    return text.bytes(blank..<text.utf8.count).trimmed.hasPrefix("#")
  }

  /// Whether the path may be a program's, by its directory or by its ending.
  static func isProgramPath(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last, !path.hasSuffix("/") else { return false }
    return parts.dropLast().contains { programDirectories.contains(String($0)) }
      || [".sh", ".py", ".pl", ".rb", ".bash"].contains(where: name.hasSuffix)
  }

  /// Whether the line is a path to read, among data and settings, or where a link leads to: `/etc/kubernetes`.
  static func isPlainPath(_ text: String) -> Bool {
    if text.utf8.first == 0x2F, text.holds(" -> ") { return true }
    guard isLonePath(text), let path = programWord(of: text), !isProgramPath(path) else { return false }
    if path.begins(with: "~/.") { return true }
    return path.split(separator: "/").first.map { dataDirectories.contains(String($0)) } ?? false
  }

  private static let programDirectories: WordSet = [
    "bin", "sbin", "libexec", "scripts", "script", "init.d", "rc.d", "tools", "cron.daily", "cron.hourly",
  ]

  private static let dataDirectories: WordSet = [
    "etc", "var", "proc", "sys", "aws", "mnt", "data", "boot", "media",
  ]

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
      let rest = Substring(text.utf8[name.endIndex...])
      return !name.isEmpty && (rest.begins(with: " = ") || rest.begins(with: "=") && rest.holds(byte: 0x2D))
    }
    if first == 0x5B { return text.begins(with: "[System.") || text.begins(with: "[Environment]::") }
    guard TextScan.isCapital(first) else { return false }
    let parts = text.utf8.prefix { !TextScan.isSpace($0) }.split(separator: 0x2D)
    return parts.count == 2
      && parts.allSatisfy { part in
        part.count > 1 && TextScan.isCapital(part[part.startIndex]) && part.allSatisfy(TextScan.isLetter)
          && part.dropFirst().contains { !TextScan.isCapital($0) }
      }
  }
}
