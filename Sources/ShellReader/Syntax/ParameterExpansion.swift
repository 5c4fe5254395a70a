/// One `$X` or `${X…}`.
struct ParameterExpansion {
  /// The parameter's name; empty where the braces hold something that no shell knows.
  var name: String
  /// `:-`, `-`, `:=`, `=`, `:?`, `?`, `:+`, `+` and what follows them; nil for every other operator.
  var operation: String?
  /// The parts after the operator, and a subscript's parts.
  var operand: [WordPart] = []
  /// Whether it can become any number of words: `$@`, `$*`, `${list[@]}`.
  var isList = false

  /// Whether it gives the variable a value (`${X:=d}`).
  var assigns: Bool { operation == ":=" || operation == "=" }

  /// The value that stands in for an unset variable, when it is fixed text.
  var defaultValue: String? {
    guard let operation, [":-", "-", ":=", "="].contains(operation) else { return nil }
    var text = ""
    for part in operand {
      guard case .text(let piece, _) = part else { return nil }
      text += piece
    }
    return text
  }
}
