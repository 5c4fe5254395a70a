import Foundation
import PlainJSON
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test(
    "what was written is read as it was",
    arguments: [
      #"{"a":[1,-2.5,true,false,null,"x"],"b":{}}"#, #""\"\\ \b\f\n\r\t \u0001 ü 😀 / </script>""#, "[]",
      "1e+300", "9007199254740991",
    ])
  func roundTrip(json: String) throws {
    let value = try #require(JSONValue(json))
    let text = JSONWriter.text(value)
    #expect(JSONValue(text) == value)
    // Foundation reads the same, so that it is not only this reader that understands this writer.
    let ours =
      try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) as? NSObject
    let theirs =
      try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) as? NSObject
    #expect(ours == theirs)
  }

  @Test("keys are in order, of equal keys the last is written, and a slash stays a slash")
  func canonical() {
    var object = JSONObject()
    object.add("b", "a/b\n")
    object.add("a", 1)
    object.add("b", ["2"])
    object.add("nothing", nil as String?)
    #expect(JSONWriter.text(.object(object)) == #"{"a":1,"b":["2"]}"#)
    #expect(JSONWriter.text(.string("a/b\n")) == #""a/b\n""#)
  }
}
