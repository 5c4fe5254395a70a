/// One member of a pipeline.
enum ShellCommand {
  case simple(SimpleCommand)
  case compound(Compound, [Redirection])

  /// The commands that the shell's own words build.
  indirect enum Compound {
    case group(ShellList)
    case subshell(ShellList)
    /// Every condition and branch of an `if`, in order.
    case conditional([ShellList])
    /// `while` and `until`.
    case loop(condition: ShellList, isUntil: Bool, body: ShellList)
    /// `for X in words` and `select`.
    case forEach(variable: String, words: [ShellWord], body: ShellList)
    /// `for ((…))`: the expression's parts and whether it has no condition.
    case counting([WordPart], isEndless: Bool, body: ShellList)
    case choice(ShellWord, arms: [CaseArm])
    case function(name: String, body: ShellCommand)
    /// `[[ … ]]`
    case test([ShellWord])
    /// `((…))`
    case arithmetic([WordPart])
  }

  /// One `pattern) commands ;;`.
  struct CaseArm {
    /// The patterns, which may hold expansions.
    var patterns: [ShellWord]
    /// What runs.
    var body: ShellList
  }

  /// Whether the shell's own words build it.
  var isCompound: Bool {
    switch self {
    case .simple, .compound(.test, _), .compound(.arithmetic, _): false
    case .compound: true
    }
  }
}
