/// A PostgreSQL connection string as libpq's environment variables, so that no password stands in an argument.
///
/// Both forms of the PostgreSQL manual, 34.1.1, are read: `postgresql://user:pw@host:port/db?key=value` and
/// `key=value key='a value'`.
struct DatabaseAddress: Equatable {
  /// Why a connection string cannot be used; the string itself stays out of it.
  struct Refusal: Error, Equatable, CustomStringConvertible {
    let description: String
  }

  /// `PGHOST` and the like; what the string leaves out is libpq's to decide.
  var variables: [String: String] = [:]

  init(_ text: String) throws(Refusal) {
    for scheme in ["postgresql://", "postgres://"] where text.hasPrefix(scheme) {
      try readURL(text.dropFirst(scheme.count))
      return
    }
    guard !text.contains("://") else {
      throw Refusal(description: "DATABASE_URL names no PostgreSQL server: it must begin with postgresql://")
    }
    try readWords(text)
  }

  private mutating func readURL(_ text: Substring) throws(Refusal) {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var place = parts.first ?? ""
    if let slash = place.firstIndex(of: "/") {
      try set("dbname", place[place.index(after: slash)...])
      place = place[..<slash]
    }
    if let sign = place.lastIndex(of: "@") {
      let user = place[..<sign].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      try set("user", user[0])
      if user.count > 1 { try set("password", user[1]) }
      place = place[place.index(after: sign)...]
    }
    try readHosts(place)
    guard parts.count > 1 else { return }
    for pair in parts[1].split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      try set(String(sides[0]), sides.count > 1 ? sides[1] : "")
    }
  }

  /// `host:port,host:port`; an address of IPv6 stands in brackets.
  private mutating func readHosts(_ text: Substring) throws(Refusal) {
    guard !text.isEmpty else { return }
    var hosts: [Substring] = []
    var ports: [Substring] = []
    for host in text.split(separator: ",", omittingEmptySubsequences: false) {
      var (name, port) = (host, Substring())
      let end = host.lastIndex(of: "]") ?? host.startIndex
      if let colon = host[end...].lastIndex(of: ":") {
        (name, port) = (host[..<colon], host[colon...].dropFirst())
      }
      if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
      hosts.append(name)
      ports.append(port)
    }
    try set("host", hosts.joined(separator: ",")[...])
    if ports.contains(where: { !$0.isEmpty }) { try set("port", ports.joined(separator: ",")[...]) }
  }

  private mutating func readWords(_ text: String) throws(Refusal) {
    var rest = text.drop(while: \.isWhitespace)
    while !rest.isEmpty {
      guard let sign = rest.firstIndex(of: "=") else {
        throw Refusal(
          description: "DATABASE_URL is no connection string: postgresql://USER@HOST:PORT/NAME is one")
      }
      let key = rest[..<sign].filter { !$0.isWhitespace }
      rest = rest[sign...].dropFirst().drop(while: \.isWhitespace)
      var value = ""
      let isQuoted = rest.first == "'"
      if isQuoted { rest = rest.dropFirst() }
      while let character = rest.first, isQuoted ? character != "'" : !character.isWhitespace {
        rest = rest.dropFirst()
        if character == "\\", let next = rest.first {
          value.append(next)
          rest = rest.dropFirst()
        } else {
          value.append(character)
        }
      }
      if isQuoted { rest = rest.dropFirst() }
      try set(key, value[...], isEncoded: false)
      rest = rest.drop(while: \.isWhitespace)
    }
  }

  private mutating func set(_ key: String, _ text: Substring, isEncoded: Bool = true) throws(Refusal) {
    guard let name = Self.names[key] else {
      throw Refusal(
        description:
          "DATABASE_URL has the parameter '\(key)', which libpq takes from no environment variable: "
          + "leave it out or set PGSERVICE")
    }
    let value = isEncoded ? Self.decoded(text) : String(text)
    guard let value else { throw Refusal(description: "DATABASE_URL has a % that encodes nothing") }
    if !value.isEmpty { variables[name] = value }
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The manual's 34.15: which variable stands for which parameter.
  private static let names: [String: String] = [
    "host": "PGHOST", "hostaddr": "PGHOSTADDR", "port": "PGPORT", "dbname": "PGDATABASE", "user": "PGUSER",
    "password": "PGPASSWORD", "passfile": "PGPASSFILE", "channel_binding": "PGCHANNELBINDING",
    "connect_timeout": "PGCONNECT_TIMEOUT", "client_encoding": "PGCLIENTENCODING", "options": "PGOPTIONS",
    "application_name": "PGAPPNAME", "sslmode": "PGSSLMODE", "sslcompression": "PGSSLCOMPRESSION",
    "sslcert": "PGSSLCERT", "sslkey": "PGSSLKEY", "sslrootcert": "PGSSLROOTCERT", "sslcrl": "PGSSLCRL",
    "ssl_min_protocol_version": "PGSSLMINPROTOCOLVERSION", "gssencmode": "PGGSSENCMODE",
    "target_session_attrs": "PGTARGETSESSIONATTRS", "service": "PGSERVICE",
    "load_balance_hosts": "PGLOADBALANCEHOSTS",
  ]
}
