/// Whether a program ended because it had no password, or a wrong one.
enum PasswordTrouble {
  /// What Redis, PostgreSQL and MySQL say then.
  private static let words = [
    "NOAUTH", "WRONGPASS", "no password supplied", "password authentication failed",
    "Access denied for user",
  ]

  static func isIn(_ excerpt: String) -> Bool { words.contains { excerpt.contains($0) } }
}
