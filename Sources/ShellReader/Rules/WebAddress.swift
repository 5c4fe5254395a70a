import IncidentModel

/// What an address tells about a request that only asks by its method.
enum WebAddress {
  /// Whether a GET of it does something by the name of its last part or of its `action`:
  /// `…/quitquitquit`, `…/collections?action=DELETE`.
  static func namesAction(_ address: String) -> Bool {
    let last =
      path(of: address).utf8.split(separator: UInt8(ascii: "/")).last.map { Substring($0).lowercased() } ?? ""
    if actions.contains(last) { return true }
    guard let mark = address.utf8.firstIndex(of: UInt8(ascii: "?")) else { return false }
    let query = address[address.utf8.index(after: mark)...]
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
    // By bytes: searching for a text by characters costs more than all else that is done with a command.
    var rest = address.utf8[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].starts(with: "://".utf8) {
      rest = rest[rest.index(colon, offsetBy: 3)...]
    }
    let plain = rest.prefix { $0 != UInt8(ascii: "?") && $0 != .hash }
    return String(Substring(plain.drop { $0 != UInt8(ascii: "/") }))
  }

  private static let actions = [
    "shutdown", "quitquitquit", "abortabortabort", "quit", "exit", "restart", "reboot", "delete", "flush",
    "purge", "drain", "reset", "reload", "kill", "stop", "destroy", "truncate",
  ]
}
