/// Assignments, words and redirections: the command that starts a program.
struct SimpleCommand {
  /// One `X=value` before the words.
  struct Assignment {
    /// The variable, without a subscript.
    var name: String
    /// The value; an array's elements one after the other.
    var values: [ShellWord]
  }

  /// What stands before the words.
  var assignments: [Assignment] = []
  /// The program and its arguments.
  var words: [ShellWord] = []
  /// Where its descriptors go.
  var redirections: [Redirection] = []
}
