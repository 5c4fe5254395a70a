import IncidentModel

/// Programs on files whose arguments decide.
enum FileRules {
  /// Predicates of find that only select or print, and whether they take a word.
  private static let plainPredicates = [
    "-print", "-print0", "-ls", "-prune", "-quit", "-depth", "-d", "-daystart", "-follow", "-mount", "-xdev",
    "-noleaf", "-empty", "-executable", "-readable", "-writable", "-nouser", "-nogroup", "-true", "-false",
    "-a",
    "-and", "-o", "-or", "-not", "-P", "-L", "-H", "-O1", "-O2", "-O3", "-E", "-X", "-x", "-s", "-warn",
    "-nowarn",
    "-ignore_readdir_race", "-help", "-version",
  ]

  private static let valuePredicates = [
    "-name", "-iname", "-path", "-ipath", "-wholename", "-regex", "-iregex", "-regextype", "-type", "-xtype",
    "-size", "-mtime", "-mmin", "-atime", "-amin", "-ctime", "-cmin", "-newer", "-anewer", "-cnewer",
    "-newermt",
    "-newerct", "-user", "-group", "-uid", "-gid", "-perm", "-maxdepth", "-mindepth", "-links", "-inum",
    "-samefile", "-fstype", "-printf", "-lname", "-ilname", "-used", "-context", "-D", "-files0-from",
    "-flags",
    "-Bmin", "-Btime",
  ]

  /// Every predicate is looked at: one that is not known may write or run something.
  static func find(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    var sum = Assessment.read
    var words = invocation.arguments[...]
    if words.contains(where: \.mayBecomeOptions) || invocation.takesMore {
      sum.include(.unknown("find with arguments from input"))
    }
    while let word = words.popFirst() {
      guard word.text.hasPrefix("-"), word.text.count > 1 else { continue }
      switch word.text {
      case "-delete": sum.include(.destroy("find -delete"))
      case "-exec", "-execdir", "-ok", "-okdir":
        let end = words.firstIndex { $0.text == ";" || $0.text == "+" } ?? words.endIndex
        sum.include(
          judge.assess(call: Array(words[..<end]), input: .unknown, takesMore: false, byShell: false))
        if word.text.hasPrefix("-ok") { sum.flags.insert(.interactive) }
        words = words[end...]
      case "-fprint", "-fprint0", "-fls", "-fprintf":
        if let file = words.popFirst() { sum.include(WrittenFile.assess(file.text, by: "find \(word.text)")) }
        if word.text == "-fprintf" { words = words.dropFirst() }
      case _ where plainPredicates.contains(word.text): break
      case _ where valuePredicates.contains(word.text): words = words.dropFirst()
      default: sum.include(.unknown("find \(word.text.shown)"))
      }
    }
    return sum
  }

  /// Removed files do not come back; only `rm` without options asks where it matters.
  static func remove(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar().parse(invocation.arguments)
    if parsed.options.contains(where: { $0.name == "--help" || $0.name == "--version" }) { return .read }
    return .destroy(
      (["rm"] + invocation.arguments.map(\.text).filter { $0.hasPrefix("-") }).joined(separator: " "))
  }

  static func tee(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar().parse(invocation.arguments)
    if invocation.takesMore { return .change("tee") }
    return parsed.operands.reduce(into: Assessment()) { $0.include(WrittenFile.assess($1.text, by: "tee")) }
  }

  /// Without `of=` it copies to standard output.
  static func dd(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    if invocation.takesMore { return .unknown("dd with arguments from input") }
    return invocation.arguments.reduce(into: Assessment()) { sum, word in
      if word.text.hasPrefix("of=") {
        sum.include(WrittenFile.assess(String(word.text.dropFirst(3)), by: "dd of="))
      } else if !word.isFixed, !word.text.contains("=") {
        sum.include(.unknown("dd with arguments from a variable"))
      }
    }
  }

  static func tar(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.map(\.text)
    guard let first = words.first else { return .read }
    let runsProgram = [
      "--checkpoint-action", "--to-command", "--use-compress-program", "--info-script", "--new-volume-script",
      "-I", "-F", "--rsh-command",
    ]
    if words.contains(where: { word in runsProgram.contains { word.hasPrefix($0) } }) {
      return .unknown("tar with a program")
    }
    // Old tars take their letters without a dash, as the first word.
    let bundled = first.hasPrefix("-") ? "" : first
    let letters = words.filter { $0.hasPrefix("-") && !$0.hasPrefix("--") }.joined() + bundled
    if words.contains("--delete") || words.contains("--remove-files") {
      return .destroy("tar --remove-files")
    }
    let lists = words.contains("--list") || letters.contains("t")
    let writes =
      ["--extract", "--create", "--get", "--append", "--update", "--concatenate"].contains(
        where: words.contains)
      || letters.contains { "xcruA".contains($0) }
    return lists && !writes ? .read : .change("tar \(first.shown)")
  }

  /// With `-c`, `-t` or `-l`, or as a filter, files stay as they are.
  static func compress(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: ["-T", "-p", "-o", "-S"]).parse(invocation.arguments)
    if parsed.has("-c", "--stdout", "--to-stdout", "-t", "--test", "-l", "--list") { return .read }
    if parsed.operands.isEmpty, !invocation.takesMore, !parsed.has("-o") { return .read }
    return .change(invocation.program)
  }
}
