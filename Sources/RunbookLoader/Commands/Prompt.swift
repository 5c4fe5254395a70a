/// The prompts of shells and other programs, as people paste them.
enum Prompt {
  /// What stands before the text that was typed.
  enum Kind: Equatable {
    /// `$ `, `user@host:~$ `, `sh-4.2# `.
    case shell
    /// `# ` alone: a root prompt or a comment.
    case root
    /// `mysql> `, `pgbouncer=# `, `irb(main):001:0> `, `>>> `, `> `.
    case other
  }

  /// Reads a line; returns the prompt and what was typed after it, or nil when it begins with none.
  static func read(_ line: Substring) -> (kind: Kind, typed: String)? {
    let text = Substring(line.utf8.drop { $0 == 0x20 || $0 == 0x09 })
    guard let first = text.utf8.first else { return nil }
    if first == 0x24 { return after(text, count: 1, .shell) }
    if first == 0x23 { return after(text, count: 1, .root) }
    if first == 0x25, text.utf8.dropFirst().first == 0x20 { return after(text, count: 1, .shell) }
    if text.begins(with: ">>> ") { return after(text, count: 3, .other) }
    if first == 0x3E { return after(text, count: 1, .other) }
    return named(text)
  }

  private static func after(_ text: Substring, count: Int, _ kind: Kind) -> (kind: Kind, typed: String)? {
    let rest = text.utf8.dropFirst(count)
    guard rest.isEmpty || rest.first == 0x20 else { return nil }
    return (kind, Substring(rest).trimmed)
  }

  /// Where the first end mark with a blank behind it stands.
  private static func endOfName(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    let count = min(text.count, 80)
    for at in 1..<max(count, 1) {
      switch text[at] {
      case 0x24, 0x23, 0x3E, 0x25: if at + 1 == count || text[at + 1] == 0x20 { return at }
      default: break
      }
    }
    return nil
  }

  /// Reads a prompt that names a user, host or program: up to 60 characters, an end mark and a blank.
  private static func named(_ text: Substring) -> (kind: Kind, typed: String)? {
    guard let end = text.withBytes(endOfName), end < 60 else { return nil }
    let bytes = Array(text.utf8.prefix(80))
    let name = bytes[..<end]
    let typed = String(text).bytes(end + 1..<text.utf8.count).trimmed
    let mark = bytes[end]
    let hasBlank = name.contains(0x20)
    if mark == 0x24 || mark == 0x23 || mark == 0x25 {
      // postgres=#, db-#
      if name.last == 0x3D || name.last == 0x2D { return hasBlank ? nil : (.other, typed) }
      let isHost = name.contains(0x40) && (!hasBlank || name.first == 0x5B || name.contains(0x3A))
      let isPath = name.last == 0x7E || name.last == 0x5D
      let isShell = ["bash-", "sh-", "ash-"].contains { String(decoding: name, as: UTF8.self).hasPrefix($0) }
      // "mon-a# cat keyring": a host's or pod's name.
      let isName =
        mark != 0x25 && !hasBlank && name.count > 1 && TextScan.isLetter(name[0]) && !typed.isEmpty
        && name.allSatisfy {
          TextScan.isAlphanumeric($0) && !TextScan.isCapital($0) || $0 == 0x2D || $0 == 0x2E
        }
      guard isHost || isShell || isName || (isPath && !name.contains(0x22)) else { return nil }
      return name.contains(0x3C) ? nil : (.shell, typed)
    }
    // "mysql> ", "127.0.0.1:6379> ", "MariaDB [(none)]> ", "PS C:\> "; a redirection has a blank before its ">".
    guard name.last != 0x20, name.last != 0x2D, name.last != 0x3D || !hasBlank else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    if text.hasPrefix("<") || text.hasPrefix("$") { return nil }
    let isName = !hasBlank && name.allSatisfy { TextScan.isWord($0) || "-.:()@[]=/".utf8.contains($0) }
    let isDigits = name.allSatisfy(TextScan.isDigit)
    guard (isName && !isDigits) || text.hasPrefix("PS ") || text.hasSuffix("]") && text.hasPrefix("MariaDB")
    else {
      return nil
    }
    return (.other, typed)
  }
}
