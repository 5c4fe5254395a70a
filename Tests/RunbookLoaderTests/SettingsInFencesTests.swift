import IncidentModel
import Testing

@Suite("What stands in a fence and is no command")
struct SettingsInFencesTests {
  @Test(
    "settings behind a command are not run",
    arguments: [
      "services:\n  app:\n    memory: 2G", "[sshd]\nenabled = true", "bantime = 1h",
      "server {\n  listen 80;\n}",
      "resolver #1\n  nameserver[0] : 10.0.0.2", "/var/log/app/*.log {\n  daily\n}", ".env.production",
      "db.users.createIndex({ name: 1 })", "Get-Service -Name app", "from models import db",
    ])
  func settings(_ text: String) {
    let step = Markdown.step("```bash\nnano /etc/app.conf\n\(text)\n```\n")
    #expect(step?.commands.map(\.text) == ["nano /etc/app.conf"])
  }

  @Test("a whole block of settings is only copied")
  func block() {
    let text = "listen masters\n  bind 0.0.0.0:8443\n  mode tcp\n  option tcplog\n  balance roundrobin\n"
    let step = Markdown.step("```bash\n\(text)```\n")
    #expect(step?.commands.isEmpty == true)
    #expect(step?.templates.map(\.kind) == [.code])
  }

  @Test("but commands of a program that nobody knows are run")
  func ownProgram() {
    let step = Markdown.step("```bash\nourctl stop a\nourctl wipe a\nourctl setup a\nourctl start a\n```\n")
    #expect(step?.commands.count == 4)
  }

  @Test(
    "a query of logs and a path are no commands where nobody tagged them",
    arguments: [
      "logName=\"projects/a/logs/b\" severity>=DEFAULT", "textPayload=~\"refused\"",
      "/var/log/app/app.log\n{\n  daily\n}",
    ])
  func untagged(_ text: String) {
    #expect(Markdown.step("```\n\(text)\n```\n")?.commands.isEmpty == true)
  }

  @Test(
    "PowerShell that nobody tagged is to be copied",
    arguments: [
      ".\\scripts\\rollback.ps1 -Service all", "Restart-Service -Name app", "$node = Get-ClusterNode",
      "$node=Get-ClusterNode", "[System.Net.Dns]::GetHostName()",
    ])
  func powerShell(_ text: String) {
    let step = Markdown.step("```\n\(text)\n```\n")
    #expect(step?.commands.isEmpty == true)
    #expect(step?.templates.map(\.language) == ["powershell"])
  }

  @Test("commands go on behind keys to press and behind printed text, where a comment says so")
  func keys() {
    let text = "systemctl stop app\n\n# Close the tunnel\nCtrl+C\n\n# Start it again\nsystemctl start app\n"
    let step = Markdown.step("```sh\n\(text)```\n")
    #expect(step?.commands.map(\.text) == ["systemctl stop app", "systemctl start app"])
    #expect(step?.commands.last?.label == "Start it again")
  }

  @Test("the head of a section of settings needs no value")
  func heads() {
    let text = "cat > /etc/app.conf <<'EOF'\n[Unit]\nDescription=a\n[To be determined]\nEOF\n"
    let step = Markdown.step("```sh\n\(text)```\n")
    #expect(step?.commands.first?.placeholders.map(\.token) == ["[To be determined]"])
  }

  @Test(
    "what stands below a database's prompt is typed there",
    arguments: ["DROP TABLE a;", "db.a.find()"])
  func client(_ text: String) {
    let step = Markdown.step("```sh\npsql -U app\n\n# Inside\n\(text)\n```\n")
    #expect(step?.commands.map(\.text) == ["psql -U app"])
    #expect(step?.templates.map(\.kind) == [.session])
  }

  @Test(
    "reports, paths of data and lists of names are not run",
    arguments: [
      "[ OK ] Started app", "[   12.345] eth0: link up", "└── app.conf", "● app.service - the app",
      "lvl=warn msg=refused peer=10.0.0.2", "ssh-ed25519 AAAAC3Nza someone@host",
      "app ALL=(ALL) NOPASSWD: ALL",
      "kernel-lt-5.4.278-1.el7.x86_64", "/etc/kubernetes", "~/.kube", "/dev/sdb1  20G  1% /srv",
      "/usr/bin/java -> /etc/alternatives/java", "http {", "local limits = [",
    ])
  func reports(_ text: String) {
    #expect(Markdown.step("```bash\nuptime\n\(text)\n```\n")?.commands.map(\.text) == ["uptime"])
    #expect(Markdown.step("```\n\(text)\n```\n")?.commands.isEmpty == true)
  }

  @Test(
    "but a test and a program with its path are",
    arguments: [
      "[ -f /etc/app.conf ] && systemctl start app", "[ \"$A\" = b ] || exit 1", "/opt/app/bin/restart",
      "/etc/init.d/app restart", "/srv/scripts/failover.sh", "HOST=a PORT=1 ourctl stop",
    ])
  func programs(_ text: String) {
    #expect(Markdown.step("```bash\n\(text)\n```\n")?.commands.map(\.text) == [text])
  }

  @Test("values before a program are no other language's words")
  func assignments() {
    let step = Markdown.step("```bash\nKEY=<key from the vault> aws s3 ls\n```\n")
    #expect(step?.commands.map(\.text) == ["KEY=<key from the vault> aws s3 ls"])
  }

  @Test("a table's head with points in it is no SQL")
  func head() {
    #expect(
      Markdown.step("```\nNAME      STATUS    ...\nfirst     Complete  ...\n```\n")?.templates.isEmpty == true
    )
  }

  @Test("the Azure command line's own fence is shell")
  func azure() {
    #expect(
      Markdown.step("```azurecli\naz vm restart --name a --resource-group b\n```\n")?.commands.count == 1)
  }
}
