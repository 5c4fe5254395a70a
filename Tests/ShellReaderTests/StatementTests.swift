import IncidentModel
import ShellReader
import Testing

@Suite("Statements of a block")
struct StatementTests {
  private func texts(_ text: String) -> [String] { ShellReader.statements(in: text).map(\.text) }

  @Test("cuts a block at line ends, comments and blank lines left out")
  func lines() {
    let text =
      "# Memory\nredis-cli info memory\n\n# Clients\nredis-cli info clients | grep x\n# Expected: 5\n"
    let statements = ShellReader.statements(in: text)
    #expect(statements.map(\.text) == ["redis-cli info memory", "redis-cli info clients | grep x"])
    #expect(statements.map(\.firstLine) == [1, 4])
    #expect(statements.map(\.lastLine) == [1, 4])
  }

  @Test("keeps what belongs together")
  func whole() {
    #expect(texts("a \\\n  b\nc") == ["a \\\n  b", "c"])
    #expect(texts("a &&\n\n  b ||\nc\nd") == ["a &&\n\n  b ||\nc", "d"])
    #expect(texts("a |\n# why\nb\nc") == ["a |\n# why\nb", "c"])
    #expect(texts("a; b\nc & d") == ["a; b", "c & d"])
    #expect(texts("for i in 1; do\n\n  a\ndone\nb") == ["for i in 1; do\n\n  a\ndone", "b"])
    #expect(texts("echo \"a\n# no comment\nb\"\nc") == ["echo \"a\n# no comment\nb\"", "c"])
    #expect(texts("f() {\n  a\n}\nf") == ["f() {\n  a\n}", "f"])
  }

  @Test("keeps a here-document's body with its command")
  func hereDocument() throws {
    let statements = ShellReader.statements(in: "cat <<EOF # why\n# text\n\nEOF\nls")
    #expect(statements.map(\.text) == ["cat <<EOF # why\n# text\n\nEOF", "ls"])
    #expect(statements.map(\.hasHereDocument) == [true, false])
    let first = try #require(statements.first)
    #expect(first.firstLine == 0 && first.lastLine == 3)
    #expect(texts("ssh h <<'A'\nx\nA") == ["ssh h <<'A'\nx\nA"])
  }

  @Test("hands over the comment at a line's end")
  func trailingComment() throws {
    let statement = try #require(ShellReader.statements(in: "redis-cli ping   # expect: PONG \nls#x").first)
    #expect(statement.text == "redis-cli ping")
    #expect(statement.trailingComment == "expect: PONG")
    #expect(texts("ls#x\necho '#' \"#\"") == ["ls#x", "echo '#' \"#\""])
  }

  @Test("says what is compound and what changes the shell")
  func kinds() {
    let text = "ls\nif a; then b; fi\nX=1\ncd /x\nf() { a; }\n(cd /x)\nls | while read x; do a; done"
    let statements = ShellReader.statements(in: text)
    #expect(statements.map(\.isCompound) == [false, true, false, false, true, true, true])
    let isOther = statements.map { ShellReader.analyse($0.text).flags.contains(.setsState) }
    #expect(isOther == [false, false, true, true, true, false, false])
  }

  @Test("makes the rest that does not parse one statement with its problem")
  func problem() throws {
    let statements = ShellReader.statements(in: "ls\nDon't do this\nrm x\n\n")
    #expect(statements.map(\.text) == ["ls", "Don't do this\nrm x"])
    let last = try #require(statements.last)
    #expect(last.problem == "unclosed single quote" && last.firstLine == 1 && last.lastLine == 2)
    #expect(statements.first?.problem == nil)
  }

  @Test("finds nothing in an empty text or one of comments only")
  func empty() {
    #expect(texts("").isEmpty && texts("\n\n  \n").isEmpty && texts("# a\n  # b").isEmpty)
  }

  @Test("reads lines that end in CR LF like others")
  func carriageReturns() {
    #expect(texts("a \\\r\n b\r\nc # d\r\n") == ["a \\\r\n b", "c"])
    #expect(ShellReader.analyse("systemctl status x\r\nrm -rf /y\r\n").commandClass == .destroy)
  }
}
