extension ShapeReader {
  /// Tokens that say by their beginning what they are: GitHub, GitLab, Slack, Stripe.
  ///
  /// The beginning stays, to say what was removed. Nil when no beginning ends at the trigger. Names such as
  /// `app-7` come here from every line of a log: words known to the compiler are compared without a loop.
  func token() -> Finding? {
    guard trigger >= 1 else { return nil }
    switch text[trigger - 1] {
    case UInt8(ascii: "a"): return token("xoxa-")
    case UInt8(ascii: "b"): return token("xoxb-")
    case UInt8(ascii: "e"): return token("sk_live_") ?? token("rk_live_")
    case UInt8(ascii: "o"): return token("gho_")
    case UInt8(ascii: "p"): return token("ghp_") ?? token("xoxp-") ?? token("xapp-")
    case UInt8(ascii: "r"): return token("ghr_") ?? token("xoxr-")
    case UInt8(ascii: "s"): return token("ghs_") ?? token("xoxs-")
    case UInt8(ascii: "t"): return token("github_pat_") ?? token("glpat-") ?? token("gldt-") ?? token("glrt-")
    case UInt8(ascii: "u"): return token("ghu_")
    default: return nil
    }
  }

  @inline(__always)
  private func token(_ prefix: StaticString) -> Finding? {
    let end = trigger + 1
    let start = end - prefix.utf8CodeUnitCount
    guard start >= 0, hasExactly(prefix, at: start) == true, isWordStart(start) else { return nil }
    return tokenBody(from: end, atLeast: 16)
  }

  private func tokenBody(from start: Int, atLeast shortest: Int) -> Finding {
    let stop = SecretEnd.token.find(in: text, from: start)
    if stop - start >= shortest { return .secret(start..<stop, goesOn: stop == text.count ? .token : nil) }
    if stop < text.count { return .nothing }
    return ending == .pause && start < stop ? .secret(start..<stop, goesOn: .token) : needsMore
  }

  /// `AKIA…` and `ASIA…`: the ids of AWS access keys, four letters and sixteen more.
  func accessKey() -> Finding {
    guard trigger >= 2, text[trigger - 2] == UInt8(ascii: "A"), isWordStart(trigger - 2),
      text[trigger - 1] == UInt8(ascii: "K") || text[trigger - 1] == UInt8(ascii: "S")
    else { return .nothing }
    guard trigger + 1 < text.count else { return needsMore }
    guard text[trigger + 1] == UInt8(ascii: "A") else { return .nothing }
    let start = trigger + 2
    var stop = start
    while stop < text.count, stop - start < 16, isKeyByte(text[stop]) { stop += 1 }
    if stop - start < 16 {
      guard stop == text.count, ending != .end else { return .nothing }
      return ending == .pause && start < stop ? .secret(start..<stop, goesOn: .token) : .undecided
    }
    guard stop < text.count else { return ending == .more ? .undecided : .secret(start..<stop, goesOn: nil) }
    return text[stop].isASCIILetterOrDigit ? .nothing : .secret(start..<stop, goesOn: nil)
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// A JSON web token (RFC 7519): `eyJ`, which is `{"` in Base64, and three parts with points between.
  func webToken() -> Finding {
    guard trigger >= 2, text[trigger - 2] == UInt8(ascii: "e"), text[trigger - 1] == UInt8(ascii: "y"),
      isWordStart(trigger - 2)
    else { return .nothing }
    let start = trigger + 1
    let stop = SecretEnd.token.find(in: text, from: start)
    let points = text[start..<stop].count { $0 == UInt8(ascii: ".") }
    if points >= 2 { return .secret(start..<stop, goesOn: stop == text.count ? .token : nil) }
    if stop < text.count { return .nothing }
    return ending == .pause && start < stop ? .secret(start..<stop, goesOn: .token) : needsMore
  }

  /// A PEM private key (RFC 7468), whole; its first and last line stay.
  ///
  /// Nil when the trigger is no fifth hyphen.
  func pem() -> Finding? {
    guard hasWord("-----", before: trigger + 1) else { return nil }
    guard let begins = hasExactly("BEGIN ", at: trigger + 1) else { return needsMore }
    guard begins else { return nil }
    var index = trigger + 7
    while index < text.count, text[index] == UInt8(ascii: " ") || isKeyByte(text[index]) { index += 1 }
    guard index + 5 <= text.count else {
      return text[index...].allSatisfy { $0 == UInt8(ascii: "-") } ? needsMore : .nothing
    }
    guard hasWord("-----", before: index + 5),
      hasWord("private key", before: index) || hasWord("private key block", before: index)
    else { return .nothing }
    // Even a body that has not come yet: the state, not the text, must remember that one is due.
    let end = SecretEnd.pem(left: SecretEnd.largestPEM)
    var start = index + 5
    // More hyphens than a header has are no end of its body.
    while start < text.count, text[start] == UInt8(ascii: "-") { start += 1 }
    let stop = end.find(in: text, from: start)
    return .secret(start..<stop, goesOn: stop == text.count && ending != .end ? end.after(stop - start) : nil)
  }
}
