import IncidentModel

/// Package tools whose first option is the verb.
enum PackageRules {
  static func dpkg(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.map(\.text)
    if words.contains("-P") || words.contains("--purge") { return .destroy("dpkg --purge") }
    let looks = [
      "-l", "--list", "-L", "--listfiles", "-s", "--status", "-S", "--search", "-I", "--info", "-c",
      "--contents", "-p",
      "--print-architecture", "--print-foreign-architectures", "-V", "--verify", "-C", "--audit",
      "--get-selections",
      "--compare-versions", "--print-avail", "--version",
    ]
    guard let verb = words.first(where: { $0.hasPrefix("-") }) else { return .unknown("dpkg") }
    return looks.contains(verb) && !invocation.takesMore || looks.contains(verb)
      ? .read : .change("dpkg \(verb.shown)")
  }

  static func rpm(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.map(\.text)
    guard let verb = words.first(where: { $0.hasPrefix("-") }) else { return .unknown("rpm") }
    let looks =
      verb.hasPrefix("-q") || verb.hasPrefix("-V")
      || ["--query", "--verify", "--eval", "-K", "--checksig"].contains(verb)
    let acts = words.contains {
      $0.hasPrefix("--import") || $0.hasPrefix("--rebuilddb") || $0.hasPrefix("--set")
        || $0.hasPrefix("--pipe")
    }
    return looks && !acts ? .read : .change("rpm \(verb.shown)")
  }

  static func pacman(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    guard let verb = invocation.arguments.first?.text else { return .unknown("pacman") }
    if verb.hasPrefix("-Q") || verb.hasPrefix("-F") && !verb.contains("y") || verb.hasPrefix("-T") {
      return .read
    }
    let searches =
      verb.hasPrefix("-S") && verb.contains { "sigl".contains($0) } && !verb.contains { "yuc".contains($0) }
    return searches ? .read : .change("pacman \(verb.shown)")
  }
}
