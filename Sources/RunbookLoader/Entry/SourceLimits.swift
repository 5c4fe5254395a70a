/// What the loader accepts, and why no more.
enum SourceLimits {
  /// Bytes of a file.
  ///
  /// The largest of 2,977 real runbooks has 128 KB. At four times that every input answers in under two
  /// seconds and 256 MiB; no page that a person works through is larger.
  static let fileBytes = 512 * 1024

  /// Bytes of front matter.
  ///
  /// Real ones are below 2 KB.
  static let frontMatterBytes = 64 * 1024

  /// Nodes of front matter after its aliases are followed: the aliases of a few lines can mean billions of nodes.
  static let frontMatterNodes = 10_000

  /// Bytes of a line that is read as Markdown.
  ///
  /// The longest line of the real runbooks has 2,700 characters; some of cmark's inline rules take time
  /// that grows with the square of a paragraph.
  static let lineBytes = 20_000

  /// Marks with which a line may open quotes and lists.
  ///
  /// cmark looks at every open one again on every
  /// line.
  static let openersOfLine = 100

  /// Columns of a table: the parser makes every cell that a row leaves out.
  static let tableColumns = 100

  /// Bytes of a line that defines a reference link: the parser copies it wherever the reference is used.
  static let referenceBytes = 500

  /// Bytes of a paragraph that is read as Markdown, for the reason that `lineBytes` gives.
  static let paragraphBytes = 60_000

  /// Lines of code that are read as commands, all blocks of a file together.
  ///
  /// Each may be a command with an identifier, a class and placeholders, which takes some 2 KB and 30 µs. The
  /// longest block of 2,977 real runbooks has 377 lines, and the most that one of them has is 224 blocks.
  static let codeLines = 20_000

  /// Files of a directory tree that are listed, its folders counted: a runbook directory is not a home directory.
  static let directoryEntries = 100_000

  /// Folders below a runbook directory.
  static let directoryDepth = 12
}
