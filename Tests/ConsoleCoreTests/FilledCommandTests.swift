import IncidentModel
import Testing

@testable import ConsoleCore

@Suite("Filling a command in")
struct FilledCommandTests {
  private func fill(_ text: String, _ token: String, _ value: String?, kind: Placeholder.Kind = .angle)
    -> String
  {
    let placeholder = Placeholder(token: token, name: "x", kind: kind)
    let command = Command(id: CommandID("c"), text: text, line: 1, placeholders: [placeholder])
    return FilledCommand.fill(command, values: value.map { ["x": $0] } ?? [:]).text
  }

  @Test(
    "quotes a value for the place where it stands",
    arguments: [
      ("logs <x>", "a b", "logs 'a b'"),
      ("logs <x>", "web-1", "logs web-1"),
      ("logs <x>", "", "logs ''"),
      ("logs <x>", "it's", "logs 'it'\\''s'"),
      ("logs pod/<x>/log", "$(rm)", "logs pod/'$(rm)'/log"),
      ("say \"to <x>!\"", "a\"b$c`d\\", "say \"to a\\\"b\\$c\\`d\\\\!\""),
      ("jq '.pods.<x>'", "it's", "jq '.pods.it'\\''s'"),
      ("printf $'to <x>'", "it's", "printf $'to it\\'s'"),
      ("say \"$(get <x>)\"", "a b", "say \"$(get 'a b')\""),
      ("say \"`get <x>`\"", "a b", "say \"`get 'a b'`\""),
      ("ls # not <x>\nls <x>", "a\nb", "ls # not a b\nls 'a\nb'"),
      ("cat <<END\n<x>\nEND\nls <x>", "$(rm)", "cat <<END\n\\$(rm)\nEND\nls '$(rm)'"),
      ("cat <<'END'\n<x>\nEND\nls <x>", "$(rm)", "cat <<'END'\n$(rm)\nEND\nls '$(rm)'"),
      ("echo \\\"<x>", "a b", "echo \\\"'a b'"),
      ("cat <<<<x>", "a b", "cat <<<'a b'"),
    ])
  func quoting(_ text: String, _ value: String, _ expected: String) {
    #expect(fill(text, "<x>", value) == expected)
  }

  @Test("replaces words of capitals only where they stand alone")
  func capitals() {
    #expect(
      fill("get POD_NAME MY_POD_NAME POD_NAMES $POD_NAME", "POD_NAME", "web", kind: .capitals)
        == "get web MY_POD_NAME POD_NAMES $POD_NAME")
  }

  @Test("leaves a placeholder without a value as it is, and names it")
  func missing() {
    let placeholders = [
      Placeholder(token: "<pod>", name: "pod", kind: .angle),
      Placeholder(token: "${PORT:-6379}", name: "PORT", kind: .environment, defaultValue: "6379"),
      Placeholder(token: "$HOST", name: "HOST", kind: .environment),
    ]
    let command = Command(
      id: CommandID("c"), text: "x <pod> ${PORT:-6379} $HOST", line: 1, placeholders: placeholders)
    let filled = FilledCommand.fill(command, values: [:])
    #expect(filled.text == command.text)
    #expect(filled.missing.map(\.name) == ["pod", "HOST"])
    let given = FilledCommand.fill(command, values: ["HOST": "db; rm", "PORT": "1"])
    #expect(given.environment == ["HOST": "db; rm", "PORT": "1"])
    #expect(given.text == command.text)
  }

  @Test("the longer of two placeholders is replaced where both could stand")
  func longest() {
    let placeholders = [
      Placeholder(token: "[x", name: "a", kind: .bracket),
      Placeholder(token: "[x]", name: "b", kind: .bracket),
    ]
    let command = Command(id: CommandID("c"), text: "get [x]", line: 1, placeholders: placeholders)
    #expect(FilledCommand.fill(command, values: ["a": "1", "b": "2"]).text == "get 2")
  }

  @Test(
    "a secret goes by environment wherever it stands",
    arguments: [
      ("curl -u <x>", "curl -u \"${INCIDENT_SECRET_X}\""),
      ("curl -u \"a:<x>\"", "curl -u \"a:${INCIDENT_SECRET_X}\""),
      ("curl -u 'a:<x>'", "curl -u 'a:'\"${INCIDENT_SECRET_X}\"''"),
    ])
  func secret(_ text: String, _ expected: String) {
    let placeholder = Placeholder(token: "<x>", name: "x", kind: .angle)
    let command = Command(id: CommandID("c"), text: text, line: 1, placeholders: [placeholder])
    let filled = FilledCommand(command, values: ["x": "hunter2"], secrets: ["x"])
    #expect(filled.text == expected)
    #expect(filled.environment == ["INCIDENT_SECRET_X": "hunter2"])
  }
}
