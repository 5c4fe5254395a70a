public import IncidentModel

/// Takes names and addresses out of what leaves the house, each always for the same substitute.
///
/// `host-1` is the same host wherever it stood, so that the story stays readable. It finds what has a form of
/// its own (addresses, e-mail, host names with a domain, home directories) and the users and hosts that the
/// timeline names; a name that nobody could know is one must be given as a pattern.
public struct Redaction {
  /// What is taken out.
  public enum Category: String, Sendable, CaseIterable {
    /// IPv4, IPv6 and hardware addresses; loopback and unspecified ones stay.
    case addresses
    /// E-mail addresses.
    case emails
    /// Names of machines: with a domain, or known to the timeline.
    case hosts
    /// Names of people that the timeline knows, and of home directories.
    case users
  }

  /// Something that was taken out.
  public struct Substitution: Sendable, Hashable {
    /// What stood there.
    public var original: String
    /// What stands there now.
    public var substitute: String
    /// How often.
    public var count: Int
  }

  /// A pattern that is no regular expression.
  public struct BadPattern: Error, CustomStringConvertible {
    /// Which, and what is wrong with it.
    public let description: String
  }

  private let categories: Set<Category>
  private let patterns: [Regex<AnyRegexOutput>]
  private var knownUsers: Set<String> = []
  private var knownHosts: Set<String> = []
  private var found: [String: Substitution] = [:]
  private var counts: [String: Int] = [:]

  /// Makes a redaction.
  ///
  /// - Parameters:
  ///   - words: names of categories, `all`, or regular expressions of what else is taken out.
  ///   - events: the timeline whose people and machines are known.
  public init(_ words: [String], knowing events: [TimelineEvent]) throws(BadPattern) {
    var categories: Set<Category> = []
    var patterns: [Regex<AnyRegexOutput>] = []
    for word in words {
      if word == "all" {
        categories.formUnion(Category.allCases)
      } else if let category = Category(rawValue: word) {
        categories.insert(category)
      } else {
        do { patterns.append(try Regex(word)) } catch {
          throw BadPattern(description: "'\(word)' is no regular expression: \(error)")
        }
      }
    }
    self.categories = categories
    self.patterns = patterns
    for event in events {
      let parts = event.actor.split(separator: "@", maxSplits: 1)
      // A shared account says nothing about a person, and is a word of the language of commands.
      if let user = parts.first, !["root", "admin"].contains(user) { knownUsers.insert(String(user)) }
      if parts.count == 2, parts[1] != "localhost" { knownHosts.insert(String(parts[1])) }
      guard case .commandStarted(let start) = event.body, let colon = start.target.firstIndex(of: ":") else {
        continue
      }
      knownHosts.insert(String(start.target[start.target.index(after: colon)...]))
    }
  }

  /// What was taken out so far, in the order of the substitutes.
  public var substitutions: [Substitution] {
    found.values.sorted {
      ($0.substitute.count, $0.substitute, $0.original) < ($1.substitute.count, $1.substitute, $1.original)
    }
  }

  /// Returns a text without what is to be taken out.
  public mutating func text(_ text: String) -> String {
    var text = text
    for pattern in patterns {
      for match in text.matches(of: pattern).reversed() where !match.range.isEmpty {
        let substitute = substitute(for: String(text[match.range]), as: "redacted")
        text.replaceSubrange(match.range, with: substitute)
      }
    }
    guard !categories.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: RedactedToken.isPart) {
      result += rest[..<start]
      let end = rest[start...].firstIndex { !RedactedToken.isPart($0) } ?? rest.endIndex
      result += token(String(rest[start..<end]), before: result)
      rest = rest[end...]
    }
    return result + rest
  }

  /// Returns the substitute of a text, the same as before when it was met before.
  private mutating func substitute(for original: String, as kind: String) -> String {
    if let known = found[original] {
      found[original]?.count += 1
      return known.substitute
    }
    counts[kind, default: 0] += 1
    let substitute = "\(kind)-\(counts[kind, default: 1])"
    found[original] = Substitution(original: original, substitute: substitute, count: 1)
    return substitute
  }

  private mutating func token(_ text: String, before: String) -> String {
    let token = RedactedToken(text)
    if token.name.contains("@") { return token.rest(around: mail(token.name)) }
    if categories.contains(.addresses), token.isAddress {
      return token.rest(around: substitute(for: token.name, as: "ip"))
    }
    if categories.contains(.hosts), knownHosts.contains(token.name) || token.isHostName {
      return token.rest(around: substitute(for: token.name, as: "host"))
    }
    let isHomeDirectory = before.hasSuffix("/home/") || before.hasSuffix("/Users/")
    if categories.contains(.users), knownUsers.contains(token.name) || isHomeDirectory {
      return token.rest(around: substitute(for: token.name, as: "user"))
    }
    return text
  }

  /// `ops@bastion`, `redis://user:word@host`, `maria@example.com`.
  private mutating func mail(_ text: String) -> String {
    guard let at = text.lastIndex(of: "@") else { return text }
    let (left, right) = (String(text[..<at]), String(text[text.index(after: at)...]))
    let domain = RedactedToken(right)
    if domain.isHostName, !knownHosts.contains(domain.name) {
      return categories.contains(.emails) ? domain.rest(around: substitute(for: text, as: "email")) : text
    }
    var (user, host) = (left, right)
    if categories.contains(.users), !left.isEmpty, left != "root" { user = substitute(for: left, as: "user") }
    let isHost = knownHosts.contains(domain.name) || (!left.isEmpty && !domain.isAddress)
    if categories.contains(.addresses), domain.isAddress {
      host = domain.rest(around: substitute(for: domain.name, as: "ip"))
    } else if categories.contains(.hosts), isHost, !domain.name.isEmpty {
      host = domain.rest(around: substitute(for: domain.name, as: "host"))
    }
    return "\(user)@\(host)"
  }
}
