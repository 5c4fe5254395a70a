/// Recognises commands whose output is a secret.
enum SecretLook {
  /// Whether the command prints what should not be kept.
  static func printsSecret(_ text: String) -> Bool {
    let folded = text.folded
    if folded.holds("base64 -d") || folded.holds("base64 --decode") { return true }
    if folded.holds("get secret") || folded.holds("get secrets") {
      return folded.holds(anyOf: [
        "-o yaml", "-o json", "-oyaml", "-ojson", "go-template", "--template", "-o=yaml", "-o=json",
      ])
    }
    if folded.holds(anyOf: [
      "get-secret-value", "keyvault secret show", "secrets versions access", "vault kv get", "vault read",
      "vault-show",
      "get-parameter --with-decryption", "op read", "pass show", "sops -d", "ansible-vault view",
      "credential fill",
    ]) {
      return true
    }
    if folded.hasPrefix("printenv") || folded == "env" || folded.hasSuffix("-- env")
      || folded.hasSuffix(" env")
    {
      return true
    }
    let reads = ["cat ", "less ", "echo $", "echo \"$", "head "].contains {
      folded.hasPrefix($0) || folded.holds("sudo " + $0)
    }
    return reads
      && folded.holds(anyOf: [
        "password", "passwd", "secret", "token", "id_rsa", "id_ed25519", ".env", "api_key", ".pem", ".key",
      ])
      && !folded.holds("/etc/passwd")
  }
}
