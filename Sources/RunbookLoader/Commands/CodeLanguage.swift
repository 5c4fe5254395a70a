import IncidentModel

/// What a fence's language says about its text.
enum CodeLanguage {
  /// What kind of text a language is.
  enum Kind: Equatable {
    /// Shell, as tagged by its author.
    case shell
    /// Shell with prompts and output, or a log: judged by its text.
    case console
    /// Nothing said: judged by its text.
    case untagged
    /// What a program printed.
    case output
    /// A drawing in words.
    case diagram
    /// Text in Markdown or the like.
    case markup
    /// A query that the console runs through a client.
    case query(QueryLanguage)
    /// Code that the console does not run: to be copied.
    case code
  }

  /// Whether code in the language, in small letters, is typed into a console of its own to get something done.
  ///
  /// Other code to copy is configuration, data or a program's source: it says nothing about what to do.
  static func isTyped(_ language: String) -> Bool { typedLanguages.contains(language) }

  private static let typedLanguages: Set = [
    "powershell", "pwsh", "ps1", "posh", "azurepowershell", "azurepowershell-interactive", "bat", "batch",
    "dos", "cmd.exe", "winbatch",
    "mysql", "psql", "postgresql", "plpgsql", "tsql", "plsql", "mssql", "cql", "cypher", "mongo", "mongodb",
    "mongosh", "redis", "kql", "kusto", "irb", "cisco", "junos",
  ]

  /// Returns the kind of a language in small letters.
  static func kind(of language: String) -> Kind {
    switch language {
    case "bash", "sh", "shell", "zsh", "ksh", "fish", "8sh", "shell-script", "shellscript",
      "azurecli", "azurecli-interactive":
      .shell
    case "console", "shellsession", "shell-session", "sh-session", "bash-session", "terminal", "command",
      "cmd",
      "term", "ansi", "commandline", "command-line":
      .console
    case "", "text", "txt", "plain", "plaintext", "none", "text/plain", "raw", "nohighlight", "no-highlight",
      "example":
      .untagged
    case "output", "log", "logs", "stdout", "syslog", "error", "traceback": .output
    case "mermaid", "plantuml", "dot", "graphviz", "ascii", "diagram", "d2", "svgbob", "ditaa": .diagram
    case "markdown", "md", "rst", "asciidoc", "html": .markup
    default: QueryLanguage(rawValue: language).map(Kind.query) ?? .code
    }
  }
}
