import Testing

@Suite("Commands that nobody shall run")
struct ForbiddenCommandTests {
  @Test(
    "what nobody shall run is no command",
    arguments: [
      "Never blindly `rm -rf /srv/data`.", "Ne jamais lancer `terraform destroy -auto-approve` ici.",
      "No ejecutes `terraform destroy -auto-approve`.", "Nunca `terraform destroy -auto-approve`.",
      "Niemals `terraform destroy -auto-approve`.", "`terraform destroy -auto-approve` nicht ausführen.",
      "请勿执行 `terraform destroy -auto-approve`", "Не запускайте `terraform destroy -auto-approve`.",
      "`terraform destroy -auto-approve` は実行しないでください",
    ])
  func forbidden(_ text: String) { #expect(Markdown.inlineCommands(text).isEmpty) }

  @Test(
    "but what is run when something does not happen is",
    arguments: [
      "If the pods do not start, `kubectl rollout restart deploy/a`.",
      "It never came up: `systemctl restart app`",
      "If it does not answer run `systemctl restart app`.", "Si no responde, `systemctl restart app`.",
    ])
  func conditions(_ text: String) { #expect(Markdown.inlineCommands(text).count == 1) }
}
