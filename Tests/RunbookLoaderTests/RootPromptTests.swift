import IncidentModel
import Testing

@Suite("Root's prompt where nobody says what a block holds")
struct RootPromptTests {
  private func commands(_ block: String) -> [String]? { Markdown.step(block)?.commands.map(\.text) }

  @Test("a block that only commands stand in behind `#` was typed by root")
  func typed() {
    let lines = "# systemctl stop app\n# rm -rf /var/lib/app/cache\n# systemctl start app\n"
    let typed = ["systemctl stop app", "rm -rf /var/lib/app/cache", "systemctl start app"]
    #expect(commands("```\n\(lines)```\n") == typed)
    #expect(commands(lines.split(separator: "\n").map { "    \($0)\n" }.joined()) == typed)
  }

  @Test("what root's commands printed is no command")
  func output() {
    #expect(
      commands("```\n# systemctl is-active app\nfailed\n# ls /srv\na b\n```\n") == [
        "systemctl is-active app", "ls /srv",
      ])
  }

  @Test(
    "comments are none",
    arguments: [
      "# Restart the service\nsystemctl restart app", "# find the leader\nourctl leader --all",
      "# systemctl stop app\nsystemctl start app", "# systemctl stop app\n# make sure that it is down",
    ])
  func comments(_ text: String) {
    let last = text.split(separator: "\n").last.map(String.init) ?? ""
    let typed = last.hasPrefix("#") ? [] : [last]
    #expect(commands("```\n\(text)\n```\n") == typed)
  }

  @Test("in a block of shell a command behind `#` is switched off")
  func shell() {
    #expect(commands("```bash\n# systemctl stop app\n```\n") == [])
  }
}
