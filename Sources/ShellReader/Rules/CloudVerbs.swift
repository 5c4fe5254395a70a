import IncidentModel

/// What providers mean by a verb, whatever it is applied to.
enum CloudVerbs {
  private static let looks: WordSet = [
    "list", "ls", "describe", "show", "get", "info", "status", "search", "version", "whoami", "validate",
    "check", "wait",
    "tail", "read", "lookup", "history", "exists", "inspect", "usage", "help", "ps", "logs", "print", "stat",
    "query", "du",
  ]

  private static let destroys = [
    "delete", "destroy", "remove", "rm", "purge", "terminate", "del", "erase", "wipe",
  ]

  private static let changes: WordSet = [
    "create", "update", "set", "add", "start", "stop", "restart", "reboot", "reset", "scale", "resize",
    "deploy", "apply",
    "enable", "disable", "attach", "detach", "patch", "import", "export", "failover", "promote", "restore",
    "backup", "move",
    "rollback", "upgrade", "resume", "suspend", "rotate", "login", "logout", "put", "modify", "power-on",
    "power-off",
    "shutdown", "poweroff", "poweron", "rebuild", "unset", "associate", "disassociate", "copy", "clone",
    "rename", "cancel",
    "invoke", "run", "exec", "publish", "push", "pull", "kill", "cordon", "drain", "evacuate", "migrate",
    "flush", "clear",
    "use", "switch", "redeploy", "swap", "retry", "approve", "assign", "unassign", "grant", "revoke",
    "regenerate", "renew",
    "save", "link", "unlink", "init", "install", "uninstall", "bind", "unbind", "config", "connect",
    "disconnect",
  ]

  /// The class of one verb word; nil for a word that is none.
  static func assess(_ verb: String, as reason: String) -> Assessment? {
    if looks.contains(verb) || isPrefixed(verb, ["list-", "get-", "describe-", "show-", "check-"]) {
      return .read
    }
    if destroys.contains(verb) || isPrefixed(verb, ["delete-", "remove-", "purge-", "terminate-"]) {
      return .destroy(reason)
    }
    if changes.contains(verb) { return .change(reason) }
    return isPrefixed(verb, ["create-", "update-", "set-", "add-", "start-", "stop-", "reset-"])
      ? .change(reason) : nil
  }

  private static func isPrefixed(_ verb: String, _ prefixes: [String]) -> Bool {
    prefixes.contains { verb.hasPrefix($0) }
  }
}
