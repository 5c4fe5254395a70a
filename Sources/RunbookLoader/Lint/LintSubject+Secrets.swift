extension LintSubject {
  /// Looks for passwords and keys in the text, commands or not: whoever reads the file can use them.
  mutating func checkSecrets() {
    for (index, line) in lines.enumerated() {
      guard let secret = SecretLiteral.first(in: line) else { continue }
      report(
        .secret, line: index + 1, at: secret.start,
        "\(secret.kind) ('\(secret.start)…') stands in the file; change it, and declare it in 'vars' as a secret"
      )
    }
  }
}
