import FoundationEssentials
import PlainJSON
import Testing

@Suite("Reading JSON")
struct JSONValueTests {
  @Test(
    "texts are what Foundation says that they are",
    arguments: [
      #""""#, #""plain""#, #""ü 😀 \u00fc \ud83d\ude00 \"\\\/\b\f\n\r\t""#, #""\u0000\u001f""#, #"" \u2028 ""#,
    ])
  func texts(json: String) throws {
    #expect(try JSONValue(json)?.text == JSONDecoder().decode(String.self, from: Data(json.utf8)))
  }

  @Test(
    "numbers are what Foundation says that they are",
    arguments: [
      "0", "-0", "12", "-7", "1.5", "1e3", "2.5E-3", "123456789012345", "12345678901234567890", "1e+2",
    ])
  func numbers(json: String) throws {
    #expect(try JSONValue(json) == .number(JSONDecoder().decode(Double.self, from: Data(json.utf8))))
  }

  @Test(
    "what is no JSON text is refused",
    arguments: [
      "", " ", "{", "}", "[1,]", "{\"a\":}", "{\"a\" 1}", "{a:1}", "\"open", "\"\\x\"", "\"\\u12\"",
      "\"\\u12g4\"", "\"\\ud800\"", "\"\\udc00\"", "\"\u{1}\"", "nul", "1 2", "[1]]", "--1", "1e", "\"\\",
      "{\"a\":1,}", "\"\\ud800\\u0041\"", "+1", "01", ".5", "1.", "-", "1e+", "NaN",
    ])
  func refused(json: String) {
    let value = JSONValue(json)
    #expect(value == nil)
  }

  @Test("nesting has an end, so that a damaged text cannot end the program")
  func depth() {
    let deep = JSONValue(String(repeating: "[", count: 60) + String(repeating: "]", count: 60))
    let tooDeep = JSONValue(String(repeating: "[", count: 1_000_000))
    #expect(deep != nil)
    #expect(tooDeep == nil)
  }

  @Test("a lone text or number is no answer of a program that prints JSON")
  func containers() {
    #expect(JSONValue(parsing: "12") == nil)
    #expect(JSONValue(parsing: "\"PONG\"") == nil)
    #expect(JSONValue(parsing: " \n[] ") == .array([]))
    #expect(JSONValue(parsing: "{\"a\":1}")?["a"] == .number(1))
  }

  @Test("members are found by key, of equal keys the last, and their order makes no difference")
  func members() {
    #expect(JSONValue(#"{"a":1,"a":2}"#)?["a"] == .number(2))
    #expect(JSONValue(#"{"a":1,"b":[2]}"#) == JSONValue(#"{"b":[2],"a":1}"#))
    #expect(JSONValue(#"{"a":1}"#) != JSONValue(#"{"a":1,"b":2}"#))
    #expect(JSONValue(#"{"a":{"b":[1,{"c":null}]}}"#)?.holds(.object(.init())) == true)
  }

  @Test("values have types; of wrong ones and of missing keys it is said")
  func types() throws {
    let object = try JSONObject(
      json: try #require(JSONValue(#"{"int":-12,"half":1.5,"none":null,"list":["a"],"table":{"a":"b"}}"#)))
    let int: Int = try object.required("int")
    let list: [String] = try object.required("list")
    let table: [String: String] = try object.required("table")
    let none: String? = try object.optional("none")
    let missing: String? = try object.optional("missing")
    #expect(int == -12)
    #expect(list == ["a"])
    #expect(table == ["a": "b"])
    #expect(none == nil)
    #expect(missing == nil)
    #expect(throws: JSONMismatch.self) { let _: Int = try object.required("half") }
    #expect(throws: JSONMismatch.self) { let _: String = try object.required("int") }
    #expect(throws: JSONMismatch.self) { let _: String = try object.required("missing") }
    #expect(throws: JSONMismatch.self) { let _: String? = try object.optional("int") }
    #expect(throws: JSONMismatch.self) { let _: [Int] = try object.required("list") }
  }
}
