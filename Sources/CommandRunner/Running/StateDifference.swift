import SystemPackage

/// What a shell changed for the next command: how its end differs from its beginning.
struct StateDifference: Sendable {
  /// What a shell keeps for itself.
  private static let noise: Set<String> = ["SHLVL", "_", "PWD", "OLDPWD"]

  /// What it began with.
  let baseline: [String: String]
  /// The part of it that must not come back.
  let secrets: [String: String]
  /// What it may call the directory that it began in.
  let starts: Set<String>

  func carried(to end: StateRecord) -> CarriedState {
    var carried = CarriedState()
    for (name, value) in end.variables where baseline[name] != value && mayCarry(name, value) {
      carried.set[name] = value
    }
    carried.unset = baseline.keys.filter { name in
      end.variables[name] == nil && secrets[name] == nil && StateRecord.isName(name)
        && !Self.noise.contains(name)
    }.sorted()
    if !starts.contains(end.directory) { carried.directory = FilePath(end.directory) }
    return carried
  }

  private func mayCarry(_ name: String, _ value: String) -> Bool {
    guard StateRecord.isName(name), !Self.noise.contains(name), secrets[name] == nil else { return false }
    return !secrets.values.contains { secret in
      secret.utf8.count >= Redactor.shortestSecret ? value.contains(secret) : value == secret
    }
  }
}
