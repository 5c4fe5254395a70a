/// What the parser made of a text.
struct ParsedText {
  /// A top-level statement and where it stands.
  struct Statement {
    /// The syntax.
    var list: ShellList
    /// Its bytes, without the line end and a trailing comment.
    var range: Range<Int>
    /// The bytes of the comment behind it, after `#`.
    var comment: Range<Int>?
    /// Whether here-documents were opened in it.
    var hasHereDocument: Bool
  }

  /// The statements that parse.
  var statements: [Statement] = []
  /// Bodies of here-documents; redirections point into it.
  var hereDocuments: [HereDocument] = []
  /// What stopped the parser.
  var error: ShellSyntaxError?
  /// Where the part that does not parse begins; the text's end when all of it does.
  var parsedEnd = 0
}
