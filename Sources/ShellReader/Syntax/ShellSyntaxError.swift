/// Why a text is not shell.
struct ShellSyntaxError: Error, Equatable {
  /// The fault in words: "unclosed double quote".
  var message: String

  static let tooDeep = ShellSyntaxError(message: "nested more than \(ShellParser.maximumDepth) levels deep")

  static func unclosed(_ what: String) -> ShellSyntaxError { ShellSyntaxError(message: "unclosed \(what)") }

  static func unexpected(_ what: String) -> ShellSyntaxError {
    ShellSyntaxError(message: "unexpected \(what)")
  }

  static func missing(_ what: String) -> ShellSyntaxError { ShellSyntaxError(message: "missing \(what)") }
}
