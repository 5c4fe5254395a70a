import Foundation
import IncidentModel
import Testing

@Suite("Event coding")
struct EventCodingTests {
  @Test("every body survives encoding and decoding", arguments: EventSamples.bodies)
  func roundTrip(body: EventBody) throws {
    let data = try JSONEncoder().encode(Fields(body: body))
    #expect(try JSONDecoder().decode(Fields.self, from: data, configuration: body.kind).body == body)
  }

  @Test("there is a sample of every kind that this version knows")
  func complete() throws {
    let kinds = Set(EventSamples.bodies.map(\.kind))
    #expect(kinds.count == 31)
    for kind in kinds {
      let decoded = try? JSONDecoder().decode(Fields.self, from: Data("{}".utf8), configuration: kind).body
      if case .unknown = decoded { Issue.record("\(kind) is not known") }
    }
  }

  @Test("a kind of a later version is unknown and no error")
  func unknown() throws {
    let decoded = try JSONDecoder().decode(
      Fields.self, from: Data(#"{"x":1}"#.utf8), configuration: "lamp_lit")
    #expect(decoded.body == .unknown(kind: "lamp_lit", json: ""))
  }

  @Test(
    "a known kind without what it needs is an error",
    arguments: ["note", "step_ticked", "command_finished", "status"])
  func incomplete(kind: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Fields.self, from: Data("{}".utf8), configuration: kind)
    }
  }

  @Test("an event has the names of the contract, with the command as the text that ran")
  func contract() throws {
    let end = EventSamples.end(of: EventID(high: 1, low: 2), cause: .exit)
    let event = EventSamples.event(7, .commandFinished(end), at: 1_795_230_725_250)
    let data = try JSONEncoder().encode(event)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["command"] as? String == "redis-cli ping")
    #expect(object["command_id"] as? String == "triage/1/1")
    #expect(object["exit_status"] as? Int == 1)
    #expect(object["duration_ms"] as? Int == 23)
    #expect(object["seq"] as? Int == 7)
    #expect(object["at"] as? String == "2026-11-21T03:12:05.250Z")
    #expect(object["datetime"] as? String == "2026-11-21T03:12:05.250Z")
    #expect(object["message"] as? String == "redis-cli ping: exit 1 → down")
    #expect((object["verdict"] as? [String: Any])?["level"] as? String == "fail")
  }

  @Test("a note's message is its whole text, not its summary")
  func noteMessage() throws {
    let data = try JSONEncoder().encode(EventSamples.event(1, .note(.decision, "two\nlines"), at: 0))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["message"] as? String == "two\nlines")
  }

  private struct Fields: Encodable, DecodableWithConfiguration {
    var body: EventBody

    init(body: EventBody) { self.body = body }

    init(from decoder: any Decoder, configuration kind: String) throws {
      body = try EventBody(kind: kind, from: decoder)
    }

    func encode(to encoder: any Encoder) throws {
      _ = encoder.container(keyedBy: NoKeys.self)
      try body.encodeFields(to: encoder)
    }

    private enum NoKeys: CodingKey {}
  }
}
