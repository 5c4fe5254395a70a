import IncidentModel
import PlainJSON
import Testing

@Suite("Event coding")
struct EventCodingTests {
  @Test("every body survives being written and read", arguments: EventSamples.bodies)
  func roundTrip(body: EventBody) throws {
    let text = JSONWriter.text(.object(body.fields))
    let fields = try JSONObject(json: try #require(JSONValue(text)))
    #expect(try EventBody(kind: body.kind, fields: fields) == body)
  }

  @Test("there is a sample of every kind that this version knows")
  func complete() {
    let kinds = Set(EventSamples.bodies.map(\.kind))
    #expect(kinds.count == 33)
    for kind in kinds {
      do throws(JSONMismatch) {
        let body = try EventBody(kind: kind, fields: JSONObject())
        #expect(body == .consoleClosed, "\(kind) is not known")
      } catch {
        #expect(error.description.hasPrefix("there is no "))
      }
    }
  }

  @Test("a kind of a later version is unknown and no error")
  func unknown() throws {
    let fields = try JSONObject(json: try #require(JSONValue(#"{"x":1}"#)))
    #expect(try EventBody(kind: "lamp_lit", fields: fields) == nil)
  }

  @Test(
    "a known kind without what it needs, or with what it does not know, is an error",
    arguments: [
      ("note", "{}"), ("step_ticked", "{}"), ("command_finished", "{}"), ("status", "{}"),
      ("status", #"{"status":"postponed"}"#), ("value_set", #"{"name":"A","value":1}"#),
    ])
  func incomplete(kind: String, json: String) throws {
    let fields = try JSONObject(json: try #require(JSONValue(json)))
    #expect(throws: JSONMismatch.self) { try EventBody(kind: kind, fields: fields) }
  }

  @Test("an event has the names of the contract, with the command as the text that ran")
  func contract() throws {
    let end = EventSamples.end(of: EventID(high: 1, low: 2), cause: .exit)
    let event = EventSamples.event(7, .commandFinished(end), at: 1_795_230_725_250)
    let object = try #require(JSONValue(JSONWriter.text(.object(event.fields))))
    #expect(object["command"]?.text == "redis-cli ping")
    #expect(object["command_id"]?.text == "triage/1/1")
    #expect(object["exit_status"] == .number(1))
    #expect(object["duration_ms"] == .number(23))
    #expect(object["seq"] == .number(7))
    #expect(object["at"]?.text == "2026-11-21T03:12:05.250Z")
    #expect(object["datetime"]?.text == "2026-11-21T03:12:05.250Z")
    #expect(object["message"]?.text == "redis-cli ping: exit 1 → down")
    #expect(object["verdict"]?["level"]?.text == "fail")
  }

  @Test("a note's message is its whole text, not its summary")
  func noteMessage() {
    let event = EventSamples.event(1, .note(.decision, "two\nlines"), at: 0)
    #expect(event.fields["message"]?.text == "two\nlines")
  }
}
