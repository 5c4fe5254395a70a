import Testing

@Suite("Commands in running text that lack what they work on")
struct InlineFragmentTests {
  @Test(
    "a kind of thing is named by no command",
    arguments: [
      "kubectl delete pod", "kubectl scale deployment", "kubectl rollout restart", "talosctl etcd snapshot",
      "nats stream backup",
    ])
  func kinds(_ text: String) {
    #expect(Markdown.inlineCommands("Use `\(text)` for it.").isEmpty)
  }

  @Test(
    "and a thing is",
    arguments: [
      "kubectl delete pod web-0", "kubectl delete pod -l app=a", "kubectl get pods", "kubectl drain n1",
    ])
  func things(_ text: String) {
    #expect(Markdown.inlineCommands("Use `\(text)` for it.") == [text])
  }
}
