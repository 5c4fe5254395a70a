/// Recognises commands whose output is a secret.
enum SecretLook {
  /// Whether the command prints what should not be kept.
  static func printsSecret(_ text: String) -> Bool {
    // Nearly no command holds any of the words, and all of them are looked for at once.
    guard text.holds(signs) else { return false }
    if text.holds(decoders) { return true }
    if text.holds(kubernetesSecrets) { return text.holds(wholeObjects) }
    if text.holds(vaults) { return true }
    if text.beginsFolded(with: "printenv") || text.folded == "env" || text.endsFolded(with: " env") {
      return true
    }
    return (text.begins(with: readers) || text.holds(rootReaders)) && text.holds(names)
      && !text.folded.holds("/etc/passwd")
  }

  /// Everything that the other lists need.
  private static let signs = Phrases([
    "base64 -", "secret", "vault", "get-parameter", "op read", "pass show", "sops -d", "credential fill",
    "env", "passw", "token", "id_rsa", "id_ed25519", "api_key", ".pem", ".key",
  ])

  private static let decoders = Phrases(["base64 -d", "base64 --decode"])

  private static let kubernetesSecrets = Phrases(["get secret"])

  private static let wholeObjects = Phrases([
    "-o yaml", "-o json", "-oyaml", "-ojson", "go-template", "--template", "-o=yaml", "-o=json",
  ])

  private static let vaults = Phrases([
    "get-secret-value", "keyvault secret show", "secrets versions access", "vault kv get", "vault read",
    "vault-show", "get-parameter --with-decryption", "op read", "pass show", "sops -d", "ansible-vault view",
    "credential fill",
  ])

  private static let readers = Phrases(["cat ", "less ", "echo $", "echo \"$", "head "])

  private static let rootReaders = Phrases([
    "sudo cat ", "sudo less ", "sudo echo $", "sudo echo \"$", "sudo head ",
  ])

  private static let names = Phrases([
    "password", "passwd", "secret", "token", "id_rsa", "id_ed25519", ".env", "api_key", ".pem", ".key",
  ])
}
