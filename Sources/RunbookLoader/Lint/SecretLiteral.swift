import Glibc

/// Recognises secrets that somebody wrote into a text: keys by their form, passwords by where they stand.
///
/// A guess that leans to silence: what could be a placeholder or an example is none.
struct SecretLiteral {
  /// What it seems to be: "a GitHub token".
  var kind: String
  /// Its first characters, enough to find it and too few to use it.
  var start: String

  /// Returns the first secret of a line, or nil.
  static func first(in line: Substring) -> SecretLiteral? {
    guard line.utf8.count > 11 else { return nil }
    return line.withBytes { bytes in
      // Passwords and keys hold two digits at least, and most lines do not.
      guard holdsTwoDigits(bytes) || line.holds(privateKey) else { return nil }
      return first(in: bytes, of: line)
    }
  }

  private static func holdsTwoDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.firstIndex(where: TextScan.isDigit) else { return false }
    return bytes[(first + 1)...].contains(where: TextScan.isDigit)
  }

  private static let privateKey = "PRIVATE KEY-----"

  private static func first(in bytes: UnsafeBufferPointer<UInt8>, of line: Substring) -> SecretLiteral? {
    var isInWord = false
    for at in bytes.indices {
      let byte = bytes[at]
      // Words are looked at from their first letter on, marks wherever they stand.
      let wasInWord = isInWord
      // A hyphen or point before a word is no part of it: `--password=`.
      isInWord = isPartOfKey(byte) && (wasInWord || byte != 0x2D && byte != 0x2E)
      switch byte {
      case 0x2D where starts("-----BEGIN ", bytes, at) && line.holds(privateKey):
        return SecretLiteral(kind: "a private key", start: "-----BEGIN")
      case 0x3A where starts("://", bytes, at):
        if let found = addressPassword(Array(bytes), at + 3) { return found }
      case _ where !wasInWord && TextScan.isLetter(byte):
        if let found = key(bytes, at) ?? assigned(bytes, at) { return found }
      default: break
      }
    }
    return nil
  }

  /// The forms of keys that their makers gave a mark to: the mark, the fewest characters behind it, whose it is.
  private static let forms: [(mark: StaticString, length: Int, kind: String)] = [
    ("AKIA", 16, "an AWS access key"), ("ASIA", 16, "an AWS access key"),
    ("ghp_", 30, "a GitHub token"), ("gho_", 30, "a GitHub token"), ("ghs_", 30, "a GitHub token"),
    ("ghu_", 30, "a GitHub token"), ("github_pat_", 30, "a GitHub token"),
    ("glpat-", 18, "a GitLab token"), ("xoxb-", 20, "a Slack token"), ("xoxp-", 20, "a Slack token"),
    ("xapp-", 20, "a Slack token"), ("sk_live_", 16, "a Stripe key"), ("rk_live_", 16, "a Stripe key"),
    ("AIza", 33, "a Google key"), ("npm_", 34, "an npm token"), ("hvs.", 20, "a Vault token"),
    ("SG.", 40, "a SendGrid key"), ("eyJ", 60, "a JSON web token"),
  ]

  /// The bytes of the shortest of them.
  private static let shortestKey = forms.map { $0.mark.utf8CodeUnitCount + $0.length }.min() ?? 0

  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> SecretLiteral? {
    // No key is shorter, mark and all, and few words are so long.
    guard at + shortestKey <= bytes.count, isPartOfKey(bytes[at + shortestKey - 1]) else { return nil }
    for form in forms where starts(form.mark, bytes, at) {
      let rest = Array(bytes[(at + form.mark.utf8CodeUnitCount)...].prefix(while: isPartOfKey))
      guard rest.count >= form.length, isRandom(rest[...]) else { continue }
      if form.mark.utf8Start[0] == 0x65, !rest.contains(0x2E) { continue }
      let start = bytes[at..<(at + form.mark.utf8CodeUnitCount + 2)]
      return SecretLiteral(kind: form.kind, start: String(decoding: start, as: UTF8.self))
    }
    return nil
  }

  /// A password in an address: `postgres://user:PASSWORD@host`.
  private static func addressPassword(_ bytes: [UInt8], _ start: Int) -> SecretLiteral? {
    let authority = bytes[start...].prefix { !TextScan.isSpace($0) && !"/\"'`<>(){}$".utf8.contains($0) }
    guard let end = authority.lastIndex(of: 0x40), let colon = authority[..<end].firstIndex(of: 0x3A) else {
      return nil
    }
    let value = authority[(colon + 1)..<end]
    guard value.count >= 6, isRandom(value) else { return nil }
    return SecretLiteral(
      kind: "a password in an address", start: String(decoding: value.prefix(2), as: UTF8.self))
  }

  private static let names = [
    "password", "passwd", "secret", "token", "api_key", "apikey", "access_key", "secret_key",
  ]

  /// A value that is given to a name: `PGPASSWORD=…`, `--password=…`, `api_key: "…"`.
  private static func assigned(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> SecretLiteral? {
    var next = at
    while next < bytes.count,
      TextScan.isAlphanumeric(bytes[next]) || bytes[next] == 0x5F || bytes[next] == 0x2D
    {
      next += 1
    }
    guard next < bytes.count, bytes[next] == 0x3D || bytes[next] == 0x3A, next - at < 40 else { return nil }
    let word = bytes[at..<next].map { $0 == 0x2D ? 0x5F : TextScan.lower($0) }
    let name = String(decoding: word, as: UTF8.self)
    guard names.contains(where: name.hasSuffix) else { return nil }
    next += 1
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x22 || bytes[next] == 0x27 { next += 1 }
    let value = Array(
      bytes[next...].prefix { !TextScan.isSpace($0) && !"\"'`,;)&|".utf8.contains($0) })[...]
    guard value.count >= 10, isRandom(value),
      value.allSatisfy({ isPartOfKey($0) || "!@#%^*+/=~".utf8.contains($0) })
    else { return nil }
    return SecretLiteral(
      kind: "the value of '\(name)'", start: String(decoding: value.prefix(2), as: UTF8.self))
  }

  /// Whether letters are mixed with digits as nobody does in a word, and nothing says that it is an example.
  private static func isRandom(_ value: ArraySlice<UInt8>) -> Bool {
    let digits = value.count(where: TextScan.isDigit)
    let letters = value.count(where: TextScan.isLetter)
    guard digits >= 2, letters >= 2, Set(value).count >= 6 else { return false }
    let text = String(decoding: value, as: UTF8.self).folded
    return !text.holds(anyOf: [
      "example", "your", "xxx", "changeme", "change_me", "password", "passwd", "secret", "redacted", "dummy",
      "sample",
      "placeholder", "replace", "1234", "abcdef", "test", "foobar", "...", "$", "<", "{", "[", "***",
    ])
  }

  private static func isPartOfKey(_ byte: UInt8) -> Bool {
    TextScan.isAlphanumeric(byte) || byte == 0x5F || byte == 0x2D || byte == 0x2E
  }

  private static func starts(_ mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard bytes.count - at >= mark.utf8CodeUnitCount, let text = bytes.baseAddress else { return false }
    return text[at] == mark.utf8Start[0] && memcmp(text + at, mark.utf8Start, mark.utf8CodeUnitCount) == 0
  }
}
