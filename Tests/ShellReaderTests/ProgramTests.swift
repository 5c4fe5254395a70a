import Testing

@testable import ShellReader

@Suite("Programs")
struct ProgramTests {
  private func programs(_ text: String) -> [String] { ShellReader.analyse(text).programs }

  @Test("names the program of each command, those behind wrappers too")
  func wrappers() {
    #expect(
      programs("sudo -u x env A=1 timeout 5 redis-cli ping | grep P") == [
        "sudo", "env", "timeout", "redis-cli", "grep",
      ])
    #expect(programs("ls | xargs -n 1 rm") == ["ls", "xargs", "rm"])
    #expect(programs("find . -exec grep x {} \\;") == ["find", "grep"])
    #expect(programs("ssh h 'df; du'") == ["ssh", "df", "du"])
    #expect(programs("kubectl exec p -- redis-cli ping") == ["kubectl", "redis-cli"])
  }

  @Test("names no program that a variable names")
  func variable() {
    #expect(programs("$CMD x; ls") == ["ls"])
  }

  @Test("knows programs by name, scripts by their path or ending")
  func known() {
    for word in [
      "redis-cli", "kubectl", "df", "export", "cd", "./deploy.sh", "deploy.sh", "/usr/bin/x", "cargo", "k",
    ] {
      #expect(ShellReader.isKnownProgram(word), "\(word)")
    }
    for word in ["The", "NAME", "PONG", "ERROR", "https://x.sh", "", "2024-01-01", "{", "and", "/"] {
      #expect(!ShellReader.isKnownProgram(word), "\(word)")
    }
  }

  @Test("no subcommand has more words than are looked for")
  func verbs() {
    let table = ProgramTable.shared
    let words = table.names.flatMap { table.program($0)?.verbs.flatMap(\.words) ?? [] }
    #expect(words.map { $0.split(separator: " ").count }.max() == Program.mostWords)
  }
}
