import FoundationEssentials
import IncidentModel
import Testing

@testable import TimelineStore

@Suite("Reading JSON")
struct JSONValueTests {
  @Test(
    "texts are what Foundation says that they are",
    arguments: [
      #""""#, #""plain""#, #""ü 😀 \u00fc \ud83d\ude00 \"\\\/\b\f\n\r\t""#, #""\u0000\u001f""#, #"" \u2028 ""#,
    ])
  func texts(json: String) throws {
    #expect(try JSONValue(json)?.string() == JSONDecoder().decode(String.self, from: Data(json.utf8)))
  }

  @Test(
    "what is no JSON text is refused",
    arguments: [
      "", " ", "{", "}", "[1,]", "{\"a\":}", "{\"a\" 1}", "{a:1}", "\"open", "\"\\x\"", "\"\\u12\"",
      "\"\\ud800\"",
      "\"\\udc00\"", "\"\u{1}\"", "nul", "1 2", "[1]]", "--1", "1e", "\"\\", "{\"a\":1,}",
      "\"\\ud800\\u0041\"",
    ])
  func refused(json: String) {
    let value = JSONValue(json)
    #expect(value == nil)
  }

  @Test("nesting has an end, so that a damaged body cannot end the program")
  func depth() {
    let deep = JSONValue(String(repeating: "[", count: 60) + String(repeating: "]", count: 60))
    let tooDeep = JSONValue(String(repeating: "[", count: 1_000_000))
    #expect(deep != nil)
    #expect(tooDeep == nil)
  }

  @Test("numbers, truth, nothing, lists and objects are decoded; of wrong types and missing keys it is said")
  func decoding() throws {
    struct Sample: Decodable, Equatable {
      var int: Int
      var double: Double
      var flag: Bool
      var none: String?
      var list: [Int8]
      var table: [String: [String]]
    }
    let json =
      #" { "int" : -12 , "double":1.5e2, "flag":true,"none":null,"list":[1,2],"table":{"a":[],"b":["c"]} } "#
    let value = try #require(JSONValue(json))
    #expect(
      try value.decode(Sample.self)
        == Sample(int: -12, double: 150, flag: true, none: nil, list: [1, 2], table: ["a": [], "b": ["c"]]))
    #expect(throws: DecodingError.self) { try #require(JSONValue("[300]")).decode([Int8].self) }
    #expect(throws: DecodingError.self) { try #require(JSONValue("{}")).decode(Sample.self) }
    #expect(throws: DecodingError.self) { try #require(JSONValue("[]")).decode(Sample.self) }
  }

  @Test("a body is one JSON object on one line with its keys in order")
  func canonicalBody() throws {
    let coder = BodyCoder()
    #expect(try coder.json(.consoleClosed) == "{}")
    #expect(try coder.json(.note(.note, "a/b\n\"c\"")) == #"{"message":"a/b\n\"c\""}"#)
    let start = AttemptStart(
      step: .verify, command: nil, text: "x", commandClass: .read, attempt: 1, values: ["B": "2", "A": "1"])
    let expected =
      #"{"attempt":1,"class":"read","cwd":"","step":"triage/1","target":"local","#
      + #""text":"x","values":{"A":"1","B":"2"}}"#
    #expect(try coder.json(.commandStarted(start)) == expected)
  }

  @Test("a body that is damaged is kept as it stands", arguments: ["", "{", "[]", #"{"message":1}"#, "null"])
  func damagedBody(json: String) {
    #expect(BodyCoder().body(kind: "note", json: json) == .unknown(kind: "note", json: json))
  }
}
