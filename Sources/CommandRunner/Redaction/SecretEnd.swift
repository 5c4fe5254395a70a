/// Where a secret ends that is longer than what was read of it.
enum SecretEnd: Sendable, Equatable {
  /// At a blank, or at what ends a word in shells, URLs and connection strings.
  case word
  /// At this quote, or at the end of the line.
  case quote(UInt8)
  /// At the end of the line, or at a quote that surrounds it all.
  case line
  /// At the `@` that ends a URL's credentials.
  case credentials
  /// At a byte that no token has.
  case token
  /// At the line that ends a PEM block; `left` bounds what a block without one may hide.
  case pem(left: Int)

  /// The largest private keys in use, RSA of 16,384 bits, take 13 KiB.
  static let largestPEM = 32 * 1024

  /// The index of the first byte from `start` that is no more of the secret, or the text's end.
  ///
  /// A PEM block's end can lie one byte before `start`.
  func find(in text: [UInt8], from start: Int) -> Int {
    guard case .pem(let left) = self else {
      var index = start
      while index < text.count, !isEnd(at: index, in: text) { index += 1 }
      return index
    }
    let limit = min(text.count, start + left)
    var index = start
    while index < limit, Self.mayBePEM(text[index]) {
      // Two hyphens stand in no body: they begin the last line, perhaps with the last byte read before.
      if text[index] == UInt8(ascii: "-"), index > 0, text[index - 1] == text[index] { return index - 1 }
      index += 1
    }
    return index
  }

  /// This end, for what is left of the secret after some of it was read.
  func after(_ count: Int) -> SecretEnd {
    guard case .pem(let left) = self else { return self }
    return .pem(left: left - count)
  }

  private func isEnd(at index: Int, in text: [UInt8]) -> Bool {
    let byte = text[index]
    switch self {
    case .word: return byte.isBlank || byte.isAny(of: "&;\"'`<>|")
    case .quote(let quote):
      let isEscaped = index > 0 && text[index - 1] == UInt8(ascii: "\\")
      return byte == UInt8(ascii: "\n") || (byte == quote && !isEscaped)
    case .line: return byte == UInt8(ascii: "\n") || byte == 0 || byte.isQuote
    case .credentials: return byte == UInt8(ascii: "@") || byte.isBlank || byte.isQuote
    case .token: return !Self.isTokenByte(byte)
    case .pem: return false
    }
  }

  static func isTokenByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// What stands in a PEM body, in its headers (RFC 1421), and in front of its lines in logs, YAML and JSON.
  private static func mayBePEM(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte.isBlank || byte.isAny(of: "+/=:,.-\\\"'|[]()_")
  }
}
