extension ShapeReader {
  /// `password=x`, `"token": "x"`, `Authorization: x`.
  func assignment() -> Finding {
    let sign = text[trigger]
    // The trigger's blanks and quotes belong to neither side: `"password" : "x"`, `\"password\":`.
    var end = trigger
    while end > 0, trigger - end < 8, Self.standsBeforeSign(text[end - 1]) { end -= 1 }
    guard let name = secretName(before: end) else { return .nothing }
    var start = trigger + 1
    guard start < text.count else { return needsMore }
    if sign == UInt8(ascii: "=") {
      if text[start] == UInt8(ascii: "=") { return .nothing }
      if text[start] == UInt8(ascii: ">") { start += 1 }
    } else if text[start] == UInt8(ascii: "=") {
      start += 1
    }
    let valueStart = skipBlanks(from: start)
    guard valueStart < text.count else { return needsMore }
    switch name {
    case .certain: break
    case .header: return value(from: valueStart, bare: .line)
    case .whenTight:
      // `PASS: TestLogin` is a test's result, and PWD is a directory.
      guard valueStart == trigger + 1, text[valueStart] != UInt8(ascii: "/") else { return .nothing }
    }
    return value(from: valueStart)
  }

  private static func standsBeforeSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"),
      UInt8(ascii: "]"), UInt8(ascii: "\\"):
      return true
    default: return false
    }
  }

  private enum Name {
    case certain
    /// Its value may hold blanks, up to the end of the line.
    case header
    /// Only one with nothing between sign and value is meant.
    case whenTight
  }

  /// What the name that ends before `end` means; its last two letters rule out nearly every name at once.
  private func secretName(before end: Int) -> Name? {
    guard end >= 3 else { return nil }
    switch (text[end - 2].lowercased, text[end - 1].lowercased) {
    case (UInt8(ascii: "r"), UInt8(ascii: "d")): return hasWord("password", before: end) ? .certain : nil
    case (UInt8(ascii: "w"), UInt8(ascii: "d")):
      if hasWord("passwd", before: end) || hasPart("pwd", before: end, joined: true) { return .certain }
      return hasPart("pwd", before: end) ? .whenTight : nil
    case (UInt8(ascii: "s"), UInt8(ascii: "s")):
      if hasPart("pass", before: end, joined: true) || hasWord("requirepass", before: end) { return .certain }
      return hasPart("pass", before: end) ? .whenTight : nil
    case (UInt8(ascii: "s"), UInt8(ascii: "e")): return hasWord("passphrase", before: end) ? .certain : nil
    case (UInt8(ascii: "e"), UInt8(ascii: "t")): return hasWord("secret", before: end) ? .certain : nil
    case (UInt8(ascii: "e"), UInt8(ascii: "n")): return hasWord("token", before: end) ? .certain : nil
    case (UInt8(ascii: "e"), UInt8(ascii: "y")): return isSecretKey(before: end) ? .certain : nil
    case (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return hasWord("rediscli_auth", before: end) || hasWord("masterauth", before: end) ? .certain : nil
    case (UInt8(ascii: "o"), UInt8(ascii: "n")): return hasWord("authorization", before: end) ? .header : nil
    case (UInt8(ascii: "i"), UInt8(ascii: "e")): return hasPart("cookie", before: end) ? .header : nil
    default: return nil
    }
  }

  /// Whether `part` ends before `end` and is no end of a longer word; joined: as a later part of a name.
  private func hasPart(_ part: StaticString, before end: Int, joined: Bool = false) -> Bool {
    guard hasWord(part, before: end) else { return false }
    let start = end - part.utf8CodeUnitCount
    guard start > 0 else { return !joined }
    let previous = text[start - 1]
    if joined {
      return previous == UInt8(ascii: "_") || previous == UInt8(ascii: "-") || previous == UInt8(ascii: ".")
    }
    return !previous.isASCIILetterOrDigit
  }

  /// Kinds of keys that are secret; other names in `key` are those of maps and tables.
  private func isSecretKey(before end: Int) -> Bool {
    guard hasWord("key", before: end) else { return false }
    var stem = end - 3
    if stem > 0, text[stem - 1] == UInt8(ascii: "_") || text[stem - 1] == UInt8(ascii: "-") { stem -= 1 }
    return hasWord("api", before: stem) || hasWord("access", before: stem) || hasWord("secret", before: stem)
      || hasWord("private", before: stem) || hasWord("encryption", before: stem)
      || hasWord("account", before: stem)
      || hasWord("auth", before: stem)
  }

  /// `scheme://user:PASSWORD@host`, and a long user that is a token.
  func urlCredentials() -> Finding {
    guard hasWord("://", before: trigger + 1), trigger > 2, text[trigger - 3].isASCIILetterOrDigit else {
      return .nothing
    }
    let start = trigger + 1
    var colon: Int?
    var at: Int?
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte.isBlank || byte.isAny(of: "\"'`<>") { break }
      if byte == UInt8(ascii: "@") { at = index }
      if byte == UInt8(ascii: ":"), colon == nil { colon = index }
      // A password may hold these raw, where a port or a host cannot be followed by more.
      if byte.isAny(of: "/?#"), at != nil || colon.map({ isPort($0 + 1..<index) }) ?? true { break }
      index += 1
    }
    if index == text.count, ending != .end {
      guard ending == .pause, let colon, colon + 1 < index, !isPort(colon + 1..<index) else {
        return .undecided
      }
      // One before the colon may belong to the user: what follows is a password until its own has come.
      let end = at.flatMap { $0 > colon ? $0 : nil }
      return .secret(colon + 1..<(end ?? index), goesOn: end == nil ? .credentials : nil)
    }
    guard let at else { return .nothing }
    let secret = (colon.map { $0 < at ? $0 + 1 : start } ?? start)..<at
    let isToken = colon == nil && secret.count < Self.shortestUserToken
    guard !secret.isEmpty, !isToken, !isHarmless(secret) else { return .nothing }
    return .secret(secret, goesOn: nil)
  }

  /// No person's name; the tokens of code hosts that stand in a user's place are longer.
  private static let shortestUserToken = 20

  private func isPort(_ range: Range<Int>) -> Bool {
    range.count <= 5 && text[range].allSatisfy(\.isASCIIDigit)
  }
}
