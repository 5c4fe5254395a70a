import IncidentModel
import Testing

@Suite("Timestamp")
struct TimestampTests {
  @Test(
    "ISO 8601 survives a round trip, before 1970 and on leap days too",
    arguments: [
      "2026-11-21T03:12:05.250Z", "1969-12-31T23:59:59.999Z", "2000-02-29T00:00:00.000Z",
      "2100-03-01T12:00:00.000Z",
    ])
  func roundTrip(text: String) throws {
    let moment = try #require(Timestamp(iso8601: text))
    #expect(moment.iso8601 == text)
  }

  @Test("a zone is taken into account")
  func zone() {
    #expect(Timestamp(iso8601: "2026-11-21T05:12:05+02:00") == Timestamp(iso8601: "2026-11-21T03:12:05Z"))
  }

  @Test(
    "what is not a time is refused",
    arguments: [
      "", "2026-11-21", "2026-02-30T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T03:12:05", "yesterday",
      "2026-11-21T03:12:05Z!",
    ])
  func refused(text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }
}
