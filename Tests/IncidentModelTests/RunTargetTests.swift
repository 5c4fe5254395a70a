import IncidentModel
import Testing

@Suite("Targets")
struct RunTargetTests {
  @Test(
    "are read as they are written",
    arguments: [
      "local", "ssh:web-1", "ssh:ops@web-1", "ssh:ssh://ops@web-1:2222", "docker:web", "kubectl:db-0",
      "kubectl:prod/db-0", "kubectl:prod/db-0/pg",
    ])
  func readable(_ text: String) throws {
    #expect(try RunTarget(text: text).text == text)
  }

  @Test(
    "are refused with what would be right",
    arguments: [
      "", "web-1", "ssh:", "ssh:-oProxyCommand=reboot", "docker:-it", "kubectl:a/b/c/d", "kubectl:/x",
      "kubectl:ns/--help", "ssh:a b", "ssh:a\nb", "telnet:x",
    ])
  func unreadable(_ text: String) {
    #expect(throws: RunTarget.Unreadable.self) { try RunTarget(text: text) }
  }
}
