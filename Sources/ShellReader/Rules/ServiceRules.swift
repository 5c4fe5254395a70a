import IncidentModel

/// Services whose command line has its verb last.
enum ServiceRules {
  /// `service nginx status`, `service --status-all`.
  static func service(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.map(\.text)
    if words == ["--status-all"] { return .read }
    guard words.count >= 2, !invocation.takesMore else { return .unknown(invocation.program) }
    switch words[1] {
    case "status", "configtest", "checkconfig", "show": return .read
    case "start", "stop", "restart", "reload", "force-reload", "try-restart", "condrestart", "graceful",
      "rotate":
      return .change("\(invocation.program) \(words[1])")
    // Init scripts invent verbs of their own.
    default: return .unknown("\(invocation.program) \(words[1].shown)")
    }
  }
}
