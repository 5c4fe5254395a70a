import IncidentModel

/// What one option of a program says about a command line.
struct OptionRule: Sendable {
  /// Its consequence.
  enum Effect: Sendable {
    /// The class is at least this one.
    case raise(CommandClass)
    /// The class is `read`: the manual says that nothing is changed.
    case lower
    case flag(CommandFlag)
  }

  /// The option's names, with dashes.
  var names: [String]
  /// The values with which it counts; nil for any or none.
  var values: [String]?
  /// The first word of the verbs to which it belongs; nil for all.
  var verbs: [String]?
  /// Its consequence.
  var effect: Effect

  static func change(_ names: String..., on verbs: [String]? = nil) -> OptionRule {
    OptionRule(names: names, verbs: verbs, effect: .raise(.change))
  }

  static func destroy(_ names: String..., on verbs: [String]? = nil) -> OptionRule {
    OptionRule(names: names, verbs: verbs, effect: .raise(.destroy))
  }

  static func unknown(_ names: String..., on verbs: [String]? = nil) -> OptionRule {
    OptionRule(names: names, verbs: verbs, effect: .raise(.unknown))
  }

  static func endless(_ names: String..., on verbs: [String]? = nil) -> OptionRule {
    OptionRule(names: names, values: ["", "true"], verbs: verbs, effect: .flag(.endless))
  }

  static func interactive(_ names: String..., on verbs: [String]? = nil) -> OptionRule {
    OptionRule(names: names, verbs: verbs, effect: .flag(.interactive))
  }

  /// An option with which nothing is changed: a dry run, a listing.
  ///
  /// `values` are those that mean it.
  static func onlyLooks(
    _ names: String..., values: [String]? = nil, on verbs: [String]? = nil
  ) -> OptionRule {
    OptionRule(names: names, values: values, verbs: verbs, effect: .lower)
  }

  /// Whether it speaks for this option of this verb.
  func matches(_ option: ParsedOption, verb: String) -> Bool {
    if let verbs, !verbs.contains(where: { Self.begins(verb, with: $0) }) { return false }
    guard names.contains(option.name) || isAbbreviated(option.name) else { return false }
    let value = option.value?.text ?? ""
    guard let values else { return !isSwitchedOff(by: value) }
    return values.contains(value)
  }

  /// Whether a verb is this one or begins with it as with a word: "rollout restart" with "rollout".
  private static func begins(_ verb: String, with word: String) -> Bool {
    let rest = verb.utf8.dropFirst(word.utf8.count)
    return (rest.isEmpty || rest.first == .space) && verb.hasPrefix(word)
  }

  /// Options with which a program does nothing at all, whatever the others ask for.
  static let trials: Set = [
    "--dry-run", "--dryrun", "--dry_run", "-dry-run", "--simulate", "--just-print", "--recon", "--no-act",
    "--noop",
    "--check", "--preview", "--help", "--version", "-n", "-whatif", "--what-if",
  ]

  /// `--dry-run=false` means it: such a value may not lower a class.
  private func isSwitchedOff(by value: String) -> Bool {
    guard case .lower = effect else { return false }
    return ["false", "no", "none", "off", "0", "f", "n"].contains(value.lowercased())
  }

  /// GNU programs take `--vac` for `--vacuum-size`: an abbreviation may raise a class, never lower it.
  private func isAbbreviated(_ name: String) -> Bool {
    guard case .raise = effect, name.hasPrefix("--"), name.count >= 5 else { return false }
    return names.contains { $0.hasPrefix(name) }
  }
}
