import IncidentModel
import Testing

@testable import TimelineStore

@Suite("Bodies as the database holds them")
struct BodyCoderTests {
  @Test("a body is one JSON object on one line with its keys in order")
  func canonicalBody() {
    #expect(BodyCoder.json(.consoleClosed) == "{}")
    #expect(BodyCoder.json(.note(.note, "a/b\n\"c\"")) == #"{"message":"a/b\n\"c\""}"#)
    let start = AttemptStart(
      step: .verify, command: nil, text: "x", commandClass: .read, attempt: 1, values: ["B": "2", "A": "1"])
    let expected =
      #"{"attempt":1,"class":"read","cwd":"","step":"triage/1","target":"local","#
      + #""text":"x","values":{"A":"1","B":"2"}}"#
    #expect(BodyCoder.json(.commandStarted(start)) == expected)
  }

  @Test("a body that is damaged is kept as it stands", arguments: ["", "{", "[]", #"{"message":1}"#, "null"])
  func damagedBody(json: String) {
    #expect(BodyCoder.body(kind: "note", json: json) == .unknown(kind: "note", json: json))
  }
}
