public import IncidentModel
public import ShellReader

/// Reads the text of `promql` and `sql` fences: what it does, which values it needs, how it splits.
public enum QueryReader {
  /// Says how much harm a query can do, and whether it never ends by itself.
  ///
  /// PromQL only looks. Of SQL, what is a look runs in a transaction of the console's that cannot write; a
  /// text that ends that transaction itself, connects elsewhere or runs what is not seen here is `unknown`.
  public static func analyse(_ text: String, _ language: QueryLanguage) -> ShellAnalysis {
    switch language {
    case .promql: return ShellAnalysis(commandClass: .read)
    case .sql:
      // A value becomes a number or part of a literal, so that one stands for all.
      guard let filling = try? QueryFilling(text, language, values: { _ in "1" }) else {
        return ShellAnalysis(commandClass: .unknown, reason: "SQL quoting")
      }
      var analysis = ShellReader.analyse(sql: filling.text)
      if analysis.commandClass == .read, let word = transactionWord(in: text) {
        analysis.commandClass = .unknown
        analysis.reason = "SQL \(word)"
      }
      return analysis
    }
  }

  /// The values that a query needs: the server's address first, then `$NAME`, `${NAME:-default}`, `<name>`
  /// and `{{ name }}`, each once.
  public static func placeholders(in text: String, _ language: QueryLanguage) -> [Placeholder] {
    let address = Placeholder(
      token: "$" + language.addressVariable, name: language.addressVariable, kind: .environment,
      defaultValue: language.defaultAddress)
    var tokens: Set<String> = [address.token]
    let references = QueryReference.all(in: QueryCharacter.read(text, language))
    return [address] + references.map(\.placeholder).filter { tokens.insert($0.token).inserted }
  }

  /// What begins or ends a transaction, changes what it may do, or leaves it for another connection.
  private static func transactionWord(in text: String) -> String? {
    let characters = QueryCharacter.read(text, .sql)
    let code = String(characters.map { $0.place == .code ? $0.character : " " })
    for statement in code.split(separator: ";") {
      let words = statement.uppercased().split { !$0.isNamePart && $0 != "\\" }
      guard let first = words.first else { continue }
      if ["BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SET", "DISCARD"].contains(first) {
        return String(first)
      }
    }
    let commands = code.split { $0.isWhitespace || $0 == ";" }.filter { $0.hasPrefix("\\") }
    return commands.first { !isHarmless($0.dropFirst()) }.map(String.init)
  }

  /// psql's commands that describe, list and set how results are printed.
  private static func isHarmless(_ command: Substring) -> Bool {
    [
      "l", "l+", "list", "x", "t", "a", "timing", "pset", "conninfo", "echo", "sf", "sf+", "sv", "sv+",
      "watch",
    ]
    .contains(String(command)) || command.first == "d"
  }
}
