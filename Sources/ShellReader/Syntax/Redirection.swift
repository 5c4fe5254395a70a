/// One redirection of a command.
struct Redirection {
  /// What it does with the descriptor.
  enum Kind {
    /// `<`
    case input
    /// `>`, `>>`, `>|`, `&>`, `&>>`, `<>`
    case output
    /// `<&`, `>&` with a number or `-`
    case duplicate
    /// `<<`, `<<-`: the body's place in the parse's list of bodies.
    case hereDocument(Int)
    /// `<<<`
    case hereString
  }

  /// What it does.
  var kind: Kind
  /// The operator as written.
  var symbol: String
  /// The file, descriptor or delimiter.
  var target: ShellWord
}
