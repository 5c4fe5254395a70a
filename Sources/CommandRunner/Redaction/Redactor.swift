/// Removes secrets from text: values that are known, and what looks like a secret anywhere.
///
/// Known values are found wherever they stand, also percent-encoded and in Base64. A value of fewer than
/// ``shortestSecret`` bytes is not searched for, because its removal would blank half of any output.
///
/// Shapes that are always removed: values after `password=`, `token:` and the like, options that take a
/// password (`--password x`, `mysql -p x`, `redis-cli -a x`), credentials in URLs, Authorization and API key
/// headers, keys of AWS, tokens of GitHub, GitLab and Slack, JSON web tokens, PEM private keys. A shape is a
/// guess: it can miss, and only a value that is declared a secret is sure to go.
public struct Redactor: Sendable {
  /// What stands in a secret's place.
  public static let replacement = "[redacted]"
  /// The fewest bytes of a value that is searched for in output.
  public static let shortestSecret = 4

  let automaton: SecretAutomaton?

  /// Makes a redactor.
  ///
  /// - Parameter secrets: Values to remove; none for shapes alone.
  public init(secrets: [String] = []) {
    let forms = secrets.flatMap(SecretForms.all(of:)).filter { $0.count >= Self.shortestSecret }
    automaton = forms.isEmpty ? nil : SecretAutomaton(forms)
  }

  /// Removes secrets from a whole text, such as a command line or a message.
  ///
  /// - Returns: The text, and how many secrets were removed.
  public func redact(_ text: String) -> (text: String, count: Int) {
    var stream = RedactingStream(self)
    var bytes = stream.consume(Array(text.utf8))
    bytes += stream.finish()
    return stream.count == 0 ? (text, 0) : (String(decoding: bytes, as: UTF8.self), stream.count)
  }
}
