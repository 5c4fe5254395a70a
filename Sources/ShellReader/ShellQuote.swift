/// Quoting for POSIX shells.
public enum ShellQuote {
  /// Returns the one word that a shell reads as this text, whatever characters it holds; no NUL.
  ///
  /// Words that mean only themselves stay as they are, so that what is shown stays readable.
  public static func word(_ text: String) -> String {
    isPlain(text) ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }

  /// Returns a program's words as one line of shell text.
  public static func line(_ words: [String]) -> String { words.map(word).joined(separator: " ") }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "@", "%", "+", "=", ":", ",", ".", "/", "-": true
        default: false
        }
      }
  }
}
