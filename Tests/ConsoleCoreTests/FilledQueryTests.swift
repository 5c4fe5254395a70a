import IncidentModel
import Testing

@testable import ConsoleCore

@Suite("Values in query commands")
struct FilledQueryTests {
  private func command(_ text: String, _ language: String, _ placeholders: [Placeholder]) -> Command {
    Command(id: CommandID("1.1"), text: text, language: language, line: 1, placeholders: placeholders)
  }

  @Test("an angle value is quoted as SQL in the text that is shown; $NAME and the address go by environment")
  func sql() {
    let command = command(
      "SELECT * FROM t WHERE a = <who> AND b = $N", "sql",
      [
        Placeholder(token: "$DATABASE_URL", name: "DATABASE_URL", kind: .environment),
        Placeholder(token: "<who>", name: "who", kind: .angle),
        Placeholder(token: "$N", name: "N", kind: .environment),
      ])
    let filled = FilledCommand(
      command, values: ["DATABASE_URL": "postgresql://u:pw@h/d", "who": "O'Neil", "N": "3"],
      secrets: ["DATABASE_URL"])
    #expect(filled.text == "SELECT * FROM t WHERE a = 'O''Neil' AND b = $N")
    #expect(filled.environment == ["DATABASE_URL": "postgresql://u:pw@h/d", "N": "3"])
    #expect(filled.missing.isEmpty)
  }

  @Test("a secret, and a value that cannot be quoted there, stay out of the text")
  func hidden() {
    let placeholders = [
      Placeholder(token: "<key>", name: "key", kind: .angle),
      Placeholder(token: "<limit>", name: "limit", kind: .angle),
    ]
    let secret = FilledCommand(
      command("up{key=\"<key>\"} > <limit>", "promql", placeholders),
      values: ["key": "geheim", "limit": "1"],
      secrets: ["key"])
    #expect(secret.text == "up{key=\"<key>\"} > 1")
    #expect(secret.environment == ["key": "geheim"])
    let unfit = FilledCommand(
      command("up > <limit>", "promql", placeholders), values: ["key": "x", "limit": "1 or up"], secrets: [])
    #expect(unfit.text == "up > <limit>")
    #expect(unfit.environment["limit"] == "1 or up")
  }
}
