/// Whether a program ended because it had no password, or a wrong one.
public enum PasswordTrouble {
  /// What Redis, PostgreSQL, MySQL and MongoDB say then.
  private static let words = [
    "NOAUTH", "WRONGPASS", "no password supplied", "password authentication failed",
    "Access denied for user", "Authentication failed",
  ]

  /// Returns whether an output says so.
  public static func isIn(_ output: some StringProtocol) -> Bool { words.contains { output.contains($0) } }
}
