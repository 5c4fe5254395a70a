import IncidentModel
import Testing

@Suite("Times that people type")
struct TimeExpressionTests {
  @Test(
    "a time is read at 2026-11-21 03:12:05 UTC",
    arguments: [
      ("now", "2026-11-21T03:12:05.000Z"), (" NOW ", "2026-11-21T03:12:05.000Z"),
      ("-5m", "2026-11-21T03:07:05.000Z"),
      ("-1h30m", "2026-11-21T01:42:05.000Z"), ("5m ago", "2026-11-21T03:07:05.000Z"),
      ("10 minutes ago", "2026-11-21T03:02:05.000Z"), ("-90", "2026-11-21T03:10:35.000Z"),
      ("03:12", "2026-11-21T03:12:00.000Z"), ("03:12:30", "2026-11-20T03:12:30.000Z"),
      ("3:05", "2026-11-21T03:05:00.000Z"), ("23:40", "2026-11-20T23:40:00.000Z"),
      ("yesterday 23:40", "2026-11-20T23:40:00.000Z"), ("yesterday 01:00", "2026-11-20T01:00:00.000Z"),
      ("Yesterday  01:00 UTC", "2026-11-20T01:00:00.000Z"), ("2026-11-21 03:12", "2026-11-21T03:12:00.000Z"),
      ("2026-11-21T05:12:05+02:00", "2026-11-21T03:12:05.000Z"),
      ("2026-11-21t03:12:05.25z", "2026-11-21T03:12:05.250Z"),
      ("2024-02-29 00:00", "2024-02-29T00:00:00.000Z"),
    ])
  func parse(text: String, expected: String) throws {
    let now = try #require(Timestamp(iso8601: "2026-11-21T03:12:05Z"))
    #expect(TimeExpression.parse(text, now: now)?.iso8601 == expected)
  }

  @Test(
    "a time without a zone is read off the clock of the person, one with a zone is not",
    arguments: [
      ("05:00", "2026-11-21T03:00:00.000Z"), ("03:00Z", "2026-11-21T03:00:00.000Z"),
      ("yesterday 01:00", "2026-11-19T23:00:00.000Z"), ("2026-11-21 05:12", "2026-11-21T03:12:00.000Z"),
      ("2026-11-21 05:12Z", "2026-11-21T05:12:00.000Z"), ("-5m", "2026-11-21T03:07:05.000Z"),
    ])
  func zone(text: String, expected: String) throws {
    let now = try #require(Timestamp(iso8601: "2026-11-21T03:12:05Z"))
    #expect(TimeExpression.parse(text, now: now, offsetSeconds: 7200)?.iso8601 == expected)
  }

  @Test(
    "what is no time is refused",
    arguments: [
      "", "soon", "24:00", "03:60", "3", "yesterday", "yesterday -5m", "2026-13-01 00:00", "2026-02-30 00:00",
      "-5x", "--5m",
      "03:12:61", "2026-11-21", "03:12 pm",
    ])
  func refused(text: String) throws {
    let now = try #require(Timestamp(iso8601: "2026-11-21T03:12:05Z"))
    #expect(TimeExpression.parse(text, now: now) == nil)
  }
}
