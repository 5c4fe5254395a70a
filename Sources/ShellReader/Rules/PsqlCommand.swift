import IncidentModel

/// psql's own backslash commands.
enum PsqlCommand {
  /// `line` is what stands behind the backslash.
  static func assess(_ line: String) -> Assessment {
    let verb = String(line.prefix { !$0.isWhitespace && $0 != ";" && $0 != "\\" })
    let rest = line.dropFirst(verb.count).drop(while: \.isWhitespace)
    let then = separate(rest)
    // psql runs what stands between backquotes, whatever command they belong to.
    if rest.contains("`") { return .unknown("psql \\\(verb.shown) with a program") }
    switch verb {
    case "copy":
      let words = rest.lowercased().split(whereSeparator: { $0.isWhitespace })
      guard let to = words.lastIndex(of: "to"), to + 1 < words.count else { return .change("psql \\copy") }
      let file = words[to + 1].filter { $0 != "'" }
      if file == "program" { return .unknown("psql \\copy to a program") }
      let query = words[..<to].joined(separator: " ")
      if query.hasPrefix("(") {
        let source = SQLReader.assess(String(query.dropFirst()), dialect: .postgres)
        guard source.commandClass == .read else { return source }
      }
      return file == "stdout" || file == "pstdout" ? .read : WrittenFile.assess(file, by: "psql \\copy to")
    case "watch": return .flagged(.endless)
    case "o", "out", "w", "write":
      return rest.hasPrefix("|")
        ? .unknown("psql \\\(verb)") : WrittenFile.assess(String(rest), by: "psql \\\(verb)")
    case "s", "g", "gx":
      // The word behind them is a file that gets the history or the result.
      let file = rest.prefix { !$0.isWhitespace && $0 != "\\" }
      return file.isEmpty || file.hasPrefix("(") || file.hasPrefix("|")
        ? then : then.including(WrittenFile.assess(String(file), by: "psql \\\(verb)"))
    case "e", "edit", "ef", "ev": return Assessment.unknown("psql \\\(verb)").flagged(.interactive)
    case "password": return Assessment.change("psql \\password").flagged(.interactive)
    case _ where isLook(verb): return then
    // `\!` starts a program, `\i` and `\gexec` run what nobody sees here.
    default: return .unknown("psql \\\(verb.shown)")
    }
  }

  private static let looks: WordSet = [
    "l", "l+", "list", "x", "z", "h", "?", "q", "conninfo", "timing", "pset", "echo", "qecho", "warn", "a",
    "t", "H",
    "f", "C", "T", "sf", "sf+", "sv", "sv+", "c", "connect", "encoding", "errverbose", "gdesc", "p",
    "r", "set", "unset", "if", "elif", "else", "endif", "crosstabview", "prompt", "gset", "cd", "dconfig",
  ]

  private static func isLook(_ verb: String) -> Bool {
    looks.contains(verb) || verb.first == "d" && verb.allSatisfy { $0.isLetter || $0 == "+" || $0 == "S" }
  }

  /// A second backslash command may follow on the line; `\g` and `\d` may not write to a program.
  private static func separate(_ rest: Substring) -> Assessment {
    if rest.hasPrefix("|") { return .unknown("psql output to a program") }
    guard let next = rest.firstIndex(of: "\\") else { return .read }
    return assess(String(rest[rest.index(after: next)...]))
  }
}
