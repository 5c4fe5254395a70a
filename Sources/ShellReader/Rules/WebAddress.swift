import IncidentModel

/// What an address tells about a request that only asks by its method.
enum WebAddress {
  /// Whether a GET of it does something by the name of its last part or of its `action`:
  /// `…/quitquitquit`, `…/collections?action=DELETE`.
  static func namesAction(_ address: String) -> Bool {
    let last = path(of: address).split(separator: "/").last.map { $0.lowercased() } ?? ""
    if actions.contains(last) { return true }
    guard let query = address.split(separator: "?", maxSplits: 1).dropFirst().first else { return false }
    return query.prefix { $0 != "#" }.split(separator: "&").contains { field in
      let sides = field.lowercased().split(separator: "=", maxSplits: 1)
      guard sides.count == 2, ["action", "cmd", "command", "op", "operation"].contains(sides[0]) else {
        return false
      }
      let verb = String(sides[1])
      return actions.contains(verb) || (CloudVerbs.assess(verb, as: "")?.commandClass ?? .read) > .read
    }
  }

  /// The part behind the host and before the query.
  static func path(of address: String) -> String {
    var rest = Substring(address)
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    let plain = rest.prefix { $0 != "?" && $0 != "#" }
    return String(plain.drop { $0 != "/" })
  }

  private static let actions: Set<String> = [
    "shutdown", "quitquitquit", "abortabortabort", "quit", "exit", "restart", "reboot", "delete", "flush",
    "purge", "drain", "reset", "reload", "kill", "stop", "destroy", "truncate",
  ]
}
