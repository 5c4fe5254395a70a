/// A run of characters that may be a name or an address, with the punctuation and port around it.
struct RedactedToken {
  /// The name or address itself.
  let name: String
  private let head: String
  private let tail: String

  init(_ text: String) {
    var rest = text[...]
    var tail = ""
    while let last = rest.last, ".:-%+".contains(last) {
      tail = String(rest.removeLast()) + tail
      // `fe80::` is an address whose end is punctuation.
      if rest.hasSuffix(":"), tail == ":" {
        rest.append(":")
        tail = ""
        break
      }
    }
    var head = ""
    while let first = rest.first, ".-+%".contains(first) { head.append(rest.removeFirst()) }
    // A port: one colon, digits behind it.
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[1].allSatisfy(\.isNumber) {
      tail = ":" + parts[1] + tail
      rest = parts[0]
    }
    (name, self.head, self.tail) = (String(rest), head, tail)
  }

  static func isPart(_ character: Character) -> Bool {
    guard character.isASCII else { return character.isLetter }
    return character.isLetter || character.isNumber || "._-:@%+".contains(character)
  }

  func rest(around substitute: String) -> String { head + substitute + tail }

  /// Whether it is an address of a machine, and not of this machine itself.
  var isAddress: Bool { isIPv4 || isIPv6 || isHardware }

  private var isIPv4: Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, parts.allSatisfy({ Int($0).map { (0...255).contains($0) } ?? false }) else {
      return false
    }
    return parts[0] != "127" && name != "0.0.0.0"
  }

  private var isIPv6: Bool {
    let address = name.split(separator: "%").first.map(String.init) ?? name
    let groups = address.split(separator: ":", omittingEmptySubsequences: false)
    let isHexadecimal = groups.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }
    // A time of day has three groups and no empty one.
    guard isHexadecimal, groups.count >= 3, groups.count <= 9 else { return false }
    return (groups.count == 8 || address.contains("::")) && !["::", "::1"].contains(address)
  }

  private var isHardware: Bool {
    let groups = name.split(separator: ":")
    return groups.count == 6 && groups.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isHexDigit) }
  }

  /// Whether it is a host name with a domain, by its last label or by having several.
  var isHostName: Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last?.lowercased(), last.allSatisfy(\.isLetter) else {
      return false
    }
    let isMade = labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
    return isMade && Self.domains.contains(last)
  }

  // Endings that are domains and not file names or methods; others must be given as a pattern.
  private static let domains: Set<String> = [
    "com", "net", "org", "io", "dev", "cloud", "internal", "local", "lan", "corp", "intra", "home", "arpa",
    "eu",
    "de", "uk", "fr", "nl", "ch", "at", "us", "ca", "jp", "cn", "in", "br", "au", "info", "biz", "app", "edu",
    "gov", "mil", "int", "cluster", "svc", "localdomain", "example", "test", "invalid",
  ]
}
