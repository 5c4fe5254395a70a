/// Which variables a text reads before it sets them, and which it sets.
struct VariableLedger {
  private(set) var used: [ShellVariable] = []
  private(set) var set: [String] = []
  private var places: [String: Int] = [:]
  private var setNames: Set<String> = []
  /// How many texts are open whose variables belong to another machine or shell.
  var mutes = 0

  mutating func use(_ name: String, defaultValue: String? = nil) {
    guard mutes == 0, Self.isOrdinary(name), !setNames.contains(name) else { return }
    if let place = places[name] {
      if used[place].defaultValue == nil { used[place].defaultValue = defaultValue }
      return
    }
    places[name] = used.count
    used.append(ShellVariable(name: name, defaultValue: defaultValue))
  }

  mutating func assign(_ name: String) {
    guard mutes == 0, Self.isName(name), setNames.insert(name).inserted else { return }
    set.append(name)
  }

  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, !first.isDigit else { return false }
    return text.utf8.allSatisfy(\.isNameByte)
  }

  /// Positional and special parameters and those that the shell itself fills have no value to ask for.
  private static func isOrdinary(_ name: String) -> Bool {
    isName(name) && name != "_" && !filledByShell.contains(name) && !name.hasPrefix("BASH_")
  }

  private static let filledByShell = [
    "RANDOM", "SRANDOM", "SECONDS", "EPOCHSECONDS", "EPOCHREALTIME", "LINENO", "PIPESTATUS", "FUNCNAME",
    "BASHPID", "OPTARG", "OPTIND", "REPLY", "PPID", "UID", "EUID", "SHLVL", "IFS", "PWD", "OLDPWD", "BASH",
  ]
}
